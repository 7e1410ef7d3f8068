package adsconnect.testkit;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.port.SyncSchedule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When connections are due, in a map. */
public final class InMemorySyncSchedule implements SyncSchedule {

    private final InMemoryDatabase database;

    public InMemorySyncSchedule(InMemoryDatabase database) {
        this.database = database;
    }

    /** For tests: when that profile is due; empty if it has no time yet. */
    public Optional<Instant> of(ProfileId profile) {
        return database.locked(() -> Optional.ofNullable(database.nextSyncs.get(profile)));
    }

    @Override
    public List<Due> due(Instant now, Instant tooFar, int atMost) {
        return database.locked(() -> database.nextSyncs.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().isAfter(now) || entry.getValue().isAfter(tooFar))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(atMost)
                .map(entry -> new Due(InMemoryConnections.shown(database, entry.getKey()), entry.getValue()))
                .toList());
    }

    @Override
    public boolean move(ProfileId profile, Instant seen, Instant next) {
        return database.locked(() -> database.nextSyncs.replace(profile, seen, next));
    }

    @Override
    public void begin(ProfileId profile, Instant first) {
        database.locked(() -> {
            if (database.connections.containsKey(profile)) {
                database.nextSyncs.put(profile, first);
            }
        });
    }
}
