package adsconnect.postgres;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.port.SealedSecrets.WrappedKey;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which master key wraps new data keys, and which ones the data keys there are still need (VAULT-1). */
public final class PostgresMasterKeys {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Whoever adds a data key locks the row of the installation meanwhile: afterwards nothing is wrapped by the former one. */
    private static final String USE = """
            WITH former AS (SELECT master_key_id FROM installation WHERE master_key_id <> $1 FOR UPDATE),
                 kept AS (INSERT INTO retiring_master_keys SELECT master_key_id FROM former ON CONFLICT DO NOTHING),
                 back AS (DELETE FROM retiring_master_keys
                          WHERE master_key_id = $1 AND EXISTS (SELECT FROM former))
            UPDATE installation SET master_key_id = $1, master_key_proof = $2
            FROM former WHERE installation.master_key_id = former.master_key_id""";

    private static final String IN_USE = "SELECT master_key_id FROM installation FOR SHARE";

    /** Not those that somebody else works on; nobody who seals or opens waits for the lock. */
    private static final String LOCK = """
            SELECT account_id, master_key_id, wrapped FROM data_keys
            WHERE account_id > $1 AND master_key_id = ANY ($2::text[])
            ORDER BY account_id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED""";

    private static final String REWRAP = """
            UPDATE data_keys SET master_key_id = $1, wrapped = fresh.wrapped
            FROM unnest($2::uuid[], $3::bytea[]) AS fresh (account_id, wrapped)
            WHERE data_keys.account_id = fresh.account_id""";

    private static final String COUNT = "SELECT count(*) AS others FROM data_keys WHERE master_key_id <> $1";

    private static final String RETIRE = """
            DELETE FROM retiring_master_keys
            WHERE EXISTS (SELECT FROM installation WHERE master_key_id = $1)
              AND NOT EXISTS (SELECT FROM data_keys WHERE master_key_id <> $1)""";

    private final Database database;

    public PostgresMasterKeys(Database database) {
        this.database = database;
    }

    /** The data key of an account. */
    public record Held(AccountId account, WrappedKey key) {}

    /**
     * From now on data keys are wrapped by that one; the one before it is kept for those there are. True only for one of all who
     * try at once, and only if another was in use.
     */
    public boolean use(String masterKeyId, byte[] proof) {
        return database.change(USE, Tuple.of(masterKeyId, Buffer.buffer(proof))) == 1;
    }

    /** The one in use; it stays so until the unit of work ends. */
    public String inUse() {
        Database.requireTransaction();
        return database.one(IN_USE, Tuple.tuple(), row -> row.getString("master_key_id"))
                .orElseThrow();
    }

    /** The next ones after that account which are wrapped by one of these, locked until the unit of work ends. */
    public List<Held> lock(Optional<AccountId> after, List<String> masterKeyIds, int atMost) {
        Database.requireTransaction();
        return database.all(
                LOCK,
                Tuple.of(after.map(AccountId::value).orElse(BEFORE_ALL), masterKeyIds.toArray(String[]::new), atMost),
                row -> new Held(
                        new AccountId(row.getUUID("account_id")),
                        new WrappedKey(
                                row.getString("master_key_id"),
                                row.getBuffer("wrapped").getBytes())));
    }

    /** Stores those, wrapped by that master key, in place of what was locked. */
    public void rewrap(String masterKeyId, List<Held> fresh) {
        database.change(
                REWRAP,
                Tuple.of(
                        masterKeyId,
                        fresh.stream().map(held -> held.account().value()).toArray(UUID[]::new),
                        fresh.stream()
                                .map(held -> Buffer.buffer(held.key().wrapped()))
                                .toArray(Buffer[]::new)));
    }

    /** How many are wrapped by another one. */
    public long others(String masterKeyId) {
        return database.one(COUNT, Tuple.of(masterKeyId), row -> row.getLong("others"))
                .orElseThrow();
    }

    /** The others are needed no more, unless something is still wrapped by one, or another is in use. */
    public void retireOthers(String masterKeyId) {
        database.change(RETIRE, Tuple.of(masterKeyId));
    }
}
