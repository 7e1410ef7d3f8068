package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Purview;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.ConnectionFilter;
import adsconnect.domain.console.ReadConnections;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The console's list of connections among 100,000 of 10,000 owners: what each page costs the database and us. */
@Tag("long")
class ConsoleSpeedTest {

    private static final String CROWD = """
            INSERT INTO users (user_id, email, role, plan, plan_starts_on, plan_ends_on, password_hash)
            SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'owner' || n || '@example.com', 'MANAGER', 'ANNUAL',
                   current_date, current_date + 365, 'none' FROM generate_series(1, 10000) n;
            INSERT INTO accounts (account_id, owner_id, name, name_key, region, mode, consented_at, consent_end)
            SELECT ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid,
                   ('00000000-0000-4000-8000-' || lpad((n % 10000 + 1)::text, 12, '0'))::uuid,
                   'Account ' || n, 'account ' || n, 'NA', 'ALL', now(), CASE WHEN n % 97 = 0 THEN 'REVOKED' END
            FROM generate_series(1, 100000) n;
            INSERT INTO connections (profile_id, account_id, region, country_code, currency_code, timezone, marketplace_id,
                advertiser_id, type, name, access, stage, stage_since, reports_done, reports_total, status, last_sync_at)
            SELECT n, ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 'NA', 'US', 'USD', 'America/Los_Angeles', 'M', 'A' || n,
                   'SELLER', 'Profile ' || n, 'VIEW', 3, now(), 5, 5, CASE WHEN n % 50 = 0 THEN 'STALE' ELSE 'CONNECTED' END, now()
            FROM generate_series(1, 100000) n;
            INSERT INTO sync_runs (run_id, profile_id, queued_at, finished_at, reason)
            SELECT gen_random_uuid(), n, now(), now(), NULL FROM generate_series(1, 100000) n;
            ANALYZE users, accounts, connections, sync_runs""";

    private static Vertx vertx;
    private static Postgres postgres;
    private static ReadConnections connections;

    @BeforeAll
    static void open() {
        DatabaseAddress address = TestDatabase.migrated();
        TestDatabase.run(address, CROWD);
        vertx = Vertx.vertx();
        postgres = Postgres.open(vertx, address, 4);
        connections = new ReadConnections(new PostgresConsoleConnections(postgres.database()));
    }

    @AfterAll
    static void close() {
        postgres.close();
        vertx.close().await();
    }

    @Test
    void a_page_with_its_counts_takes_less_than_a_blink() {
        report("first page", ConnectionFilter.ALL);
        report("stale ones", ConnectionFilter.ALL.in(Set.of(ConnectionStatus.STALE)));
        report("words", new ConnectionFilter("owner99", Set.of(), Optional.empty(), Optional.empty()));
    }

    private static void report(String what, ConnectionFilter filter) {
        long[] times = IntStream.range(0, 9)
                .mapToLong(time -> {
                    long start = System.nanoTime();
                    assertThat(connections
                                    .read(new Purview.Everybody(), filter, Optional.empty())
                                    .connections())
                            .hasSize(50);
                    return Duration.ofNanos(System.nanoTime() - start).toMillis();
                })
                .sorted()
                .toArray();
        LoggerFactory.getLogger(ConsoleSpeedTest.class)
                .info("console, 100,000 connections, {}: median {} ms", what, times[4]);
        assertThat(times[4]).as(what).isLessThan(1_500);
    }
}
