package adsconnect.domain.console;

import adsconnect.domain.access.User;
import java.util.Objects;

/**
 * Who asks for a self-test.
 *
 * @param language they read, as two letters
 * @param seenAt scheme, host and port as their browser has them, or empty if it did not say
 */
public record Examiner(User user, String language, String seenAt) {

    public Examiner {
        Objects.requireNonNull(user);
        Objects.requireNonNull(seenAt);
    }
}
