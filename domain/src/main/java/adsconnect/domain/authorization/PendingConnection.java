package adsconnect.domain.authorization;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.marketplace.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Consent is given, but no profile is picked yet. Lives one hour from the exchange (PEND-2). */
public record PendingConnection(
        AccountId account,
        UserId user,
        Region region,
        Optional<AccountName> accountName,
        Instant consentedAt,
        Instant expiresAt) {

    public PendingConnection {
        Objects.requireNonNull(account);
        Objects.requireNonNull(user);
        Objects.requireNonNull(region);
        Objects.requireNonNull(accountName);
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
