package adsconnect.architecture.numbers;

import adsconnect.architecture.crowd.Owners;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ten thousand users with 100,000 connections, and what hangs on them. User 1 is an admin, user 2 a manager who owns a tenth of
 * all connections; everybody else has nine. Every 97th consent was withdrawn, every 50th connection is out of date.
 */
record CrowdOfConnections(DatabaseAddress database) {

    private static final String CONNECTIONS = """
            UPDATE users SET role = 'ADMIN' WHERE user_id = md5('user1')::uuid;
            INSERT INTO accounts (account_id, owner_id, name, name_key, region, mode, consented_at)
            SELECT md5('account' || n)::uuid, md5('user' || CASE WHEN n < 20000 THEN 2 ELSE n % 9998 + 3 END)::uuid,
                   'Shop ' || n, 'shop ' || n, 'NA', 'ALL', now() FROM generate_series(10001, 100000) n;
            UPDATE accounts SET consent_end = 'REVOKED' WHERE substr(name, 6)::int % 97 = 0;
            INSERT INTO connections (profile_id, account_id, region, country_code, currency_code, timezone, marketplace_id,
                advertiser_id, type, name, access, stage, stage_since, reports_done, reports_total, status, last_sync_at,
                data_through)
            SELECT n, md5('account' || n)::uuid, 'NA', CASE WHEN n % 10 = 0 THEN 'CA' ELSE 'US' END, 'USD',
                   'America/Los_Angeles', 'ATVPDKIKX0DER', 'A' || n, 'SELLER', 'Profile ' || n, 'VIEW', 3, now(), 5, 5,
                   CASE WHEN n % 50 = 0 THEN 'STALE' ELSE 'CONNECTED' END, now(), current_date - 1
            FROM generate_series(1, 100000) n;
            INSERT INTO sync_runs (run_id, profile_id, queued_at, finished_at, reason)
            SELECT gen_random_uuid(), n, now() - n * interval '1 second', now(), CASE WHEN n % 1000 = 0 THEN 'UNAVAILABLE' END
            FROM generate_series(1, 100000) n;
            INSERT INTO sync_runs (run_id, profile_id, queued_at, due_at, failures)
            SELECT gen_random_uuid(), n, now(), now() + interval '1 day', n % 2 FROM generate_series(1, 100) n""";

    private static final String THE_REST = """
            INSERT INTO connect_links (link_id, address_hash, owner_id, account_name, region, made_at, expires_at, state, failure)
            SELECT gen_random_uuid(), 'hash ' || n, md5('user' || n % 10000 + 1)::uuid, 'Client ' || n, 'NA',
                   now() - n * interval '1 second', now() + interval '7 days', CASE WHEN n % 500 = 0 THEN 'FAILED' ELSE 'PENDING' END,
                   CASE WHEN n % 500 = 0 THEN 'CANCELLED_AT_AMAZON' END
            FROM generate_series(1, 100000) n;
            INSERT INTO api_keys (key_id, key_hash, owner_id, name, scopes, made_at, expires_at)
            SELECT gen_random_uuid(), 'hash ' || n, md5('user' || n % 10000 + 1)::uuid, 'Key ' || n, '{METRICS_READ}',
                   now() - n * interval '1 second', now() + (n % 400 + 1) * interval '1 day'
            FROM generate_series(1, 50000) n;
            INSERT INTO audit_lines (occurred_at, actor, actor_id, via, came_from, deed, user_id, why)
            SELECT now(), 'PERSON', md5('user' || n % 10000 + 1)::uuid, 'WEB', '127.0.0.1',
                   CASE WHEN n = 5000 THEN 'PASSWORD_CHANGED' ELSE 'TOKENS_COUNTED' END, md5('user' || n % 10000 + 1)::uuid, '{}'
            FROM generate_series(1, 100000) n""";

    /** A fortnight of all that the connections say they are loaded through. */
    private static final String NUMBERS = """
            INSERT INTO coverage (profile_id, owner_id, day, report_type, rows, at, impressions, clicks, cost, orders, sales)
            SELECT profile_id, owner_id, current_date - d, 'SPONSORED_PRODUCTS_CAMPAIGNS', 1, now(), 1000 + profile_id % 77, 20,
                   profile_id % 100 + 0.5, 3, profile_id % 300 + 9.5
            FROM connections JOIN accounts USING (account_id), generate_series(1, 14) d""";

    private static final String KNOW_THEM =
            "ANALYZE users, accounts, connections, sync_runs, connect_links, api_keys, audit_lines, coverage";

    private static final String ALL_BELONG_TO_ONE = """
            UPDATE accounts SET owner_id = md5('user2')::uuid;
            UPDATE coverage SET owner_id = md5('user2')::uuid WHERE owner_id <> md5('user2')::uuid""";

    static CrowdOfConnections of(DatabaseAddress database) {
        Owners.arrive(database, 10_000, "MANAGER");
        TestDatabase.run(database, CONNECTIONS);
        TestDatabase.run(database, THE_REST);
        TestDatabase.run(database, NUMBERS);
        TestDatabase.run(database, KNOW_THEM);
        return new CrowdOfConnections(database);
    }

    /** User 2 owns every connection from then on. */
    void allBelongToOne() {
        TestDatabase.run(database, ALL_BELONG_TO_ONE);
        TestDatabase.run(database, KNOW_THEM);
    }

    /** As PostgreSQL makes a UUID of the same words. */
    static String account(int number) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("MD5").digest(("account" + number).getBytes(StandardCharsets.UTF_8));
            String digits = HexFormat.of().formatHex(hash);
            return digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
