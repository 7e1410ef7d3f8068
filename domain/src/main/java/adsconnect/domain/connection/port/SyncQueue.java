package adsconnect.domain.connection.port;

import adsconnect.domain.account.ProfileId;
import java.time.Instant;

/** Where a confirmed connection asks for its first load. Joins the unit of work it is called in (PICK-4). */
public interface SyncQueue {

    /**
     * Nothing happens if a run of the profile is open already. One that may not be loaded at the moment rests, as those of
     * {@link OpenRuns} do.
     */
    void queueFirstSync(ProfileId profile, Instant now);
}
