package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.port.Deliveries;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a delivery costs when a hundred thousand wait: no more than when one does (RECO-5). */
@Tag("long")
class DeliveriesCostTest {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveriesCostTest.class);

    private static final int WAITING = 100_000;
    private static final int CLAIMS = 400;

    /** A hundred webhooks of one manager. */
    private static final String WEBHOOKS = """
            INSERT INTO users (user_id, email, role, plan, plan_starts_on, plan_ends_on, password_hash)
            VALUES (gen_random_uuid(), 'many@example.com', 'MANAGER', 'ANNUAL', '2026-01-01', '2026-12-31', 'hash');
            INSERT INTO webhooks (webhook_id, owner_id, address, topics, state, made_at)
            SELECT gen_random_uuid(), user_id, 'https://h.example.test/', '{EXPIRED}', 'ON', now()
            FROM users, generate_series(1, 100)""";

    /** In so many lanes of the first webhook. */
    private static final String BACKLOG = """
            INSERT INTO webhook_deliveries (webhook_id, event_id, topic, occurred_at, user_id, account_id, facts, lane,
                state, since)
            SELECT webhook_id, gen_random_uuid(), 'EXPIRED', now(), owner_id, lane::uuid, '{}', lane, 'WAITING', now()
            FROM (SELECT webhook_id, owner_id FROM webhooks ORDER BY webhook_number LIMIT 1) AS first,
                 generate_series(1, %1$d) AS number,
                 LATERAL (SELECT '00000000-0000-4000-8000-' || lpad((number %% %2$d)::text, 12, '0') AS lane) AS lanes;
            INSERT INTO webhook_lanes (webhook_id, lane, due_at)
            SELECT DISTINCT webhook_id, lane, now() - interval '1 minute' FROM webhook_deliveries;
            ANALYZE webhook_deliveries, webhook_lanes, webhooks, users""";

    private static final String CLEAR = "TRUNCATE webhook_deliveries, webhook_lanes";

    @Test
    void reco5_a_claim_costs_the_same_with_a_hundred_thousand_waiting() {
        DatabaseAddress address = TestDatabase.migrated();
        Vertx vertx = Vertx.vertx();
        try (Postgres postgres = Postgres.open(vertx, address, 4)) {
            Deliveries deliveries = new PostgresDeliveries(postgres.database());
            TestDatabase.run(address, WEBHOOKS);
            measured(address, deliveries, CLAIMS, CLAIMS);
            Duration few = measured(address, deliveries, CLAIMS, CLAIMS);
            Duration inOneLane = measured(address, deliveries, WAITING, 1);
            Duration inManyLanes = measured(address, deliveries, WAITING, WAITING);

            LOG.info(
                    "{} deliveries claimed and settled: {} ms with as many waiting, {} ms of {} in one lane, {} ms of {} in as many",
                    CLAIMS,
                    few.toMillis(),
                    inOneLane.toMillis(),
                    WAITING,
                    inManyLanes.toMillis(),
                    WAITING);
            assertThat(List.of(inOneLane, inManyLanes))
                    .allSatisfy(took -> assertThat(took).isLessThan(few.multipliedBy(3)));
        } finally {
            vertx.close().await();
        }
    }

    /** Every other one fails at first and is put off, and made a moment later. */
    private static Duration measured(DatabaseAddress address, Deliveries deliveries, int waiting, int lanes) {
        TestDatabase.run(address, CLEAR);
        TestDatabase.run(address, BACKLOG.formatted(waiting, lanes));
        Instant now = Instant.now();
        long begin = System.nanoTime();
        for (int number = 0; number < CLAIMS; number++) {
            Deliveries.Claimed claimed =
                    deliveries.claim(now, now.plusSeconds(45), 4).orElseThrow();
            if (number % 2 == 0) {
                deliveries.putOff(claimed, now, new Answer.Missed(Answer.Trouble.TIMED_OUT), now);
            } else {
                deliveries.delivered(claimed, now, new Answer.Answered(204, "", Optional.empty()));
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
