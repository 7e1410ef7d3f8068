package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.sync.port.SyncRuns;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However PostgreSQL goes about it, one claim takes one row: a plan that runs the choice again for each row it is joined
 * with would take several, and nobody would work on the others until their leases are over.
 */
class ClaimPlansTest {

    private static final int DUE = 60;

    private static final String MANY_ARE_DUE = """
            TRUNCATE discoveries, sync_runs CASCADE;
            INSERT INTO discoveries (account_id, host, state, region, due_at)
            SELECT account_id, host, 'ASKING', region, now() - interval '1 hour'
            FROM pending_connections, unnest(ARRAY['NA', 'EU', 'FE']) AS host;
            INSERT INTO sync_runs (run_id, profile_id, queued_at, due_at)
            SELECT gen_random_uuid(), profile_id, now(), now() - interval '1 hour' FROM connections;
            ANALYZE discoveries, pending_connections, sync_runs, connections, accounts, history_purges""";

    private static DatabaseAddress address;
    private static Vertx vertx;

    @BeforeAll
    static void many_are_there() {
        address = TestDatabase.migrated();
        vertx = Vertx.vertx();
        TestDatabase.run(address, ManyRows.CONNECTIONS.formatted(DUE));
        TestDatabase.run(address, ManyRows.PENDING.formatted(DUE / 3));
    }

    @AfterAll
    static void close() {
        vertx.close().await();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan_cache_mode=auto",
                "plan_cache_mode=force_generic_plan",
                "enable_hashjoin=off",
                "enable_nestloop=off",
                "enable_hashjoin=off enable_nestloop=off",
                "enable_hashjoin=off enable_mergejoin=off",
                "enable_indexscan=off enable_bitmapscan=off",
                "enable_seqscan=off",
                "enable_sort=off enable_seqscan=off",
                "enable_material=off enable_hashjoin=off"
            })
    void one_claim_takes_one_row(String plans) {
        TestDatabase.run(address, MANY_ARE_DUE);
        try (Postgres postgres = Postgres.open(vertx, with(plans), 2)) {
            Discoveries discoveries = new PostgresDiscoveries(postgres.database());
            SyncRuns runs = new PostgresSyncRuns(postgres.database());
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            Instant until = now.plusSeconds(600);

            for (int claims = 1; claims <= DUE; claims++) {
                assertThat(discoveries.claim(now, until)).isPresent();
                assertThat(runs.claim(now, until)).isPresent();
                assertThat(taken(postgres, "discoveries")).as("discoveries").isEqualTo(claims);
                assertThat(taken(postgres, "sync_runs")).as("runs").isEqualTo(claims);
            }
            assertThat(discoveries.claim(now, until)).isEmpty();
            assertThat(runs.claim(now, until)).isEmpty();
        }
    }

    /** For as long as its sessions live. */
    private static DatabaseAddress with(String plans) {
        String options = "%20-c%20" + plans.replace("=", "%3D").replace(" ", "%20-c%20");
        return DatabaseAddress.parse(address.reveal() + options);
    }

    private static int taken(Postgres postgres, String table) {
        return postgres.database()
                .one("SELECT coalesce(sum(fence), 0)::int FROM " + table, Tuple.tuple(), row -> row.getInteger(0))
                .orElseThrow();
    }
}
