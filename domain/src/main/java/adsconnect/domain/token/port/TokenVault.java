package adsconnect.domain.token.port;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps secrets sealed and is the only place that can open them again. Changes join the unit of work they happen in.
 */
public interface TokenVault {

    /** Makes the account's own data key, unless it has one. */
    void admit(AccountId account);

    /**
     * Seals the secret under the account's data key, in place of an earlier one. False, and nothing kept, if the account
     * has no data key: it was never admitted, or was destroyed in the meantime.
     */
    boolean keep(AccountId account, Purpose purpose, Secret secret, Instant expiresAt);

    /** The secret last kept, also when its end has passed. */
    Optional<KeptSecret> open(AccountId account, Purpose purpose);

    /** Destroys one secret. */
    void forget(AccountId account, Purpose purpose);

    /** Destroys the account's data key and everything sealed under it. Nothing happens if there is none. */
    void destroy(AccountId account);
}
