package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.AttemptLimit;
import adsconnect.domain.access.port.Attempts;
import java.time.Duration;
import java.time.Instant;

/** Attempts in a map. */
public final class InMemoryAttempts implements Attempts {

    private final InMemoryDatabase database;

    record Key(Kind kind, SecretHash subject) {}

    record Row(int count, Instant lastAt, Instant blockedUntil) {}

    public InMemoryAttempts(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Counted count(Kind kind, SecretHash subject, AttemptLimit limit, Instant now) {
        return database.locked(() -> {
            Row row = database.attempts.getOrDefault(new Key(kind, subject), new Row(0, now, now));
            if (row.blockedUntil().isAfter(now)) {
                return new Refused(Duration.between(now, row.blockedUntil()));
            }
            boolean anew = !row.lastAt().isAfter(now.minus(AttemptLimit.FORGOTTEN_AFTER));
            int count = anew ? 1 : row.count() + 1;
            database.attempts.put(new Key(kind, subject), new Row(count, now, now.plus(limit.waitAfter(count))));
            return new Admitted(count);
        });
    }

    @Override
    public void takeBack(Kind kind, SecretHash subject, Admitted attempt, Instant at) {
        database.locked(() -> {
            database.attempts.computeIfPresent(
                    new Key(kind, subject),
                    (key, row) -> new Row(
                            Math.max(0, row.count() - 1),
                            row.lastAt(),
                            row.count() == attempt.count() && row.lastAt().equals(at)
                                    ? row.lastAt()
                                    : row.blockedUntil()));
        });
    }

    @Override
    public void failed(Kind kind, SecretHash subject, Admitted attempt, Instant at, Instant now) {
        database.locked(() -> {
            database.attempts.computeIfPresent(
                    new Key(kind, subject),
                    (key, row) -> row.count() == attempt.count() && row.lastAt().equals(at)
                            ? new Row(row.count(), now, row.blockedUntil().plus(Duration.between(at, now)))
                            : row);
        });
    }

    @Override
    public void forget(Kind kind, SecretHash subject) {
        database.locked(() -> {
            database.attempts.remove(new Key(kind, subject));
        });
    }

    @Override
    public void purge(Instant before) {
        database.locked(() -> {
            database.attempts.values().removeIf(row -> row.lastAt().isBefore(before));
        });
    }
}
