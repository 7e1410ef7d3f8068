package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.SealedSecrets;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;

/** What the vault sealed, in the tables {@code data_keys} and {@code sealed_secrets}. */
public final class PostgresSealedSecrets implements SealedSecrets {

    private static final String DATA_KEY = "SELECT master_key_id, wrapped FROM data_keys WHERE account_id = $1";

    /** A rotation can't begin meanwhile: none that it puts away wraps anything new. */
    private static final String ADD_DATA_KEY = """
            WITH in_use AS (SELECT master_key_id FROM installation FOR SHARE)
            INSERT INTO data_keys (account_id, master_key_id, wrapped)
            SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM in_use WHERE master_key_id <> $2)
            ON CONFLICT (account_id) DO NOTHING""";

    /** The key row is locked, so that a secret can't slip in beside its destruction. */
    private static final String PUT_WHERE_THERE_IS_A_KEY = """
            INSERT INTO sealed_secrets (account_id, purpose, ciphertext, expires_at)
            SELECT account_id, $2, $3, $4 FROM data_keys WHERE account_id = $1 FOR KEY SHARE
            ON CONFLICT (account_id, purpose)
            DO UPDATE SET ciphertext = excluded.ciphertext, expires_at = excluded.expires_at""";

    private static final String GET = """
            SELECT ciphertext, expires_at FROM sealed_secrets WHERE account_id = $1 AND purpose = $2""";

    private static final String REMOVE = "DELETE FROM sealed_secrets WHERE account_id = $1 AND purpose = $2";

    private static final String REMOVE_ALL = "DELETE FROM data_keys WHERE account_id = $1";

    private final Database database;

    public PostgresSealedSecrets(Database database) {
        this.database = database;
    }

    @Override
    public Optional<WrappedKey> dataKey(AccountId account) {
        return database.one(
                DATA_KEY,
                Tuple.of(account.value()),
                row -> new WrappedKey(
                        row.getString("master_key_id"), row.getBuffer("wrapped").getBytes()));
    }

    @Override
    public void addDataKey(AccountId account, WrappedKey key) {
        database.change(ADD_DATA_KEY, Tuple.of(account.value(), key.masterKeyId(), Buffer.buffer(key.wrapped())));
    }

    @Override
    public boolean put(AccountId account, Purpose purpose, Sealed sealed) {
        return database.change(
                        PUT_WHERE_THERE_IS_A_KEY,
                        Tuple.of(
                                account.value(),
                                purpose.name(),
                                Buffer.buffer(sealed.ciphertext()),
                                sealed.expiresAt().equals(Instant.MAX) ? null : time(sealed.expiresAt())))
                == 1;
    }

    @Override
    public Optional<Sealed> get(AccountId account, Purpose purpose) {
        return database.one(
                GET,
                Tuple.of(account.value(), purpose.name()),
                row -> new Sealed(
                        row.getBuffer("ciphertext").getBytes(),
                        Columns.optionalInstant(row, "expires_at").orElse(Instant.MAX)));
    }

    @Override
    public void remove(AccountId account, Purpose purpose) {
        database.change(REMOVE, Tuple.of(account.value(), purpose.name()));
    }

    @Override
    public void removeAll(AccountId account) {
        database.change(REMOVE_ALL, Tuple.of(account.value()));
    }
}
