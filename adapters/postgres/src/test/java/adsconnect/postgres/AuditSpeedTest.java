package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Purview;
import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.ReadAudit;
import adsconnect.domain.audit.SealLines;
import adsconnect.domain.audit.VerifyTrail;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Sealing keeps up with 2,000 lines a second, and a million can be verified and looked through (AUDIT-1). */
@Tag("long")
class AuditSpeedTest {

    /** For what reads a page; whatever reads the whole trail takes longer. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final int LINES = 1_000_000;

    private static final String FILL = """
            INSERT INTO audit_lines (occurred_at, actor, actor_id, via, came_from, deed, user_id, account_id, why, reason)
            SELECT '2026-11-01Z'::timestamptz + number * interval '5 seconds', 'PERSON', users[number %% 1000 + 1], 'WEB',
                   '192.0.2.7', (ARRAY['SYNC_ASKED_FOR', 'FIRST_SYNC_DONE', 'PROFILE_CONNECTED'])[number %% 3 + 1],
                   users[number %% 997 + 1], gen_random_uuid(), '{"to": "MANAGER"}', 'asked for'
            FROM generate_series(1, %d) AS number,
                 (SELECT array_agg(gen_random_uuid()) AS users FROM generate_series(1, 1000)) AS people""";

    @Test
    void audit1_a_million_lines() {
        DatabaseAddress address = TestDatabase.migrated();
        Vertx vertx = Vertx.vertx();
        try (Postgres postgres = Postgres.open(vertx, address, 4)) {
            TestDatabase.run(address, FILL.formatted(LINES));
            TestDatabase.run(address, """
                    INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
                    VALUES ('2026-11-01Z', 'OPERATOR', 'COMMAND_LINE', 'test', 'MASTER_KEY_ROTATED', '{}')""");
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
            Duration rare = longestOf(
                    read,
                    new AuditFilter(
                            Optional.empty(),
                            Optional.of(Deed.MASTER_KEY_ROTATED),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
            LoggerFactory.getLogger(AuditSpeedTest.class)
                    .info(
                            "{} audit lines: sealed in {} ms, verified in {} ms, page {} ms, rare deed {} ms",
                            LINES,
                            sealing.toMillis(),
                            verifying.toMillis(),
                            page.toMillis(),
                            rare.toMillis());
            assertThat(List.of(page, rare)).allSatisfy(took -> assertThat(took).isLessThan(PATIENCE));
        } finally {
            vertx.close().await();
        }
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
