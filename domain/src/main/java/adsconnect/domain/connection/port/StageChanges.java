package adsconnect.domain.connection.port;

import adsconnect.domain.account.ProfileId;
import java.time.Duration;

/** Tells whoever waits that a connection changed, on whatever node it happened. */
public interface StageChanges {

    /** Starts listening; a change from now on is not missed, even if it comes before the waiting begins. */
    Watch watch(ProfileId profile);

    /** One listener. Used by one thread. */
    interface Watch extends AutoCloseable {

        /** Waits for a change since the last call; false if none came in time, or if this node stops. */
        boolean await(Duration atMost) throws InterruptedException;

        @Override
        void close();
    }
}
