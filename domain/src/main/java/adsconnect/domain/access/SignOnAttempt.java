package adsconnect.domain.access;

import adsconnect.domain.SecretHash;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A browser that left for the provider of single sign-on and is to come back once.
 *
 * @param links who links their identity there; empty where somebody signs in
 * @param confirms whether they prove anew who they are, instead of linking
 * @param next where to go afterwards
 */
public record SignOnAttempt(
        SecretHash state, SecretHash browser, Optional<UserId> links, boolean confirms, String next, Instant endsAt) {

    public SignOnAttempt {
        Objects.requireNonNull(state);
        Objects.requireNonNull(browser);
        Objects.requireNonNull(links);
        Objects.requireNonNull(next);
        Objects.requireNonNull(endsAt);
    }
}
