package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Purview;
import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.ReadAudit;
import adsconnect.domain.audit.SealLines;
import adsconnect.domain.audit.VerifyTrail;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Sealing keeps up with 2,000 lines a second, and a million can be verified and looked through (AUDIT-1). */
@Tag("long")
class AuditSpeedTest {

    /** For what reads a page; whatever reads the whole trail takes longer. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /** For who writes while the tables are brought up to date. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private static final int LINES = 1_000_000;

    private static final String FILL = """
            INSERT INTO audit_lines (occurred_at, actor, actor_id, via, came_from, deed, user_id, account_id, why, reason, profile_id)
            SELECT '2026-11-01Z'::timestamptz + number * interval '5 seconds', 'PERSON', users[number %% 1000 + 1], 'WEB',
                   '192.0.2.7', (ARRAY['SYNC_ASKED_FOR', 'FIRST_SYNC_DONE', 'PROFILE_CONNECTED'])[number %% 3 + 1],
                   users[number %% 997 + 1], gen_random_uuid(), '{"to": "MANAGER"}', 'asked for', number %% 5000
            FROM generate_series(1, %d) AS number,
                 (SELECT array_agg(gen_random_uuid()) AS users FROM generate_series(1, 1000)) AS people""";

    @Test
    void audit1_a_million_lines() {
        DatabaseAddress address = TestDatabase.migrated();
        Vertx vertx = Vertx.vertx();
        try (Postgres postgres = Postgres.open(vertx, address, 4)) {
            TestDatabase.run(address, FILL.formatted(LINES));
            TestDatabase.run(address, """
                    INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why, reason)
                    VALUES ('2026-11-01Z', 'OPERATOR', 'COMMAND_LINE', 'test', 'MASTER_KEY_ROTATED', '{}', 'It was lost')""");
            TestDatabase.run(address, "ANALYZE audit_lines; ANALYZE audit_unsealed");
            PostgresSeals seals = new PostgresSeals(postgres.database());

            long begin = System.nanoTime();
            int sealed = new SealLines(seals, postgres.database(), Clock.systemUTC()).seal();
            Duration sealing = since(begin);
            assertThat(sealed).isEqualTo(LINES + 1);

            begin = System.nanoTime();
            VerifyTrail.Verified verified =
                    new VerifyTrail(seals, postgres.database()).verify(Optional.empty(), count -> {});
            Duration verifying = since(begin);
            assertThat(verified.sound()).isTrue();
            assertThat(verified.sealed()).isEqualTo(LINES + 1);

            ReadAudit read = new ReadAudit(new PostgresAuditPages(postgres.database()), seals);
            Duration page = longestOf(read, AuditFilter.ALL);
            Duration rare = longestOf(read, filter(Optional.empty(), Optional.of(Deed.MASTER_KEY_ROTATED)));
            Duration profile = longestOf(read, filter(Optional.of("4711"), Optional.empty()));
            Duration reason = longestOf(read, filter(Optional.of("was lost"), Optional.empty()));
            Duration operator = longestOf(
                    read,
                    new AuditFilter(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(AuditFilter.ActorKind.OPERATOR),
                            Optional.empty(),
                            Optional.empty()));
            LoggerFactory.getLogger(AuditSpeedTest.class)
                    .warn(
                            "{} audit lines: sealed in {} ms, verified in {} ms, page {} ms, rare deed {} ms,"
                                    + " profile {} ms, rare kind {} ms, reason {} ms",
                            LINES,
                            sealing.toMillis(),
                            verifying.toMillis(),
                            page.toMillis(),
                            rare.toMillis(),
                            profile.toMillis(),
                            operator.toMillis(),
                            reason.toMillis());
            assertThat(List.of(page, rare, profile, operator, reason))
                    .allSatisfy(took -> assertThat(took).isLessThan(PATIENCE));
        } finally {
            vertx.close().await();
        }
    }

    /** Deeds go on while a new node brings the tables of the old ones up to date. */
    @Test
    void audit1_a_million_lines_of_an_older_version_hold_up_nobody_for_long() throws Exception {
        DatabaseAddress address = TestDatabase.empty();
        MigrationsTest.migrateTo("036", address);
        TestDatabase.run(address, FILL.replace("'5 seconds'", "'1 second'").formatted(LINES));
        AtomicBoolean over = new AtomicBoolean();
        try (Connection connection = TestDatabase.connect(address);
                Statement statement = connection.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Duration> longest = threads.submit(() -> {
                Duration wait = Duration.ZERO;
                while (!over.get()) {
                    long begin = System.nanoTime();
                    statement.execute("""
                            INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
                            VALUES ('2026-11-02Z', 'OPERATOR', 'COMMAND_LINE', 'test', 'MASTER_KEY_ROTATED', '{}')""");
                    wait = since(begin).compareTo(wait) > 0 ? since(begin) : wait;
                }
                return wait;
            });
            long begin = System.nanoTime();
            try {
                Migrations.run(address);
            } finally {
                over.set(true);
            }
            LoggerFactory.getLogger(AuditSpeedTest.class)
                    .warn(
                            "{} audit lines brought up to date in {} ms, a writer waited {} ms at the most",
                            LINES,
                            since(begin).toMillis(),
                            longest.get().toMillis());
            assertThat(longest.get()).isLessThan(WAIT);
        }
        assertThat(TestDatabase.firstColumn(address, """
                SELECT count(*) FROM audit_lines FULL JOIN audit_unsealed AS waiting USING (line_number, occurred_at)
                WHERE audit_lines.actor IS NULL OR waiting.line_number IS NULL"""))
                .as("lines that do not wait for their seal")
                .containsExactly("0");
    }

    private static AuditFilter filter(Optional<String> words, Optional<Deed> deed) {
        return new AuditFilter(words, deed, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Duration longestOf(ReadAudit read, AuditFilter filter) {
        Duration longest = Duration.ZERO;
        read.read(new Purview.Everybody(), filter, Long.MAX_VALUE);
        for (int i = 0; i < 10; i++) {
            long begin = System.nanoTime();
            assertThat(read.read(new Purview.Everybody(), filter, Long.MAX_VALUE)
                            .entries())
                    .isNotEmpty();
            Duration took = since(begin);
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        return longest;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
