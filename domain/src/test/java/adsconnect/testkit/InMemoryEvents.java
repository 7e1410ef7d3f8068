package adsconnect.testkit;

import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.port.Events;
import java.util.Comparator;
import java.util.List;

/** An outbox in a map. */
public final class InMemoryEvents implements Events {

    private final InMemoryDatabase database;

    public InMemoryEvents(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void announce(Event event) {
        database.lockedInUnit(() -> database.events.put(event.id(), event));
    }

    @Override
    public List<Event> undelivered(int atMost) {
        return database.locked(() -> database.events.values().stream()
                .filter(event -> !database.spreadEvents.containsKey(event.id()))
                .sorted(Comparator.comparing(Event::at))
                .limit(atMost)
                .toList());
    }
}
