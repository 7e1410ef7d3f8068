package adsconnect.domain.access.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.PasswordReset;
import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * By which links users may choose a new password; each has two at the most: the latest that they asked for themselves, and the
 * latest that an admin made, which nobody else can end.
 */
public interface PasswordResets {

    /** Keeps one with the hash of its link, in place of the one its user had that was asked for, or was not, like this one. */
    void replace(PasswordReset reset, SecretHash link);

    /** The one of that link, however it stands. */
    Optional<PasswordReset> byLink(SecretHash link);

    /** Takes note that it was used at that moment. True only for one of all who try at once, and for none when it was used before. */
    boolean use(SecretHash link, Instant now);

    /** What the user has opens nothing from that moment on, and is known all the same: whoever has a link can be told why. */
    void end(UserId user, Instant now);

    /** Whatever the user has opens nothing any more. */
    void remove(UserId user);

    /** The same of all but that link. */
    void removeOthers(UserId user, SecretHash kept);

    /** Removes those that ended before that moment. */
    void purge(Instant endedBefore);
}
