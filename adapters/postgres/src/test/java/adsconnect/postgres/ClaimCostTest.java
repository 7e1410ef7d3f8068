package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.sync.RunState;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What it costs to find due work, and the first of what an owner has, among a hundred thousand connections: it follows what is
 * found, not what is there.
 */
class ClaimCostTest {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimCostTest.class);

    private static final int MANY = 100_000;
    private static final int PENDING = 10_000;
    private static final int DUE = 20;
    private static final int SHOWN = 13;

    /** Pages of 8 kB. Reading all of a table would take more than a thousand. */
    private static final long FEW = 150;

    /** Each connection has a run that is to come within a day; a few are due. */
    private static final String RUNS = """
            INSERT INTO sync_runs (run_id, profile_id, queued_at, due_at)
            SELECT gen_random_uuid(), profile_id, now(),
                now() + CASE WHEN profile_id <= %d THEN interval '-1 minute' ELSE interval '1 minute' * (profile_id %% 1440 + 1) END
            FROM connections""".formatted(DUE);

    /** Nearly all hosts have answered; a few are due, and a few wait for their next try. */
    private static final String DISCOVERIES = """
            INSERT INTO discoveries (account_id, host, state, region, due_at)
            SELECT account_id, host, CASE WHEN place <= %1$d THEN 'ASKING' ELSE 'ANSWERED' END, region,
                CASE WHEN place <= %2$d THEN now() - interval '1 minute' WHEN place <= %1$d THEN now() + interval '1 minute' END
            FROM (SELECT account_id, host, region, row_number() OVER () AS place
                  FROM pending_connections, unnest(ARRAY['NA', 'EU', 'FE']) AS host) AS hosts""".formatted(2 * DUE, DUE);

    /** Of profiles that are not connected any more. */
    private static final String PURGES = """
            INSERT INTO history_purges (owner_id, profile_id, cause, since)
            SELECT (SELECT user_id FROM users LIMIT 1), -n, 'ASKED', now() FROM generate_series(1, 1000) AS n""";

    /** Only the oldest one fails. */
    private static final String FAILING_RUN = """
            UPDATE sync_runs SET failures = 1, queued_at = now() - interval '1 day' WHERE profile_id = %d""".formatted(MANY);

    /** Only the oldest of one owner's failed. */
    private static final String LINKS = """
            INSERT INTO connect_links (link_id, address_hash, owner_id, account_name, region, made_at, expires_at, state, failure)
            SELECT gen_random_uuid(), 'hash ' || n, md5('many')::uuid, 'Many', 'NA', now() + n * interval '1 ms',
                now() + interval '1 day', CASE WHEN n = 0 THEN 'FAILED' ELSE 'PENDING' END, CASE WHEN n = 0 THEN 'EXPIRED' END
            FROM generate_series(0, %d) AS n""".formatted(PENDING);

    private static final List<String> WHOSE = List.of("NULL, ", "md5('many')::uuid, ");

    private static final String TOP = "'', 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 3";

    private static DatabaseAddress address;

    @BeforeAll
    static void very_many_are_there() {
        address = TestDatabase.migrated();
        for (String load : List.of(
                ManyRows.CONNECTIONS.formatted(MANY),
                RUNS,
                ManyRows.PENDING.formatted(PENDING),
                DISCOVERIES,
                PURGES,
                FAILING_RUN,
                LINKS,
                "ANALYZE connections, accounts, sync_runs, discoveries, pending_connections, history_purges, connect_links, users")) {
            TestDatabase.run(address, load);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void claiming_a_run_costs_what_is_due(String planning) throws SQLException {
        JsonObject plan = plan(PostgresSyncRuns.CLAIM_ONE_THAT_IS_DUE, planning);

        assertThat(indexes(plan)).contains("sync_runs_that_are_due");
        assertCheap(plan, planning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void claiming_a_discovery_costs_what_is_due(String planning) throws SQLException {
        JsonObject plan = plan(PostgresDiscoveries.CLAIM_ONE_THAT_IS_DUE, planning);

        assertThat(indexes(plan)).contains("discoveries_that_are_due");
        assertCheap(plan, planning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void dash3_the_first_of_very_many_cost_what_is_shown(String planning) throws SQLException {
        JsonObject plan = plan(PostgresConnections.FIRST, "uuid, int", "md5('many')::uuid, " + SHOWN, planning);

        assertCheap(plan, planning, SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void the_few_syncs_that_fail_cost_what_is_shown(String planning) throws SQLException {
        String failing = PostgresConsoleLists.runs(Set.of(RunState.FAILING));
        for (String whose : WHOSE) {
            assertCheap(plan(failing, "uuid, text, timestamptz, uuid, int", whose + TOP, planning), planning);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void the_few_links_that_failed_cost_what_is_shown(String planning) throws SQLException {
        String failed = PostgresConsoleLists.links(Set.of(ConnectLink.Status.FAILED));
        for (String whose : WHOSE) {
            assertCheap(
                    plan(failed, "uuid, text, timestamptz, uuid, int, timestamptz", whose + TOP + ", now()", planning),
                    planning);
        }
    }

    private static void assertCheap(JsonObject plan, String planning) {
        assertCheap(plan, planning, 1);
    }

    private static void assertCheap(JsonObject plan, String planning, int found) {
        long pages = plan.getLong("Shared Hit Blocks") + plan.getLong("Shared Read Blocks");
        LOG.info("{}: {} pages for what was found\n{}", planning, pages, outline(plan, "  "));
        assertThat(plan.getLong("Actual Rows")).as("found").isEqualTo(found);
        // There is one account, and reading its only page is cheapest.
        assertThat(nodes(plan).stream()
                        .filter(node -> !"accounts".equals(node.getString("Relation Name")))
                        .filter(node -> node.getLong("Actual Loops") > 0)
                        .map(node -> node.getString("Node Type")))
                .doesNotContain("Seq Scan");
        assertThat(pages).as("pages").isLessThan(FEW);
    }

    /** The claim as the stores prepare it, run once and undone. */
    private static JsonObject plan(String claim, String planning) throws SQLException {
        return plan(claim, "timestamptz, timestamptz", "now(), now() + interval '30 seconds'", planning);
    }

    private static JsonObject plan(String sql, String types, String values, String planning) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET plan_cache_mode = " + planning);
            statement.execute("PREPARE claim (" + types + ") AS " + sql);
            try (ResultSet rows = statement.executeQuery(
                    "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + "EXECUTE claim (" + values + ")")) {
                rows.next();
                return new JsonArray(rows.getString(1)).getJsonObject(0).getJsonObject("Plan");
            } finally {
                connection.rollback();
                statement.execute("DEALLOCATE claim");
            }
        }
    }

    private static List<String> indexes(JsonObject plan) {
        return nodes(plan).stream()
                .map(node -> node.getString("Index Name", ""))
                .toList();
    }

    private static List<JsonObject> nodes(JsonObject plan) {
        List<JsonObject> nodes = new ArrayList<>(List.of(plan));
        plan.getJsonArray("Plans", new JsonArray()).forEach(child -> nodes.addAll(nodes((JsonObject) child)));
        return nodes;
    }

    private static String outline(JsonObject plan, String indent) {
        StringBuilder outline = new StringBuilder(indent)
                .append(plan.getString("Node Type"))
                .append(' ')
                .append(plan.getString("Index Name", plan.getString("Relation Name", "")))
                .append(" rows=")
                .append(plan.getValue("Actual Rows"))
                .append(" pages=")
                .append(plan.getLong("Shared Hit Blocks") + plan.getLong("Shared Read Blocks"))
                .append('\n');
        plan.getJsonArray("Plans", new JsonArray())
                .forEach(child -> outline.append(outline((JsonObject) child, indent + "  ")));
        return outline.toString();
    }
}
