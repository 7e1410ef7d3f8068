package adsconnect.domain.access.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ProvenIdentity;
import adsconnect.domain.access.SignOnAttempt;
import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.Optional;

/** Who of our users is whom at a provider of single sign-on, and whoever left for it. */
public interface Identities {

    /** Whoever that is here, by issuer and subject; addresses change and are given to others. */
    Optional<UserId> userOf(ProvenIdentity identity);

    /** Since when the user is somebody there. */
    Optional<Instant> linkedSince(UserId user);

    /** False, and nothing changed, if that identity is somebody's already, or the user is somebody else there. */
    boolean link(ProvenIdentity identity, UserId user, Instant now);

    /** False if there was none. */
    boolean unlink(UserId user);

    void begin(SignOnAttempt attempt);

    /** Takes the attempt, which is gone then: of two who come back with the same state, one does. */
    Optional<SignOnAttempt> take(SecretHash state);

    /** Removes attempts that ended before. */
    void purge(Instant endedBefore);
}
