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
        /** Old passwords of somebody who is signed in. */
        OLD_PASSWORD
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

    /** The last attempt was not in vain: it counts no longer, and nobody has to wait because of it. */
    void takeBack(Kind kind, SecretHash subject);

    /** All that was counted of it is forgotten. */
    void forget(Kind kind, SecretHash subject);

    /** Removes what was not tried since that moment. */
    void purge(Instant before);
}
