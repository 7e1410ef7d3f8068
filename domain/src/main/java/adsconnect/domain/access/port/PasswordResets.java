package adsconnect.domain.access.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.PasswordReset;
import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.Optional;

/** By which links users may choose a new password; each has one at the most, the latest. */
public interface PasswordResets {

    /** Keeps one with the hash of its link, in place of whatever its user had. */
    void replace(PasswordReset reset, SecretHash link);

    /** The one of that link, however it stands. */
    Optional<PasswordReset> byLink(SecretHash link);

    /** Takes note that it was used at that moment. True only for one of all who try at once, and for none when it was used before. */
    boolean use(SecretHash link, Instant now);

    /** The user's opens nothing any more. */
    void remove(UserId user);

    /** Removes those that ended before that moment. */
    void purge(Instant endedBefore);
}
