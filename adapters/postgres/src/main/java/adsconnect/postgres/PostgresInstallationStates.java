package adsconnect.postgres;

import static adsconnect.postgres.Columns.optionalInstant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.console.InstallationState;
import adsconnect.domain.console.InstallationState.Queue;
import adsconnect.domain.console.InstallationState.Waiting;
import adsconnect.domain.console.port.InstallationStates;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What the server says of itself, and what is due in the tables that work waits in. */
public final class PostgresInstallationStates implements InstallationStates {

    private static final String READ = """
            SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes,
                   (SELECT max(version) FROM flyway_schema_history WHERE success) AS migration""";

    private static final String BACKLOG = """
            SELECT 'EVENTS' AS queue, count(*) AS many, min(occurred_at) AS oldest FROM events WHERE due_at <= $1
            UNION ALL SELECT 'DELIVERIES', count(*), min(waiting.since)
            FROM webhooks JOIN users ON users.user_id = webhooks.owner_id JOIN webhook_lanes USING (webhook_id)
            JOIN webhook_deliveries AS waiting USING (webhook_id, lane)
            WHERE %s AND webhook_lanes.due_at <= $1 AND waiting.state = 'WAITING'
            UNION ALL SELECT 'LETTERS', count(*), min(made_at) FROM letters WHERE state = 'WAITING'
            UNION ALL SELECT 'SEALS', count(*), min(occurred_at) FROM audit_unsealed
            UNION ALL SELECT 'RUNS', count(*), min(due_at) FROM sync_runs WHERE due_at <= $1
            UNION ALL SELECT 'DISCOVERIES', count(*), min(due_at) FROM discoveries WHERE due_at <= $1""".formatted(PostgresDeliveries.SERVED);

    private static final String DATABASE_CLOCK = "SELECT clock_timestamp() AS now";

    private final Database database;

    public PostgresInstallationStates(Database database) {
        this.database = database;
    }

    @Override
    public InstallationState read(Instant now) {
        Map<Queue, Waiting> backlog = new EnumMap<>(Queue.class);
        database.all(
                        BACKLOG,
                        Tuple.of(time(now)),
                        row -> Map.entry(
                                Queue.valueOf(row.getString("queue")),
                                new Waiting(row.getLong("many"), optionalInstant(row, "oldest"))))
                .forEach(queue -> backlog.put(queue.getKey(), queue.getValue()));
        return database.one(
                        READ,
                        Tuple.tuple(),
                        row -> new InstallationState(
                                "PostgreSQL " + row.getString("version"),
                                row.getLong("bytes"),
                                row.getString("migration"),
                                Migrations.NEWEST,
                                backlog))
                .orElseThrow();
    }

    /** How far the database's clock is ahead of this one, give or take the way there and back. */
    public Duration ahead(Clock clock) {
        Instant before = clock.instant();
        Instant there = database.one(DATABASE_CLOCK, Tuple.tuple(), row -> Columns.instant(row, "now"))
                .orElseThrow();
        Instant after = clock.instant();
        return Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), there);
    }
}
