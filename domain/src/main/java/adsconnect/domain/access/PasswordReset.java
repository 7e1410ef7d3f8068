package adsconnect.domain.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The right to choose a new password once, for whoever has the link.
 *
 * @param asked for by somebody who was not signed in; otherwise an admin made it
 * @param usedAt when that was done; empty if it was not
 */
public record PasswordReset(UserId user, boolean asked, Instant madeAt, Instant endsAt, Optional<Instant> usedAt) {
    public PasswordReset {
        Objects.requireNonNull(user);
        Objects.requireNonNull(usedAt);
        if (!endsAt.isAfter(madeAt)) {
            throw new IllegalArgumentException("A reset ends after it was made");
        }
    }
}
