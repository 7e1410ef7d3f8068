package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.proxy.port.TokenHandles;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;

/** Handles in the table {@code token_handles}. */
public final class PostgresTokenHandles implements TokenHandles {

    private static final String ADD = """
            WITH over AS (
                DELETE FROM token_handles WHERE key_id = $2 AND (ends_at <= $4 OR ends_at < (
                    SELECT ends_at FROM token_handles WHERE key_id = $2 ORDER BY ends_at DESC OFFSET $6 LIMIT 1)))
            INSERT INTO token_handles (handle_hash, key_id, account_id, ends_at) VALUES ($1, $2, $3, $5)""";

    private static final String ACCOUNT = """
            SELECT account_id FROM token_handles WHERE handle_hash = $1 AND key_id = $2 AND ends_at > $3""";

    private final Database database;

    public PostgresTokenHandles(Database database) {
        this.database = database;
    }

    @Override
    public void add(SecretHash handle, ApiKeyId key, AccountId account, Instant now, Instant end) {
        database.change(ADD, Tuple.of(handle.hex(), key.value(), account.value(), time(now), time(end), MOST - 1L));
    }

    @Override
    public Optional<AccountId> account(SecretHash handle, ApiKeyId key, Instant now) {
        return database.one(
                ACCOUNT,
                Tuple.of(handle.hex(), key.value(), time(now)),
                row -> new AccountId(row.getUUID("account_id")));
    }
}
