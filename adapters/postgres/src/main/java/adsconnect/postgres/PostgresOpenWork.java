package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.Purview;
import adsconnect.domain.console.Attention;
import adsconnect.domain.console.port.OpenWork;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;

/** Counts what is unfinished, in the tables of links, runs, keys and consents. */
public final class PostgresOpenWork implements OpenWork {

    private static final String COUNT = """
            SELECT (SELECT count(*) FROM connect_links
                    WHERE state = 'FAILED' AND expires_at > $2 AND ($1::uuid IS NULL OR owner_id = $1)) AS failed_links,
                   (SELECT count(*) FROM sync_runs JOIN connections USING (profile_id) JOIN accounts USING (account_id)
                    WHERE due_at < 'infinity' AND failures > 0 AND ($1::uuid IS NULL OR owner_id = $1)) AS failing_syncs,
                   (SELECT count(*) FROM api_keys
                    WHERE expires_at > $2 AND expires_at <= $3 AND ($1::uuid IS NULL OR owner_id = $1)) AS ending_keys,
                   (SELECT count(*) FROM pending_connections
                    WHERE expires_at > $2 AND ($1::uuid IS NULL OR user_id = $1)) AS waiting""";

    private final Database database;

    public PostgresOpenWork(Database database) {
        this.database = database;
    }

    @Override
    public Attention.Work count(Purview whose, Instant now, Instant soon) {
        return database.one(
                        COUNT,
                        Tuple.from(Arrays.asList(PostgresConsoleConnections.owner(whose), time(now), time(soon))),
                        row -> new Attention.Work(
                                row.getLong("failed_links"),
                                row.getLong("failing_syncs"),
                                row.getLong("ending_keys"),
                                row.getLong("waiting")))
                .orElseThrow();
    }
}
