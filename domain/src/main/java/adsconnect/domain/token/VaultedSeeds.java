package adsconnect.domain.token;

import adsconnect.domain.Secret;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.SeedSafe;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.port.TokenVault;
import java.time.Instant;
import java.util.Optional;

/** Keeps the seeds of one-time codes in the vault, under a data key of the user's own: random ids name users and accounts alike. */
public final class VaultedSeeds implements SeedSafe {

    private final TokenVault vault;

    public VaultedSeeds(TokenVault vault) {
        this.vault = vault;
    }

    @Override
    public void keep(UserId user, Secret seed) {
        vault.admit(key(user));
        if (!vault.keep(key(user), Purpose.ONE_TIME_CODE_SEED, seed, Instant.MAX)) {
            throw new IllegalStateException("The data key of user " + user.value() + " is gone");
        }
    }

    @Override
    public Optional<Secret> open(UserId user) {
        return vault.open(key(user), Purpose.ONE_TIME_CODE_SEED).map(KeptSecret::secret);
    }

    @Override
    public void destroy(UserId user) {
        vault.destroy(key(user));
    }

    private static AccountId key(UserId user) {
        return new AccountId(user.value());
    }
}
