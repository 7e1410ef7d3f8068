package adsconnect.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A browser in which somebody is signed in.
 *
 * @param provedAt when they last proved who they are; empty while their second factor is still to be shown, and then the
 *     session is good for nothing else
 * @param secondFactor whether the user has one by now
 * @param way by which it was opened
 */
public record Session(
        User user,
        Instant openedAt,
        Instant lastSeenAt,
        Optional<Instant> provedAt,
        boolean secondFactor,
        SignInWay way) {

    /** How long somebody has to show their second factor. */
    private static final Duration HALF_LIVES = Duration.ofMinutes(10);

    /** How long a proof is enough for dangerous acts. */
    public static final Duration PROOF_HOLDS = Duration.ofMinutes(10);

    public Session {
        Objects.requireNonNull(user);
        Objects.requireNonNull(provedAt);
        Objects.requireNonNull(way);
    }

    /** How long a session lives without being used, and at the most. */
    public record Lifetime(Duration idle, Duration max) {}

    public boolean aliveAt(Instant now, Lifetime lifetime) {
        return now.isBefore(lastSeenAt.plus(lifetime.idle()))
                && now.isBefore(openedAt.plus(lifetime.max()))
                && (whole() || now.isBefore(openedAt.plus(HALF_LIVES)));
    }

    /** Whether all that was to be proved has been. */
    public boolean whole() {
        return provedAt.isPresent();
    }

    /** Whether the last proof is recent enough for a dangerous act. */
    public boolean provedLately(Instant now) {
        return provedAt.filter(at -> now.isBefore(at.plus(PROOF_HOLDS))).isPresent();
    }
}
