package adsconnect.testkit;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.TokenVault;
import java.time.Instant;
import java.util.Optional;

/** A vault that keeps secrets in clear, for each account and purpose. */
public final class InMemoryTokenVault implements TokenVault {

    private final InMemoryDatabase database;

    /** With a database of its own: its changes join no unit of work. */
    public InMemoryTokenVault() {
        this(new InMemoryDatabase());
    }

    public InMemoryTokenVault(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void admit(AccountId account) {
        database.locked(() -> {
            database.admitted.put(account, account);
        });
    }

    @Override
    public boolean keep(AccountId account, Purpose purpose, Secret secret, Instant expiresAt) {
        return database.locked(() -> {
            if (!database.admitted.containsKey(account)) {
                return false;
            }
            database.kept.put(new InMemoryDatabase.SecretKey(account, purpose), new KeptSecret(secret, expiresAt));
            return true;
        });
    }

    @Override
    public Optional<KeptSecret> open(AccountId account, Purpose purpose) {
        return database.locked(
                () -> Optional.ofNullable(database.kept.get(new InMemoryDatabase.SecretKey(account, purpose))));
    }

    @Override
    public void forget(AccountId account, Purpose purpose) {
        database.locked(() -> {
            database.kept.remove(new InMemoryDatabase.SecretKey(account, purpose));
        });
    }

    @Override
    public void destroy(AccountId account) {
        database.locked(() -> {
            database.admitted.remove(account);
            database.kept.keySet().removeIf(key -> key.account().equals(account));
        });
    }

    /** For tests: whether anything is left of that account. */
    public boolean knows(AccountId account) {
        return database.locked(() -> database.admitted.containsKey(account)
                || database.kept.keySet().stream().anyMatch(key -> key.account().equals(account)));
    }
}
