package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.audit.port.AuditTrail;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the tables of audit lines and events hold by themselves. */
class AuditTablesTest {

    private static final Pattern CHANGES_LINES = Pattern.compile(
            "(UPDATE|DELETE\\s+FROM|TRUNCATE|MERGE\\s+INTO|COPY)\\s+(ONLY\\s+)?audit_lines", Pattern.CASE_INSENSITIVE);

    /** Works with the rights of the owner of the tables, which the program does not have: drops what is too old. */
    private static final String AS_OWNER = "PostgresOldLines.java";

    private static Vertx vertx;
    private static Postgres postgres;
    private static DatabaseAddress address;

    @BeforeAll
    static void open() {
        address = TestDatabase.migrated();
        vertx = Vertx.vertx();
        postgres = Postgres.open(vertx, address, 2);
    }

    @AfterAll
    static void close() {
        postgres.close();
        vertx.close().await();
    }

    @Test
    void audit1_lines_can_be_written_and_read_and_nothing_else() throws IOException {
        assertThat(Arrays.stream(AuditTrail.class.getMethods()).map(Method::getName))
                .containsExactlyInAnyOrder("record", "rehearse", "newest");
        assertThat(CHANGES_LINES.matcher("delete from audit_lines").find())
                .as("that it would be noticed")
                .isTrue();
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            List<Path> files = sources.filter(Files::isRegularFile).toList();
            assertThat(files).hasSizeGreaterThan(20);
            for (Path file : files) {
                if (file.endsWith(AS_OWNER)) {
                    continue;
                }
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(CHANGES_LINES);
            }
        }
    }

    @Test
    void lines_of_the_next_two_years_have_a_table_for_each_month() {
        assertThat(partitionOf("2026-11-30 23:59:59.999999+00")).isEqualTo("audit_lines_2026_11");
        assertThat(partitionOf("2026-12-01 00:00:00+00")).isEqualTo("audit_lines_2026_12");
        assertThat(partitionOf("2028-10-31 23:59:59+00")).isEqualTo("audit_lines_2028_10");
        assertThat(partitionOf("2028-11-01 00:00:00+00")).isEqualTo("audit_lines_default");
        assertThat(partitionOf("2026-10-31 23:59:59+00")).isEqualTo("audit_lines_default");
    }

    /** 100,000 that are over must not make the few that are due dear. */
    @Test
    void what_is_undelivered_is_found_by_an_index_that_holds_nothing_else() {
        TestDatabase.run(address, """
                INSERT INTO events (event_id, kind, occurred_at, user_id, payload, due_at, delivered_at)
                SELECT gen_random_uuid(), 'FIRST_SYNC_DONE', now(), gen_random_uuid(), '{}',
                    CASE WHEN number <= 5 THEN now() END, CASE WHEN number > 5 THEN now() END
                FROM generate_series(1, 100000) AS number;
                ANALYZE events""");

        List<String> plan = postgres.database()
                .all(
                        "EXPLAIN (COSTS OFF) " + PostgresEvents.UNDELIVERED.replace("$1", "100"),
                        Tuple.tuple(),
                        row -> row.getString(0));

        // By whichever kind of index scan the statistics make cheaper at the moment.
        assertThat(plan).anyMatch(line -> line.contains("Index Scan") && line.contains("events_to_spread"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    }

    private static String partitionOf(String time) {
        TestDatabase.run(address, """
                INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, user_id, why)
                VALUES ('%s', 'PROGRAM', 'NODE', 'test', 'USER_CREATED', gen_random_uuid(), '{}')""".formatted(time));
        return postgres.database()
                .one(
                        "SELECT tableoid::regclass::text AS name FROM audit_lines ORDER BY line_number DESC LIMIT 1",
                        Tuple.tuple(),
                        row -> row.getString("name"))
                .orElseThrow();
    }
}
