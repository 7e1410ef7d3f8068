package adsconnect.testkit;

import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.port.Alarms;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Alarms in a map. */
public final class InMemoryAlarms implements Alarms {

    record Row(Instant since, Instant seenAt) {}

    private final InMemoryDatabase database;

    public InMemoryAlarms(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public boolean raise(Alarm alarm, Instant now) {
        return database.locked(() -> {
            Row before = database.alarms.get(alarm);
            database.alarms.put(alarm, new Row(before == null ? now : before.since(), now));
            return before == null;
        });
    }

    @Override
    public boolean end(Alarm alarm) {
        return database.locked(() -> database.alarms.remove(alarm) != null);
    }

    @Override
    public void endUnseen(Instant since) {
        database.locked(
                () -> database.alarms.values().removeIf(row -> row.seenAt().isBefore(since)));
    }

    @Override
    public Optional<Instant> since(Alarm alarm) {
        return database.locked(
                () -> Optional.ofNullable(database.alarms.get(alarm)).map(Row::since));
    }

    @Override
    public Map<Alarm, Instant> on() {
        return database.locked(() -> database.alarms.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, alarm -> alarm.getValue().since())));
    }
}
