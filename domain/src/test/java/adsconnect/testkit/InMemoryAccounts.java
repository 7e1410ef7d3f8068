package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Accounts in a map. */
public final class InMemoryAccounts implements Accounts {

    private static final Comparator<Account> BY_AGE =
            Comparator.comparing(account -> account.consent().givenAt().orElse(Instant.MAX));

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
            database.warnedDays.remove(id);
            byId(id).ifPresent(account -> replace(new Account(
                    id, account.owner(), account.name(), region, account.mode(), Consent.given(consentedAt))));
        });
    }

    @Override
    public boolean endConsent(AccountId id, ConsentEnd how) {
        return database.locked(() -> {
            Optional<Account> lasting = lasting(id);
            lasting.ifPresent(account -> replace(with(account, account.consent().ended(how))));
            return lasting.isPresent();
        });
    }

    @Override
    public boolean warn(AccountId id, int daysLeft) {
        return database.locked(() -> {
            Optional<Account> unaware =
                    lasting(id).filter(account -> daysLeft < database.warnedDays.getOrDefault(id, Integer.MAX_VALUE));
            unaware.ifPresent(account -> {
                database.warnedDays.put(id, daysLeft);
                boolean soon = daysLeft <= ConsentTerm.EXPIRING_FROM;
                replace(with(account, new Consent(account.consent().givenAt(), soon, Optional.empty())));
            });
            return unaware.isPresent();
        });
    }

    @Override
    public List<AccountId> ofAge(Instant cutoff, SortedMap<Integer, Instant> givenBy, int atMost) {
        return database.locked(() -> database.accounts.values().stream()
                .filter(account -> account.consent().end().isEmpty())
                .filter(account -> account.consent()
                        .givenAt()
                        .filter(given -> !given.isBefore(cutoff))
                        .filter(given -> givenBy.entrySet().stream()
                                .anyMatch(age -> !given.isAfter(age.getValue())
                                        && age.getKey()
                                                < database.warnedDays.getOrDefault(account.id(), Integer.MAX_VALUE)))
                        .isPresent())
                .sorted(BY_AGE)
                .limit(atMost)
                .map(Account::id)
                .toList());
    }

    @Override
    public long count() {
        return database.locked(() -> (long) database.accounts.size());
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
            replace(new Account(id, account.owner(), name, account.region(), account.mode(), account.consent()));
        });
    }

    private Optional<Account> lasting(AccountId id) {
        return byId(id).filter(account -> account.consent().end().isEmpty());
    }

    private static Account with(Account account, Consent consent) {
        return new Account(account.id(), account.owner(), account.name(), account.region(), account.mode(), consent);
    }

    private void replace(Account changed) {
        database.accounts.put(changed.id(), changed);
        // Elsewhere a connection is joined with its account.
        database.connections.replaceAll(
                (profile, connection) -> connection.account().id().equals(changed.id())
                        ? InMemoryConnections.through(connection, changed)
                        : connection);
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
            database.warnedDays.remove(id);
        });
    }

    @Override
    public List<Account> among(UserId owner, Collection<AccountId> ids) {
        return ofOwner(owner).stream()
                .filter(account -> ids.contains(account.id()))
                .toList();
    }

    @Override
    public List<Account> ofOwner(UserId owner) {
        return database.locked(() -> database.accounts.values().stream()
                .filter(account -> account.owner().equals(owner))
                .sorted(BY_AGE)
                .toList());
    }
}
