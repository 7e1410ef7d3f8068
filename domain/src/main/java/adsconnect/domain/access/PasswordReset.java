package adsconnect.domain.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The right to choose a new password once, for whoever has the link.
 *
 * @param usedAt when that was done; empty if it was not
 */
public record PasswordReset(UserId user, Instant madeAt, Instant endsAt, Optional<Instant> usedAt) {
    public PasswordReset {
        Objects.requireNonNull(user);
        Objects.requireNonNull(usedAt);
        if (!endsAt.isAfter(madeAt)) {
            throw new IllegalArgumentException("A reset ends after it was made");
        }
    }
}
