package adsconnect.domain.connection.port;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * The runs that have not ended yet, for whoever stops them. Whoever works on one that is stopped loses it: what is in flight
 * is thrown away (SYNC-7). To be called in a unit of work, before connections change, as whoever ends a run does.
 */
public interface OpenRuns {

    /** Nobody works on those of the account until they are woken. */
    void rest(AccountId account);

    /**
     * Those of the account that rest are due now, as if they were queued only now, unless it is paused or its consent is
     * over; and so are the daily ones that may have been missed.
     */
    void wake(AccountId account, Instant now);

    /** Ends that of the profile, if there is one. */
    void stop(ProfileId profile, Instant now, String reason);

    /** Those of the profiles of which one is open. */
    Set<ProfileId> among(Collection<ProfileId> profiles);
}
