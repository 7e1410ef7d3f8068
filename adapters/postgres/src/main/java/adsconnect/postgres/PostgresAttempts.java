package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.AttemptLimit;
import adsconnect.domain.access.port.Attempts;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Attempts in the table {@code attempts}. */
public final class PostgresAttempts implements Attempts {

    /** The row itself is the lock: whoever comes second at the same moment sees the count of the first. */
    private static final String COUNT_UNLESS_BLOCKED = """
            INSERT INTO attempts AS tried (kind, subject, count, last_at, blocked_until)
            VALUES ($1, $2, 1, $3, $3::timestamptz + CASE WHEN 1 < $5 THEN interval '0' ELSE make_interval(secs => $6) END)
            ON CONFLICT (kind, subject) DO UPDATE SET
                count = CASE WHEN tried.last_at <= $4 THEN 1 ELSE tried.count + 1 END,
                last_at = $3,
                blocked_until = $3::timestamptz + make_interval(secs =>
                    CASE WHEN CASE WHEN tried.last_at <= $4 THEN 1 ELSE tried.count + 1 END < $5 THEN 0
                    ELSE least($7, $6 * power(2, least(20,
                        CASE WHEN tried.last_at <= $4 THEN 1 ELSE tried.count + 1 END - $5))) END)
            WHERE tried.blocked_until <= $3
            RETURNING count""";

    private static final String BLOCKED_UNTIL = """
            SELECT blocked_until FROM attempts WHERE kind = $1 AND subject = $2""";

    /** Where another attempt was counted since, the wait is that one's. */
    private static final String TAKE_BACK = """
            UPDATE attempts SET count = greatest(0, count - 1),
                blocked_until = CASE WHEN count = $3 AND last_at = $4 THEN last_at ELSE blocked_until END
            WHERE kind = $1 AND subject = $2""";

    private static final String FAILED = """
            UPDATE attempts SET
                blocked_until = CASE WHEN count = $3 AND last_at = $4 THEN blocked_until + ($5 - last_at) ELSE blocked_until END,
                last_at = CASE WHEN count = $3 AND last_at = $4 THEN $5 ELSE last_at END
            WHERE kind = $1 AND subject = $2""";

    private static final String FORGET = "DELETE FROM attempts WHERE kind = $1 AND subject = $2";

    private static final String PURGE = "DELETE FROM attempts WHERE last_at < $1";

    private final Database database;

    public PostgresAttempts(Database database) {
        this.database = database;
    }

    @Override
    public Counted count(Kind kind, SecretHash subject, AttemptLimit limit, Instant now) {
        return database.one(
                        COUNT_UNLESS_BLOCKED,
                        Tuple.of(
                                kind.name(),
                                subject.hex(),
                                time(now),
                                time(now.minus(AttemptLimit.FORGOTTEN_AFTER)),
                                limit.free(),
                                seconds(limit.first()),
                                seconds(limit.longest())),
                        row -> row.getInteger("count"))
                .<Counted>map(Admitted::new)
                .orElseGet(() -> new Refused(wait(kind, subject, now)));
    }

    /** At least a moment, also if it is over by now. */
    private Duration wait(Kind kind, SecretHash subject, Instant now) {
        Optional<Instant> until =
                database.one(BLOCKED_UNTIL, Tuple.of(kind.name(), subject.hex()), row -> instant(row, "blocked_until"));
        Duration left = Duration.between(now, until.orElse(now));
        return left.isPositive() ? left : Duration.ofMillis(1);
    }

    @Override
    public void takeBack(Kind kind, SecretHash subject, Admitted attempt, Instant at) {
        database.change(TAKE_BACK, Tuple.of(kind.name(), subject.hex(), attempt.count(), time(at)));
    }

    @Override
    public void failed(Kind kind, SecretHash subject, Admitted attempt, Instant at, Instant now) {
        database.change(FAILED, Tuple.of(kind.name(), subject.hex(), attempt.count(), time(at), time(now)));
    }

    @Override
    public void forget(Kind kind, SecretHash subject) {
        database.change(FORGET, Tuple.of(kind.name(), subject.hex()));
    }

    @Override
    public void purge(Instant before) {
        database.change(PURGE, Tuple.of(time(before)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
