package adsconnect.domain.authorization;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.marketplace.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Consent is given, but it is not yet any account's: its profiles are not known, or none is picked. Lives one hour from the
 * exchange (PEND-2).
 *
 * @param account under which its secrets are sealed, and that it becomes unless there is one for the same login
 */
public record PendingConnection(
        AccountId account, UserId user, Region region, Aim aim, Instant consentedAt, Instant expiresAt) {

    public PendingConnection {
        Objects.requireNonNull(account);
        Objects.requireNonNull(user);
        Objects.requireNonNull(region);
        Objects.requireNonNull(aim);
        if (!expiresAt.isAfter(consentedAt)) {
            throw new IllegalArgumentException("A pending connection must end after it began");
        }
    }

    /** It resumes at 59:59 and no longer at 60:00. */
    public boolean liveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** What is left of its hour, never negative. */
    public Duration leftAt(Instant now) {
        return liveAt(now) ? Duration.between(now, expiresAt) : Duration.ZERO;
    }
}
