package adsconnect.domain.authorization;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is fixed when somebody leaves for Amazon (AUTH-3): all of it is checked again when they come back.
 *
 * @param browser hash of the secret that this browser alone knows
 * @param account the account it will become; its secrets are sealed under that id from the start
 * @param accountName the name asked for; without one the picked profile's name is taken (AUTH-2)
 */
public record Attempt(
        AuthorizationId id,
        UserId user,
        SecretHash browser,
        Region region,
        AccountId account,
        Optional<AccountName> accountName,
        Instant expiresAt) {
    public Attempt {
        Objects.requireNonNull(id);
        Objects.requireNonNull(user);
        Objects.requireNonNull(browser);
        Objects.requireNonNull(region);
        Objects.requireNonNull(account);
        Objects.requireNonNull(accountName);
        Objects.requireNonNull(expiresAt);
    }
}
