package adsconnect.domain.authorization;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is fixed when somebody leaves for Amazon (AUTH-3): all of it is checked again when they come back.
 *
 * @param user whose account it will be
 * @param browser hash of the secret that this browser alone knows
 * @param account under which the attempt's secrets are sealed; the account that it becomes, if it becomes a new one
 */
public record Attempt(
        AuthorizationId id,
        UserId user,
        SecretHash browser,
        Region region,
        AccountId account,
        Aim aim,
        Instant expiresAt) {
    public Attempt {
        Objects.requireNonNull(id);
        Objects.requireNonNull(user);
        Objects.requireNonNull(browser);
        Objects.requireNonNull(region);
        Objects.requireNonNull(account);
        Objects.requireNonNull(aim);
        Objects.requireNonNull(expiresAt);
    }

    /**
     * Whether it can be gone on with in that browser, by whoever is signed in there: only where it was begun (AUTH-3), and
     * only by its user (SEC-1); but by a link anybody may come back, signed in or not (CALL-2).
     */
    boolean openTo(Optional<UserId> visitor, Optional<Secret> secret) {
        boolean begunHere = secret.map(SecretHash::of).filter(browser::equals).isPresent();
        boolean somebodyElses =
                visitor.filter(signedIn -> !AccessPolicy.mayUse(signedIn, user)).isPresent();
        return begunHere && (aim.link().isPresent() || !somebodyElses);
    }
}
