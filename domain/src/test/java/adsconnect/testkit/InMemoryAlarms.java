package adsconnect.testkit;

import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.port.Alarms;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Alarms in a map. */
public final class InMemoryAlarms implements Alarms {

    private final InMemoryDatabase database;

    public InMemoryAlarms(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public boolean raise(Alarm alarm, Instant now) {
        return database.locked(() -> database.alarms.putIfAbsent(alarm, now) == null);
    }

    @Override
    public boolean end(Alarm alarm) {
        return database.locked(() -> database.alarms.remove(alarm) != null);
    }

    @Override
    public Optional<Instant> since(Alarm alarm) {
        return database.locked(() -> Optional.ofNullable(database.alarms.get(alarm)));
    }

    @Override
    public Map<Alarm, Instant> on() {
        return database.locked(() -> Map.copyOf(database.alarms));
    }
}
