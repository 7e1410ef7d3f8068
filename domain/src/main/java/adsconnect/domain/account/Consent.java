package adsconnect.domain.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an account may do at Amazon, and whether it still may.
 *
 * @param givenAt when it was given; empty where nobody knows, as for a token that was brought along
 * @param expiring whether it ends soon, as its owner was told
 * @param end how it ended; empty while it lasts
 */
public record Consent(Optional<Instant> givenAt, boolean expiring, Optional<ConsentEnd> end) {

    public Consent {
        Objects.requireNonNull(givenAt);
        Objects.requireNonNull(end);
    }

    /** One that lasts. */
    public static Consent given(Instant at) {
        return new Consent(Optional.of(at), false, Optional.empty());
    }

    /** The same, but over. */
    public Consent ended(ConsentEnd how) {
        return new Consent(givenAt, expiring, Optional.of(how));
    }
}
