package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.port.Outbox;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events of the table {@code events}, with the names of what they are about. */
public final class PostgresOutbox implements Outbox {

    /** One spreads after the other, or deliveries would be queued in another order than their events happened in. */
    private static final String WAIT_FOR_THE_TURN =
            "SELECT pg_advisory_xact_lock(hashtextextended('outbox', 0)) IS NULL AS turn";

    /** What only a newer node knows is left to that. */
    private static final String[] KNOWN =
            Stream.of(Event.Kind.values()).map(Event.Kind::name).toArray(String[]::new);

    private static final String TAKE = """
            SELECT events.*,
                coalesce(accounts.name, ended_accounts.name, former_connections.account_name) AS account_name,
                coalesce(connections.name || ' (' || connections.country_code || ')',
                         former_connections.name || ' (' || former_connections.country_code || ')') AS profile_name
            FROM events
            LEFT JOIN accounts ON accounts.account_id = events.account_id
            LEFT JOIN ended_accounts ON ended_accounts.account_id = events.account_id
            LEFT JOIN connections ON connections.profile_id = events.profile_id
                AND connections.account_id = events.account_id
            LEFT JOIN former_connections ON former_connections.profile_id = events.profile_id
                AND former_connections.owner_id = events.user_id
            WHERE events.due_at IS NOT NULL AND events.kind = ANY ($1)\s""";

    private static final String TAKE_SOME = TAKE + "ORDER BY events.position LIMIT $2";

    private static final String TAKE_ONE = TAKE + "AND events.event_id = $2";

    private static final String WAITING =
            "SELECT event_id FROM events WHERE due_at IS NOT NULL AND kind = ANY ($1) ORDER BY position LIMIT $2";

    private static final String SET_ASIDE = """
            UPDATE events SET due_at = NULL, set_aside_at = $2, trouble = $3
            WHERE event_id = $1 AND due_at IS NOT NULL""";

    private static final String LIST_SET_ASIDE =
            "SELECT * FROM events WHERE set_aside_at IS NOT NULL ORDER BY set_aside_at DESC LIMIT $1";

    private static final String STUCK = """
            SELECT (SELECT count(*) FROM events WHERE set_aside_at IS NOT NULL)
                 + (SELECT count(*) FROM events WHERE due_at IS NOT NULL AND occurred_at < $1) AS stuck""";

    private static final String REPLAY =
            "UPDATE events SET due_at = $1, set_aside_at = NULL, trouble = NULL WHERE set_aside_at IS NOT NULL";

    private static final String SPREAD =
            "UPDATE events SET due_at = NULL, delivered_at = $2 WHERE event_id = $1 AND due_at IS NOT NULL";

    private static final String FORGET = """
            DELETE FROM events WHERE event_id IN
                (SELECT event_id FROM events WHERE delivered_at < $1
                 UNION ALL SELECT event_id FROM events WHERE set_aside_at < $1 LIMIT $2)""";

    private final Database database;

    public PostgresOutbox(Database database) {
        this.database = database;
    }

    @Override
    public List<News> take(int atMost) {
        waitForTheTurn();
        return database.all(TAKE_SOME, Tuple.of(KNOWN, atMost), PostgresOutbox::news);
    }

    @Override
    public List<EventId> waiting(int atMost) {
        return database.all(WAITING, Tuple.of(KNOWN, atMost), PostgresOutbox::id);
    }

    @Override
    public Optional<News> take(EventId event) {
        waitForTheTurn();
        return database.one(TAKE_ONE, Tuple.of(KNOWN, event.value()), PostgresOutbox::news);
    }

    private void waitForTheTurn() {
        Database.requireTransaction();
        database.one(WAIT_FOR_THE_TURN, Tuple.tuple(), row -> row);
    }

    @Override
    public void putAside(EventId event, Instant now, String trouble) {
        database.change(SET_ASIDE, Tuple.of(event.value(), time(now), trouble));
    }

    @Override
    public List<SetAside> aside(int atMost) {
        return database.all(
                LIST_SET_ASIDE,
                Tuple.of(atMost),
                row -> new SetAside(
                        id(row),
                        topic(row.getString("kind")),
                        instant(row, "occurred_at"),
                        instant(row, "set_aside_at"),
                        row.getString("trouble")));
    }

    /** Empty for a kind of event that only a newer node knows. */
    private static Optional<Topic> topic(String kind) {
        return Stream.of(Event.Kind.values())
                .filter(known -> known.name().equals(kind))
                .map(Topic::of)
                .findFirst();
    }

    @Override
    public long stuck(Instant before) {
        return database.one(STUCK, Tuple.of(time(before)), row -> row.getLong("stuck"))
                .orElseThrow();
    }

    @Override
    public int replay(Instant now) {
        return database.change(REPLAY, Tuple.of(time(now)));
    }

    @Override
    public void spread(EventId event, Instant now) {
        database.change(SPREAD, Tuple.of(event.value(), time(now)));
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.change(FORGET, Tuple.of(time(before), atMost));
    }

    private static EventId id(Row row) {
        return new EventId(row.getUUID("event_id"));
    }

    private static News news(Row row) {
        return new News(
                id(row),
                Topic.of(Event.Kind.valueOf(row.getString("kind"))),
                instant(row, "occurred_at"),
                AuditColumns.subject(row),
                Optional.ofNullable(row.getString("account_name")),
                Optional.ofNullable(row.getString("profile_name")),
                AuditColumns.facts(row, "payload"));
    }
}
