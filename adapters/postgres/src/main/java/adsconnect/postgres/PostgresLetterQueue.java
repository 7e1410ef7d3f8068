package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.notice.Letter;
import adsconnect.domain.notice.port.LetterQueue;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters in the table {@code letters}. */
public final class PostgresLetterQueue implements LetterQueue {

    private static final String QUEUE = """
        INSERT INTO letters (letter_id, kind, recipient, language, particulars, state, made_at, due_at)
        VALUES ($1, $2, $3, $4, $5, 'WAITING', $6, $6)\
        """;

    private static final String CLAIM = """
        UPDATE letters SET fence = fence + 1, held_until = $2
        WHERE letter_id = (
            SELECT letter_id FROM letters
            WHERE state = 'WAITING' AND kind = ANY ($3) AND due_at <= $1 AND (held_until IS NULL OR held_until <= $1)
            ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING *\
        """;

    private static final String SETTLE = """
        UPDATE letters SET state = $3, due_at = $4, held_until = NULL, attempts = attempts + 1, tried_at = $5,
            trouble = $6,
            refused_since = CASE WHEN $7 THEN coalesce(refused_since, $5) ELSE refused_since END,
            refused_at = CASE WHEN $7 THEN $5 ELSE refused_at END
        WHERE letter_id = $1 AND fence = $2 AND state = 'WAITING' AND held_until IS NOT NULL\
        """;

    private static final String COUNT = """
        SELECT (SELECT count(*) FROM letters WHERE state = 'WAITING') AS waiting,
               (SELECT min(made_at) FROM letters WHERE state = 'WAITING') AS oldest,
               (SELECT count(*) FROM letters WHERE state = 'GIVEN_UP') AS given_up\
        """;

    /** One after the other, or whoever finds that none was taken would not see that one is, nor be seen by whoever takes it. */
    private static final String WAIT_FOR_THE_TURN =
            "SELECT pg_advisory_xact_lock(hashtextextended('letters taken', 0)) IS NULL AS turn";

    private static final String IN_VAIN = """
        WITH taken AS (
            SELECT coalesce(max(tried_at), '-infinity') AS last FROM letters WHERE made_at >= $1 AND state = 'SENT')
        SELECT count(DISTINCT recipient)::int AS recipients, min(greatest(refused_since, taken.last)) AS since
        FROM letters, taken WHERE made_at >= $1 AND state <> 'SENT' AND refused_at > taken.last\
        """;

    private static final String GIVEN_UP =
            "SELECT * FROM letters WHERE state = 'GIVEN_UP' AND kind = ANY ($2) ORDER BY tried_at DESC LIMIT $1";

    private static final String FORGET = """
        DELETE FROM letters WHERE letter_id IN
            (SELECT letter_id FROM letters WHERE made_at < $1 AND state <> 'WAITING' ORDER BY made_at LIMIT $2)\
        """;

    /** What only a newer node can write is left to that. */
    private static final String[] KNOWN =
            Stream.of(Letter.Kind.values()).map(Letter.Kind::name).toArray(String[]::new);

    private final Database database;

    public PostgresLetterQueue(Database database) {
        this.database = database;
    }

    @Override
    public void queue(Letter letter) {
        database.change(
                QUEUE,
                Tuple.of(
                        letter.id(),
                        letter.kind().name(),
                        letter.to().value(),
                        letter.language(),
                        new JsonObject(Map.copyOf(letter.particulars())),
                        time(letter.madeAt())));
    }

    @Override
    public Optional<Claimed> claim(Instant now, Instant until) {
        return database.one(
                CLAIM, Tuple.of(time(now), time(until), KNOWN), row -> new Claimed(letter(row), row.getLong("fence")));
    }

    @Override
    public void sent(Claimed claimed, Instant now) {
        waitForTheTurn();
        settle(claimed, "SENT", null, now, null);
    }

    @Override
    public void putOff(Claimed claimed, Instant now, Trouble trouble, Instant dueAt) {
        settle(claimed, "WAITING", dueAt, now, trouble);
    }

    @Override
    public void givenUp(Claimed claimed, Instant now, Trouble trouble) {
        settle(claimed, "GIVEN_UP", null, now, trouble);
    }

    private void settle(Claimed claimed, String state, Instant dueAt, Instant now, Trouble trouble) {
        int changed = database.change(
                SETTLE,
                Tuple.from(Arrays.asList(
                        claimed.letter().id(),
                        claimed.fence(),
                        state,
                        dueAt == null ? null : time(dueAt),
                        time(now),
                        trouble == null ? null : trouble.words(),
                        trouble != null && trouble.ofServer())));
        if (changed != 1) {
            throw new LeaseLost();
        }
    }

    @Override
    public Counts count() {
        return database.one(
                        COUNT,
                        Tuple.tuple(),
                        row -> new Counts(
                                row.getLong("waiting"), optionalInstant(row, "oldest"), row.getLong("given_up")))
                .orElseThrow();
    }

    @Override
    public InVain inVain(Instant madeSince) {
        waitForTheTurn();
        return database.one(
                        IN_VAIN,
                        Tuple.of(time(madeSince)),
                        row -> new InVain(row.getInteger("recipients"), optionalInstant(row, "since")))
                .orElseThrow();
    }

    private void waitForTheTurn() {
        database.one(WAIT_FOR_THE_TURN, Tuple.tuple(), row -> row);
    }

    @Override
    public List<GivenUp> latestGivenUp(int atMost) {
        return database.all(
                GIVEN_UP,
                Tuple.of(atMost, (Object) KNOWN),
                row -> new GivenUp(letter(row), instant(row, "tried_at"), row.getString("trouble")));
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.change(FORGET, Tuple.of(time(before), atMost));
    }

    private static Letter letter(Row row) {
        return new Letter(
                row.getUUID("letter_id"),
                Letter.Kind.valueOf(row.getString("kind")),
                new EmailAddress(row.getString("recipient")),
                row.getString("language"),
                row.getJsonObject("particulars").stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue())),
                instant(row, "made_at"),
                row.getInteger("attempts"));
    }
}
