package adsconnect.postgres;

/** Statements that fill tables with very many rows; each takes how many, by {@code formatted}. */
final class ManyRows {

    /** That many profiles of one account. */
    static final String CONNECTIONS = """
            INSERT INTO users (user_id, email, role, plan, plan_starts_on, plan_ends_on, password_hash)
            VALUES (md5('many')::uuid, 'many@example.com', 'MANAGER', 'ANNUAL', '2026-01-01', '2026-12-31', 'hash');
            INSERT INTO accounts (account_id, owner_id, name, name_key, region, mode, consented_at)
            SELECT gen_random_uuid(), user_id, 'Many', 'many', 'NA', 'PICK', now() FROM users;
            INSERT INTO connections (profile_id, account_id, region, country_code, currency_code, timezone,
                marketplace_id, advertiser_id, type, name, access, stage, stage_since, reports_done, reports_total, status)
            SELECT number, account_id, 'NA', 'US', 'USD', 'America/Los_Angeles', 'ATVPDKIKX0DER', 'A1', 'SELLER',
                'Profile ' || number, 'EDIT', 0, now(), 0, 0, 'FIRST_SYNC'
            FROM accounts, generate_series(1, %d) AS number""";

    /** That many users with a consent that waits. */
    static final String PENDING = """
            INSERT INTO users (user_id, email, role, plan, plan_starts_on, plan_ends_on, password_hash)
            SELECT gen_random_uuid(), 'pending-' || number || '@example.com', 'SELLER', 'ANNUAL', '2026-01-01',
                '2026-12-31', 'hash'
            FROM generate_series(1, %d) AS number;
            INSERT INTO pending_connections (account_id, user_id, region, aim, consented_at, expires_at)
            SELECT gen_random_uuid(), user_id, 'EU', 'PICK', now(), now() + interval '1 hour'
            FROM users WHERE email LIKE 'pending-%%'""";

    private ManyRows() {}
}
