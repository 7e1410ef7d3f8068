package adsconnect.testkit;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.HistoryPurge;
import adsconnect.domain.connection.port.HistoryPurges;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Histories to be deleted in a map; two rows are a piece. */
public final class InMemoryHistoryPurges implements HistoryPurges {

    private static final int PIECE = 2;

    private final InMemoryDatabase database;

    record Row(HistoryPurge.Cause cause, Instant since, long rows, Instant heldUntil, long fence) {

        private Row claimed(Instant until) {
            return new Row(cause, since, rows, until, fence + 1);
        }

        private Row counted(int more, Instant until) {
            return new Row(cause, since, rows + more, until, fence);
        }
    }

    public InMemoryHistoryPurges(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public boolean queue(UserId owner, ProfileId profile, HistoryPurge.Cause cause, Instant now) {
        return database.locked(() -> database.purges.putIfAbsent(
                        new InMemoryFormerConnections.Key(owner, profile), new Row(cause, now, 0, Instant.MIN, 0))
                == null);
    }

    @Override
    public Optional<HistoryPurge> claim(Instant now, Instant until) {
        return database.locked(() -> {
            Optional<InMemoryFormerConnections.Key> due = database.purges.entrySet().stream()
                    .filter(entry -> !entry.getValue().heldUntil().isAfter(now))
                    .min(Comparator.comparing(entry -> entry.getValue().since()))
                    .map(Map.Entry::getKey);
            return due.map(key -> {
                Row row = database.purges.computeIfPresent(key, (same, before) -> before.claimed(until));
                return new HistoryPurge(key.owner(), key.profile(), row.cause(), row.since(), row.fence());
            });
        });
    }

    @Override
    public boolean deleteSome(HistoryPurge purge, Instant until) {
        return database.locked(() -> {
            Row row = held(purge);
            int deleted = removeSome(
                    database.coverage.keySet().iterator(),
                    day -> day.profile().equals(purge.profile()) && day.owner().equals(purge.owner()));
            if (deleted == 0) {
                deleted = removeSome(
                        database.rows.keySet().iterator(),
                        key -> key.profile().equals(purge.profile())
                                && key.owner().equals(purge.owner()));
            }
            database.purges.put(key(purge), row.counted(deleted, until));
            return deleted > 0;
        });
    }

    @Override
    public long finish(HistoryPurge purge) {
        return database.lockedInUnit(() -> {
            Row row = held(purge);
            database.purges.remove(key(purge));
            database.versions
                    .keySet()
                    .removeIf(key ->
                            key.profile().equals(purge.profile()) && key.owner().equals(purge.owner()));
            database.former.remove(key(purge));
            return row.rows();
        });
    }

    private Row held(HistoryPurge purge) {
        Row row = database.purges.get(key(purge));
        if (row == null || row.fence() != purge.fence()) {
            throw new LeaseLost();
        }
        return row;
    }

    private static <T> int removeSome(Iterator<T> all, Predicate<T> which) {
        int removed = 0;
        while (removed < PIECE && all.hasNext()) {
            if (which.test(all.next())) {
                all.remove();
                removed++;
            }
        }
        return removed;
    }

    private static InMemoryFormerConnections.Key key(HistoryPurge purge) {
        return new InMemoryFormerConnections.Key(purge.owner(), purge.profile());
    }
}
