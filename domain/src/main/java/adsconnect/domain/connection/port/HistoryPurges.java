package adsconnect.domain.connection.port;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.HistoryPurge;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes what was loaded of a profile for one owner, piece by piece, on whatever node (RECO-1). As long as it is not over,
 * no run of that profile is given out that would load for the same owner: whoever connects it again starts empty, and what
 * comes then is not deleted.
 */
public interface HistoryPurges {

    /**
     * Has it deleted. The owner must be locked by the unit of work, and have the profile no longer connected. False, and
     * nothing changed, if that is under way.
     */
    boolean queue(UserId owner, ProfileId profile, HistoryPurge.Cause cause, Instant now);

    /** Takes one for the caller alone, until then. Two callers never get the same. */
    Optional<HistoryPurge> claim(Instant now, Instant until);

    /**
     * Deletes a few thousand rows at most and holds the claim until then. Commits by itself; must not run in a unit of work.
     * False once there are no more.
     *
     * @throws LeaseLost if the claim is no longer the caller's
     */
    boolean deleteSome(HistoryPurge purge, Instant until);

    /**
     * It is over: what was kept of the connection is gone as well. Tells how many rows were deleted. Must run in a unit of
     * work.
     *
     * @throws LeaseLost if the claim is no longer the caller's
     */
    long finish(HistoryPurge purge);
}
