package adsconnect.vault;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.port.SealedSecrets;
import adsconnect.domain.token.port.SealedSecrets.Sealed;
import adsconnect.domain.token.port.SealedSecrets.WrappedKey;
import adsconnect.domain.token.port.TokenVault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps secrets under one random data key per account, and the data keys under the master key (VAULT-1). Shared between
 * threads; holds no keys but the master keys between calls.
 */
public final class EnvelopeVault implements TokenVault {

    private final MasterKeys masterKeys;
    private final SealedSecrets stored;
    private final SecureRandom random;

    public EnvelopeVault(MasterKey masterKey, SealedSecrets stored, SecureRandom random) {
        this(MasterKeys.of(masterKey), stored, random);
    }

    public EnvelopeVault(MasterKeys masterKeys, SealedSecrets stored, SecureRandom random) {
        this.masterKeys = masterKeys;
        this.stored = stored;
        this.random = random;
    }

    /** Which of several master keys wraps it, the store knows: it takes no data key that another one wrapped. */
    @Override
    public void admit(AccountId account) {
        for (MasterKey masterKey : masterKeys.all()) {
            if (stored.dataKey(account).isPresent()) {
                return;
            }
            try (DataKey key = DataKey.generate(account, random)) {
                stored.addDataKey(account, new WrappedKey(masterKey.id(), key.wrap(masterKey)));
            }
        }
        if (stored.dataKey(account).isEmpty()) {
            throw new IllegalStateException("Another master key is in use by now than those given: " + masterKeys);
        }
    }

    @Override
    public boolean keep(AccountId account, Purpose purpose, Secret secret, Instant expiresAt) {
        Optional<WrappedKey> wrapped = stored.dataKey(account);
        if (wrapped.isEmpty()) {
            return false;
        }
        byte[] clear = secret.reveal().getBytes(StandardCharsets.UTF_8);
        try (DataKey key = unwrap(account, wrapped.get())) {
            return stored.put(account, purpose, new Sealed(key.seal(purpose, clear, random), expiresAt));
        } catch (DataKey.DoesNotOpen failure) {
            throw new IllegalStateException(
                    "The " + words(purpose) + " of account " + account.value() + " can't be kept: "
                            + failure.getMessage(),
                    failure);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    /** @throws IllegalStateException if what is stored was changed, copied here, or sealed under another master key */
    @Override
    public Optional<KeptSecret> open(AccountId account, Purpose purpose) {
        Optional<Sealed> sealed = stored.get(account, purpose);
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        // Gone only if the account was destroyed between the two looks.
        return stored.dataKey(account).map(wrapped -> open(account, purpose, sealed.get(), wrapped));
    }

    private KeptSecret open(AccountId account, Purpose purpose, Sealed sealed, WrappedKey wrapped) {
        try (DataKey key = unwrap(account, wrapped)) {
            byte[] clear = key.open(purpose, sealed.ciphertext());
            Secret secret = new Secret(new String(clear, StandardCharsets.UTF_8));
            Arrays.fill(clear, (byte) 0);
            return new KeptSecret(secret, sealed.expiresAt());
        } catch (DataKey.DoesNotOpen failure) {
            throw new IllegalStateException(
                    "The " + words(purpose) + " of account " + account.value() + " can't be opened: "
                            + failure.getMessage(),
                    failure);
        }
    }

    @Override
    public void forget(AccountId account, Purpose purpose) {
        stored.remove(account, purpose);
    }

    @Override
    public void destroy(AccountId account) {
        stored.removeAll(account);
    }

    private DataKey unwrap(AccountId account, WrappedKey wrapped) throws DataKey.DoesNotOpen {
        return masterKeys.unwrap(account, wrapped);
    }

    private static String words(Purpose purpose) {
        return switch (purpose) {
            case PKCE_VERIFIER -> "PKCE verifier";
            case REFRESH_TOKEN,
                    PREVIOUS_REFRESH_TOKEN,
                    SET_ASIDE_REFRESH_TOKEN,
                    ACCESS_TOKEN,
                    AUTHORIZATION_CODE,
                    ONE_TIME_CODE_SEED,
                    WEBHOOK_SECRET,
                    FORMER_WEBHOOK_SECRET,
                    LETTER_LINK -> purpose.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
