package adsconnect.domain.access;

import java.time.Duration;
import java.time.Instant;

/** A browser in which somebody is signed in. */
public record Session(User user, Instant openedAt, Instant lastSeenAt) {

    /** How long a session lives without being used, and at the most. */
    public record Lifetime(Duration idle, Duration max) {}

    public boolean aliveAt(Instant now, Lifetime lifetime) {
        return now.isBefore(lastSeenAt.plus(lifetime.idle())) && now.isBefore(openedAt.plus(lifetime.max()));
    }
}
