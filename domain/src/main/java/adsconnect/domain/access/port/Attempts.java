package adsconnect.domain.access.port;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.AttemptLimit;
import java.time.Duration;
import java.time.Instant;

/** How often it was tried in vain to get in, counted for all nodes together. */
public interface Attempts {

    /** What is counted by itself. */
    enum Kind {
        /** Passwords for an address, from browsers that are not known to be its owner's. */
        ACCOUNT,
        /** Passwords from a network, whatever the address. */
        NETWORK,
        /** Passwords in one known browser, for the one it is known for. */
        BROWSER,
        /** Somebody says that they forgot the password of an address. */
        FORGOTTEN,
        /** The same from a network. */
        FORGOTTEN_NETWORK,
        /** Codes and passwords by which somebody whose first proof was right proves who they are once more. */
        PROOF,
        /** What is written down of sign-ins that led nowhere, of one user. */
        TOLD
    }

    /** What came of counting. */
    sealed interface Counted {}

    /** The attempt may be made, and is the so manieth in vain unless it is taken back. */
    record Admitted(int count) implements Counted {}

    /** It may not, and did not count. */
    record Refused(Duration left) implements Counted {}

    /**
     * Counts an attempt before it is made, so that of many at once no more are made than there may be. Each of them sees the
     * ones before. After {@link AttemptLimit#FORGOTTEN_AFTER} without one counting begins anew.
     */
    Counted count(Kind kind, SecretHash subject, AttemptLimit limit, Instant now);

    /**
     * The attempt that was admitted at that moment was not in vain: it counts no longer, and nobody has to wait because of it. Who
     * has to because of another one goes on waiting.
     */
    void takeBack(Kind kind, SecretHash subject, Admitted attempt, Instant at);

    /**
     * The attempt that was admitted at that moment was in vain, as is known by now: the wait that it begins, if any, begins now.
     * Where another attempt was counted since, the wait is that one's. Writes in any case, and joins the open unit of work.
     */
    void failed(Kind kind, SecretHash subject, Admitted attempt, Instant at, Instant now);

    /** All that was counted of it is forgotten. */
    void forget(Kind kind, SecretHash subject);

    /** Removes what was not tried since that moment. */
    void purge(Instant before);
}
