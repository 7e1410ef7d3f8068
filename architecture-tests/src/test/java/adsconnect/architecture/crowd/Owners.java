package adsconnect.architecture.crowd;

import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;

/** Very many users, each signed in and with one account. Number n has the session {@code session-n}. */
public final class Owners {

    private static final String ARRIVE = """
            INSERT INTO users (user_id, email, role, plan, plan_starts_on, plan_ends_on, password_hash)
            SELECT md5('user' || n)::uuid, 'owner-' || n || '@crowd.example', '%2$s', 'ANNUAL', current_date,
                   current_date + 365, 'none'
            FROM generate_series(1, %1$d) n;
            INSERT INTO sessions (token_hash, user_id, opened_at, last_seen_at, proved_at)
            SELECT encode(sha256(('session-' || n)::bytea), 'hex'), md5('user' || n)::uuid, now(), now(), now()
            FROM generate_series(1, %1$d) n;
            INSERT INTO accounts (account_id, owner_id, name, name_key, region, mode, consented_at)
            SELECT md5('account' || n)::uuid, md5('user' || n)::uuid, 'Shop ' || n, 'shop ' || n, 'NA', 'PICK', now()
            FROM generate_series(1, %1$d) n""";

    private Owners() {}

    /** Into tables that are there, and empty. */
    public static void arrive(DatabaseAddress database, int size, String role) {
        TestDatabase.run(database, ARRIVE.formatted(size, role));
    }
}
