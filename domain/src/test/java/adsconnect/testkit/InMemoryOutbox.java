package adsconnect.testkit;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.port.Outbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The events of {@link InMemoryEvents}, in the order they were put there. */
public final class InMemoryOutbox implements Outbox {

    private final InMemoryDatabase database;

    public InMemoryOutbox(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<News> take(int atMost) {
        return database.lockedInUnit(
                () -> waiting().limit(atMost).map(this::news).toList());
    }

    @Override
    public List<EventId> waiting(int atMost) {
        return database.locked(() -> waiting().limit(atMost).map(Event::id).toList());
    }

    private Stream<Event> waiting() {
        return database.events.values().stream()
                .filter(event -> !database.spreadEvents.containsKey(event.id()))
                .filter(event -> !database.eventsSetAside.containsKey(event.id()));
    }

    @Override
    public Optional<News> take(EventId event) {
        return database.lockedInUnit(() ->
                waiting().filter(one -> one.id().equals(event)).map(this::news).findFirst());
    }

    @Override
    public void putAside(EventId id, Instant now, String trouble) {
        database.locked(() -> waiting()
                .filter(event -> event.id().equals(id))
                .toList()
                .forEach(event -> database.eventsSetAside.put(
                        id, new SetAside(id, Optional.of(Topic.of(event.kind())), event.at(), now, trouble))));
    }

    @Override
    public List<SetAside> aside(int atMost) {
        return database.locked(() -> database.eventsSetAside.values().stream()
                .sorted(Comparator.comparing(SetAside::since).reversed())
                .limit(atMost)
                .toList());
    }

    @Override
    public long stuck(Instant before) {
        return database.locked(() -> database.eventsSetAside.size()
                + waiting().filter(event -> event.at().isBefore(before)).count());
    }

    @Override
    public int replay(Instant now) {
        return database.locked(() -> {
            int count = database.eventsSetAside.size();
            database.eventsSetAside.clear();
            return count;
        });
    }

    @Override
    public void spread(EventId event, Instant now) {
        database.locked(() -> database.spreadEvents.putIfAbsent(event, now));
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.locked(() -> {
            List<EventId> old = Stream.concat(
                            database.spreadEvents.entrySet().stream()
                                    .filter(entry -> entry.getValue().isBefore(before))
                                    .map(entry -> entry.getKey()),
                            database.eventsSetAside.values().stream()
                                    .filter(event -> event.since().isBefore(before))
                                    .map(SetAside::id))
                    .limit(atMost)
                    .toList();
            old.forEach(event -> {
                database.events.remove(event);
                database.spreadEvents.remove(event);
                database.eventsSetAside.remove(event);
            });
            return old.size();
        });
    }

    private News news(Event event) {
        return new News(
                event.id(),
                Topic.of(event.kind()),
                event.at(),
                event.about(),
                event.about()
                        .account()
                        .flatMap(id -> Optional.ofNullable(database.accounts.get(new AccountId(id))))
                        .map(Account::name)
                        .map(name -> name.value()),
                event.about()
                        .profile()
                        .flatMap(id -> Optional.ofNullable(database.connections.get(new ProfileId(id))))
                        .map(connection -> name(connection.profile())),
                event.facts());
    }

    private static String name(Profile profile) {
        return profile.name() + " (" + profile.countryCode() + ")";
    }
}
