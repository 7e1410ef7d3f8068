package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Accounts in a map. */
public final class InMemoryAccounts implements Accounts {

    private final InMemoryDatabase database;

    public InMemoryAccounts(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void add(Account account) {
        database.locked(() -> {
            if (ofOwner(account.owner()).stream()
                    .anyMatch(other ->
                            other.name().comparable().equals(account.name().comparable()))) {
                throw new IllegalStateException("The owner has an account of that name");
            }
            database.accounts.put(account.id(), account);
        });
    }

    @Override
    public Optional<Account> byId(AccountId id) {
        return database.locked(() -> Optional.ofNullable(database.accounts.get(id)));
    }

    @Override
    public void renew(AccountId id, Region region, Instant consentedAt) {
        database.locked(() -> {
            database.accounts.computeIfPresent(
                    id,
                    (key, account) ->
                            new Account(id, account.owner(), account.name(), region, account.mode(), consentedAt));
        });
    }

    @Override
    public List<Account> ofOwner(UserId owner) {
        return database.locked(() -> database.accounts.values().stream()
                .filter(account -> account.owner().equals(owner))
                .sorted(Comparator.comparing(Account::consentedAt))
                .toList());
    }
}
