package adsconnect.domain.token;

import adsconnect.domain.Secret;
import java.time.Duration;
import java.time.Instant;

/** What opens Amazon's API for an hour. */
public record AccessToken(Secret value, Instant expiresAt) {

    public boolean livesAt(Instant now, Duration atLeast) {
        return !now.plus(atLeast).isAfter(expiresAt);
    }
}
