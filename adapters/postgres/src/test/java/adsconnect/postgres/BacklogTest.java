package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.console.InstallationState.Queue;
import adsconnect.domain.console.InstallationState.Waiting;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the console calls work that waits: only what is waited for. */
class BacklogTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    /** A delivery waits at each: one that is on, one that is off, one that tries again later, and two that nobody serves. */
    private static final String DELIVERIES = """
            INSERT INTO users (user_id, email, role, plan, plan_starts_on, plan_ends_on, password_hash, disabled)
            SELECT gen_random_uuid(), lower(name) || '@example.com', role, 'ANNUAL', '2026-01-01', '2026-12-31', 'hash', disabled
            FROM (VALUES ('ON', 'MANAGER', false), ('OFF', 'MANAGER', false), ('LATER', 'ADMIN', false),
                ('DISABLED', 'MANAGER', true), ('SELLER', 'SELLER', false)) AS owners (name, role, disabled);
            INSERT INTO webhooks (webhook_id, owner_id, address, topics, state, made_at)
            SELECT gen_random_uuid(), user_id, 'https://h.example.test/', '{EXPIRED}',
                CASE WHEN email LIKE 'off@%%' THEN 'OFF' ELSE 'ON' END, timestamptz '%1$s' FROM users;
            INSERT INTO webhook_deliveries (webhook_id, event_id, topic, occurred_at, user_id, facts, lane, state, since)
            SELECT webhook_id, gen_random_uuid(), 'EXPIRED', made_at, owner_id, '{}', owner_id, 'WAITING',
                made_at - interval '1 hour' FROM webhooks;
            INSERT INTO webhook_lanes (webhook_id, lane, due_at)
            SELECT webhook_id, user_id, made_at + CASE WHEN email LIKE 'later@%%' THEN interval '1 hour' ELSE interval '-1 hour' END
            FROM webhooks JOIN users ON user_id = owner_id""".formatted(NOW);

    @Test
    void what_waits_for_a_webhook_that_is_off_or_that_nobody_serves_is_no_work() {
        DatabaseAddress address = TestDatabase.migrated();
        Vertx vertx = Vertx.vertx();
        try (Postgres postgres = Postgres.open(vertx, address, 1)) {
            TestDatabase.run(address, DELIVERIES);

            assertThat(new PostgresInstallationStates(postgres.database())
                            .read(NOW)
                            .backlog()
                            .get(Queue.DELIVERIES))
                    .isEqualTo(new Waiting(1, Optional.of(NOW.minusSeconds(3600))));
        } finally {
            vertx.close().await();
        }
    }
}
