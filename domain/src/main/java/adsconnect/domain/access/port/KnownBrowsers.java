package adsconnect.domain.access.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.UserId;
import java.time.Instant;

/** The browsers in which somebody has signed in before, by the hash of what each shows; one may be known for several people. */
public interface KnownBrowsers {

    boolean isKnown(SecretHash browser, UserId user);

    /** From now on it is; or, if it was before, was seen at that moment. */
    void remember(SecretHash browser, UserId user, Instant now);

    /** None is known for that user any more. */
    void forgetAll(UserId user);

    /** Removes those in which nobody has signed in since that moment. */
    void purge(Instant before);
}
