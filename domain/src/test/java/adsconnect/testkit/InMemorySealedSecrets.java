package adsconnect.testkit;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.SealedSecrets;
import java.util.Optional;

/** Sealed secrets in a map. Shares no array with anybody, as a database does not. */
public final class InMemorySealedSecrets implements SealedSecrets {

    private final InMemoryDatabase database;

    /** With a database of its own. */
    public InMemorySealedSecrets() {
        this(new InMemoryDatabase());
    }

    public InMemorySealedSecrets(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<WrappedKey> dataKey(AccountId account) {
        return database.locked(
                () -> Optional.ofNullable(database.dataKeys.get(account)).map(InMemorySealedSecrets::copy));
    }

    @Override
    public void addDataKey(AccountId account, WrappedKey key) {
        database.locked(() -> {
            database.dataKeys.putIfAbsent(account, copy(key));
        });
    }

    @Override
    public boolean put(AccountId account, Purpose purpose, Sealed sealed) {
        return database.locked(() -> {
            if (!database.dataKeys.containsKey(account)) {
                return false;
            }
            database.sealed.put(new InMemoryDatabase.SecretKey(account, purpose), copy(sealed));
            return true;
        });
    }

    @Override
    public Optional<Sealed> get(AccountId account, Purpose purpose) {
        return database.locked(
                () -> Optional.ofNullable(database.sealed.get(new InMemoryDatabase.SecretKey(account, purpose)))
                        .map(InMemorySealedSecrets::copy));
    }

    @Override
    public void remove(AccountId account, Purpose purpose) {
        database.locked(() -> {
            database.sealed.remove(new InMemoryDatabase.SecretKey(account, purpose));
        });
    }

    @Override
    public void removeAll(AccountId account) {
        database.locked(() -> {
            database.dataKeys.remove(account);
            database.sealed.keySet().removeIf(key -> key.account().equals(account));
        });
    }

    private static WrappedKey copy(WrappedKey key) {
        return new WrappedKey(key.masterKeyId(), key.wrapped().clone());
    }

    private static Sealed copy(Sealed sealed) {
        return new Sealed(sealed.ciphertext().clone(), sealed.expiresAt());
    }
}
