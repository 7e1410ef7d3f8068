package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accounts in the table {@code accounts}. */
public final class PostgresAccounts implements Accounts {

    private static final String ADD = """
            INSERT INTO accounts (account_id, owner_id, name, name_key, region, mode, consented_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String BY_ID = "SELECT * FROM accounts WHERE account_id = $1";

    private static final String RENEW = "UPDATE accounts SET region = $2, consented_at = $3 WHERE account_id = $1";

    private static final String RENAME = "UPDATE accounts SET name = $2, name_key = $3 WHERE account_id = $1";

    private static final String REMOVE = "DELETE FROM accounts WHERE account_id = $1";

    private static final String OF_OWNER = """
            SELECT * FROM accounts WHERE owner_id = $1 ORDER BY consented_at, account_id""";

    private final Database database;

    public PostgresAccounts(Database database) {
        this.database = database;
    }

    @Override
    public void add(Account account) {
        database.change(
                ADD,
                Tuple.of(
                        account.id().value(),
                        account.owner().value(),
                        account.name().value(),
                        account.name().comparable(),
                        account.region().name(),
                        account.mode().name(),
                        time(account.consentedAt())));
    }

    @Override
    public Optional<Account> byId(AccountId id) {
        return database.one(BY_ID, Tuple.of(id.value()), row -> account(row, "name", "region"));
    }

    @Override
    public void renew(AccountId id, Region region, Instant consentedAt) {
        database.change(RENEW, Tuple.of(id.value(), region.name(), time(consentedAt)));
    }

    @Override
    public void rename(AccountId id, AccountName name) {
        database.change(RENAME, Tuple.of(id.value(), name.value(), name.comparable()));
    }

    @Override
    public void remove(AccountId id) {
        database.change(REMOVE, Tuple.of(id.value()));
    }

    @Override
    public List<Account> ofOwner(UserId owner) {
        return database.all(OF_OWNER, Tuple.of(owner.value()), row -> account(row, "name", "region"));
    }

    /** An account in a row that may be joined with others' columns of the same names. */
    static Account account(Row row, String nameColumn, String regionColumn) {
        return new Account(
                new AccountId(row.getUUID("account_id")),
                new UserId(row.getUUID("owner_id")),
                new AccountName(row.getString(nameColumn)),
                Region.valueOf(row.getString(regionColumn)),
                ConsentMode.valueOf(row.getString("mode")),
                instant(row, "consented_at"));
    }
}
