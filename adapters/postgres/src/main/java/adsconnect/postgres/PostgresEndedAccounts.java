package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.port.EndedAccounts;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;

/** Unbound accounts in the table {@code ended_accounts}. */
public final class PostgresEndedAccounts implements EndedAccounts {

    private static final String ADD =
            "INSERT INTO ended_accounts (account_id, owner_id, name, ended_at) VALUES ($1, $2, $3, $4)";

    private static final String FIND = "SELECT name FROM ended_accounts WHERE owner_id = $1 AND account_id = $2";

    private static final String FORGET = "DELETE FROM ended_accounts WHERE ended_at <= $1";

    private final Database database;

    public PostgresEndedAccounts(Database database) {
        this.database = database;
    }

    @Override
    public void add(Account account, Instant endedAt) {
        database.change(
                ADD,
                Tuple.of(
                        account.id().value(),
                        account.owner().value(),
                        account.name().value(),
                        time(endedAt)));
    }

    @Override
    public Optional<AccountName> find(UserId owner, AccountId account) {
        return database.one(
                FIND, Tuple.of(owner.value(), account.value()), row -> new AccountName(row.getString("name")));
    }

    @Override
    public void forget(Instant then) {
        database.change(FORGET, Tuple.of(time(then)));
    }
}
