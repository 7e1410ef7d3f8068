package adsconnect.domain.access;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.port.KnownBrowsers;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody stands at the door.
 *
 * @param network where they come from
 * @param browser what theirs calls itself, or empty
 * @param known what a browser shows in which somebody signed in before
 */
public record Knock(String network, String browser, Optional<Secret> known) {
    public Knock {
        Objects.requireNonNull(network);
        Objects.requireNonNull(browser);
        Objects.requireNonNull(known);
    }

    /** What the browser shows, if that user signed in there before. */
    Optional<SecretHash> knownFor(UserId user, KnownBrowsers browsers) {
        return known.map(SecretHash::of).filter(browser -> browsers.isKnown(browser, user));
    }
}
