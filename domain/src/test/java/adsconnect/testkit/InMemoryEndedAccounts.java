package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.port.EndedAccounts;
import java.time.Instant;
import java.util.Optional;

/** Unbound accounts in a map. */
public final class InMemoryEndedAccounts implements EndedAccounts {

    private final InMemoryDatabase database;

    record Row(Account account, Instant endedAt) {}

    public InMemoryEndedAccounts(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void add(Account account, Instant endedAt) {
        database.locked(() -> {
            database.endedAccounts.put(account.id(), new Row(account, endedAt));
        });
    }

    @Override
    public Optional<AccountName> find(UserId owner, AccountId account) {
        return database.locked(() -> Optional.ofNullable(database.endedAccounts.get(account))
                .map(Row::account)
                .filter(ended -> ended.owner().equals(owner))
                .map(Account::name));
    }

    @Override
    public void forget(Instant then) {
        database.locked(() ->
                database.endedAccounts.values().removeIf(row -> !row.endedAt().isAfter(then)));
    }
}
