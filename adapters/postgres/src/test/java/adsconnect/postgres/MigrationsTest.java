package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void the_files_are_numbered_without_gaps_up_to_the_newest_version() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sql"))
                            .map(name -> name.replaceAll("^V([0-9]+)__.*", "$1")))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, Integer.parseInt(Migrations.NEWEST))
                            .mapToObj("%03d"::formatted)
                            .toList());
        }
    }

    @Test
    void a_second_run_finds_nothing_to_do() {
        DatabaseAddress address = TestDatabase.migrated();
        Migrations.run(address);
        TestDatabase.run(address, "INSERT INTO installation VALUES (true, 'LIVE', 'id', 'proof', now())");
    }

    @Test
    void nodes_that_start_together_migrate_once() throws Exception {
        DatabaseAddress address = TestDatabase.empty();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> start = () -> {
                Migrations.run(address);
                return true;
            };
            for (var node : nodes.invokeAll(
                    IntStream.range(0, 4).mapToObj(number -> start).toList())) {
                assertThat(node.get()).isTrue();
            }
        }
    }

    @Test
    void sync5_rows_that_an_older_version_loaded_are_kept() throws Exception {
        DatabaseAddress address = TestDatabase.empty();
        migrateTo("004", address);
        TestDatabase.run(address, """
                INSERT INTO users VALUES ('00000000-0000-0000-0000-000000000001', 'a@example.com', 'SELLER', 'NONE',
                    '2026-01-01', '2026-01-01', 'hash');
                INSERT INTO covered_days
                SELECT 7, '00000000-0000-0000-0000-000000000001', generate_series('2026-09-29'::date, '2026-10-02', '1 day');
                INSERT INTO campaign_days VALUES
                    (7, '00000000-0000-0000-0000-000000000001', '2026-09-30', 1, 'One', 'ENABLED', 10, 2, 1.50, 1, 20.10),
                    (7, '00000000-0000-0000-0000-000000000001', '2026-10-01', 1, 'One', 'ENABLED', 10, 2, 2.50, 1, 0.000001),
                    (7, '00000000-0000-0000-0000-000000000001', '2026-10-01', 2, 'Two', 'PAUSED', 10, 2, 3, 1, 20)""");

        Migrations.run(address);

        assertThat(lines(address, """
                SELECT day, ad_product, campaign_id, campaign_name, cost, sales FROM campaign_days
                WHERE profile_id = 7 ORDER BY day, campaign_id"""))
                .containsExactly(
                        "2026-09-30 SPONSORED_PRODUCTS 1 One 1.50 20.10",
                        "2026-10-01 SPONSORED_PRODUCTS 1 One 2.50 0.000001",
                        "2026-10-01 SPONSORED_PRODUCTS 2 Two 3 20");
        assertThat(lines(address, "SELECT day, report_type, rows FROM coverage ORDER BY day"))
                .containsExactly(
                        "2026-09-29 SPONSORED_PRODUCTS_CAMPAIGNS 0",
                        "2026-09-30 SPONSORED_PRODUCTS_CAMPAIGNS 1",
                        "2026-10-01 SPONSORED_PRODUCTS_CAMPAIGNS 2",
                        "2026-10-02 SPONSORED_PRODUCTS_CAMPAIGNS 0");
    }

    @Test
    void pick1_a_profile_that_an_older_version_found_counts_as_viewed_until_amazon_tells_more() throws Exception {
        DatabaseAddress address = TestDatabase.empty();
        migrateTo("016", address);
        TestDatabase.run(address, """
                INSERT INTO discovered_profiles (account_id, profile_id, host, country_code, currency_code, timezone,
                    marketplace_id, advertiser_id, type, name)
                VALUES (gen_random_uuid(), 7, 'NA', 'US', 'USD', 'UTC', 'M', 'A', 'SELLER', 'Old')""");

        Migrations.run(address);

        assertThat(lines(address, "SELECT name, access FROM discovered_profiles"))
                .containsExactly("Old VIEW");
    }

    @Test
    void run4_partitions_are_made_for_the_months_that_are_needed_once_also_at_the_same_moment() throws Exception {
        DatabaseAddress address = TestDatabase.migrated();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> start = () -> {
                TestDatabase.run(address, "SELECT ensure_months('2031-12-31', '2032-01-01')");
                return true;
            };
            for (var node : nodes.invokeAll(
                    IntStream.range(0, 6).mapToObj(number -> start).toList())) {
                assertThat(node.get()).isTrue();
            }
        }

        assertThat(lines(address, """
                SELECT inhrelid::regclass FROM pg_inherits
                WHERE inhparent IN ('coverage'::regclass, 'search_term_days_history'::regclass)
                  AND inhrelid::regclass::text ~ '203[12]' ORDER BY inhrelid::regclass::text"""))
                .containsExactly(
                        "coverage_2031_12",
                        "coverage_2032_01",
                        "search_term_days_history_2031_12",
                        "search_term_days_history_2032_01");
    }

    @Test
    void sync9_days_of_which_there_are_no_rows_need_no_tables_for_any() throws Exception {
        DatabaseAddress address = TestDatabase.migrated();

        TestDatabase.run(address, "SELECT ensure_coverage_months('2041-01-31', '2041-02-01')");

        assertThat(lines(address, "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '2041' ORDER BY 1"))
                .containsExactly("coverage_2041_01", "coverage_2041_02");
    }

    @Test
    void sync9_a_report_that_an_older_version_loaded_does_not_say_what_it_changed() throws Exception {
        DatabaseAddress address = TestDatabase.empty();
        migrateTo("021", address);
        TestDatabase.run(address, """
                ALTER TABLE sync_runs DROP CONSTRAINT sync_runs_profile_id_fkey;
                INSERT INTO sync_runs (run_id, profile_id, queued_at, due_at)
                VALUES ('00000000-0000-0000-0000-000000000001', 7, '2026-11-20Z', '2026-11-20Z');
                INSERT INTO report_jobs (run_id, number, type, from_day, to_day, state, attempt, since, rows, set_aside)
                SELECT '00000000-0000-0000-0000-000000000001', number, 'SPONSORED_PRODUCTS_CAMPAIGNS', '2026-11-01',
                       '2026-11-19', state, 1, '2026-11-20 06:00Z', rows, rows
                FROM (VALUES (1, 'WAITING', NULL), (2, 'REQUESTED', NULL), (3, 'GENERATED', NULL), (4, 'LOADED', 9))
                     AS older (number, state, rows)""");

        Migrations.run(address);

        assertThat(lines(address, """
                SELECT number, asked_at = ARRAY[since], ready_at = since, added FROM report_jobs ORDER BY number""")).containsExactly("1 f null 0", "2 t null 0", "3 t t null", "4 f null null");
    }

    @Test
    void audit1_lines_of_an_older_version_wait_for_their_seal_and_every_month_has_its_indexes() throws Exception {
        DatabaseAddress address = TestDatabase.empty();
        migrateTo("036", address);
        TestDatabase.run(address, """
                INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
                SELECT '2026-11-01Z'::timestamptz + number * interval '1 month', 'OPERATOR', 'NODE', 'test', 'OLD', '{}'
                FROM generate_series(-1, 3) AS number""");

        // As if the node had died in the middle of what is no single transaction: the next one repeats it.
        migrateTo("038", address);
        TestDatabase.run(address, "DELETE FROM flyway_schema_history WHERE version = '038'");

        Migrations.run(address);

        assertThat(lines(
                        address,
                        "SELECT line_number FROM audit_unsealed JOIN audit_lines USING (line_number, occurred_at)"))
                .hasSize(5);
        assertThat(lines(address, """
                SELECT indexrelid::regclass, indisvalid,
                       (SELECT count(*) FROM pg_inherits WHERE inhparent = indexrelid) =
                       (SELECT count(*) FROM pg_inherits WHERE inhparent = indrelid)
                FROM pg_index WHERE indrelid = 'audit_lines'::regclass ORDER BY indexrelid::regclass::text"""))
                .containsExactly(
                        "audit_lines_by_account t t",
                        "audit_lines_by_deed t t",
                        "audit_lines_by_doer t t",
                        "audit_lines_by_kind t t",
                        "audit_lines_by_profile t t",
                        "audit_lines_by_user t t",
                        "audit_lines_pkey t t");
    }

    @Test
    void a_migration_that_was_left_out_is_noticed() {
        DatabaseAddress address = TestDatabase.migrated();
        TestDatabase.run(address, "DELETE FROM flyway_schema_history WHERE version = '041'");
        assertThatThrownBy(() -> Migrations.run(address)).isInstanceOf(DatabaseProblem.class);
    }

    @Test
    void what_a_node_left_of_the_index_of_syncs_when_it_died_is_made_anew() throws Exception {
        DatabaseAddress address = TestDatabase.empty();
        migrateTo("042", address);
        TestDatabase.run(address, """
                DROP INDEX sync_runs_by_time;
                CREATE INDEX sync_runs_by_time ON sync_runs (run_id);
                DELETE FROM flyway_schema_history WHERE version = '042'""");

        Migrations.run(address);

        assertThat(lines(address, """
                SELECT indisvalid, pg_get_indexdef(indexrelid, 1, true), pg_get_indexdef(indexrelid, 2, true)
                FROM pg_index WHERE indexrelid = 'sync_runs_by_time'::regclass""")).containsExactly("t queued_at run_id");
    }

    @Test
    void what_failed_outside_of_a_transaction_is_tried_again_at_the_next_start() throws Exception {
        DatabaseAddress address = TestDatabase.empty();
        migrateTo("044", address);
        TestDatabase.run(address, "CREATE TABLE former_connections_newest (stands int)");
        assertThatThrownBy(() -> Migrations.run(address)).isInstanceOf(DatabaseProblem.class);
        assertThat(lines(address, "SELECT version FROM flyway_schema_history WHERE NOT success"))
                .containsExactly("045");
        TestDatabase.run(address, "DROP TABLE former_connections_newest");

        Migrations.run(address);

        assertThat(lines(address, "SELECT bool_and(success), max(version) FROM flyway_schema_history"))
                .containsExactly("t " + Migrations.NEWEST);
        assertThat(lines(address, "SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .containsExactly("0");
    }

    static void migrateTo(String version, DatabaseAddress address) {
        Migrations.flyway(address).target(version).load().migrate();
    }

    /** The rows of the answer, each with blanks between its columns. */
    private static List<String> lines(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(rows.getString(column));
                }
                lines.add(String.join(" ", columns));
            }
            return lines;
        }
    }

    @Test
    void a_database_that_is_not_there_is_said_in_one_line_without_its_password() {
        DatabaseAddress nowhere = DatabaseAddress.parse("postgresql://me:hidden@127.0.0.1:1/none");
        assertThatThrownBy(() -> Migrations.run(nowhere))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageStartingWith("No database at postgresql://me:***@127.0.0.1:1/none")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void a_database_of_a_newer_program_is_not_touched() {
        DatabaseAddress address = TestDatabase.migrated();
        TestDatabase.run(address, """
                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                VALUES (999, '999', 'from the future', 'SQL', 'V999__future.sql', 'test', 1, true)""");
        assertThatThrownBy(() -> Migrations.run(address)).isInstanceOf(DatabaseProblem.class);
    }
}
