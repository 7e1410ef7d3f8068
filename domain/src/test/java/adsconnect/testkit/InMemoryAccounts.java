package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
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
    public void rename(AccountId id, AccountName name) {
        database.locked(() -> {
            Account account = database.accounts.get(id);
            if (ofOwner(account.owner()).stream()
                    .anyMatch(other ->
                            !other.id().equals(id) && other.name().comparable().equals(name.comparable()))) {
                throw new IllegalStateException("The owner has an account of that name");
            }
            Account renamed =
                    new Account(id, account.owner(), name, account.region(), account.mode(), account.consentedAt());
            database.accounts.put(id, renamed);
            // Elsewhere a connection is joined with its account.
            database.connections.replaceAll(
                    (profile, connection) -> connection.account().id().equals(id)
                            ? InMemoryConnections.through(connection, renamed)
                            : connection);
        });
    }

    @Override
    public void remove(AccountId id) {
        database.locked(() -> {
            if (database.connections.values().stream()
                    .anyMatch(connection -> connection.account().id().equals(id))) {
                throw new IllegalStateException("The account has connections");
            }
            database.accounts.remove(id);
            database.pausedSince.remove(id);
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
