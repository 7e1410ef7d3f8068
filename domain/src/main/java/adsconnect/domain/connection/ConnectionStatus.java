package adsconnect.domain.connection;

import java.util.Comparator;
import java.util.List;

/** How well a connection is. */
public enum ConnectionStatus {
    /** Nothing is there to look at yet. */
    FIRST_SYNC,
    CONNECTED,
    /** No load succeeded for over a day (SYNC-7). */
    STALE,
    /** Amazon made none of the reports. */
    SYNC_ERROR,
    /** Its consent ends within thirty days (RECO-4). */
    EXPIRING,
    /** The year of its consent is over: only consenting again helps. */
    EXPIRED,
    /** Its consent was withdrawn: only consenting again helps (RECO-2). */
    REVOKED,
    /** Its consent no longer reaches the profile. */
    ACCESS_LOST,
    /** Its owner has no active plan: nothing is loaded until there is one (PLAN-2). */
    PAUSED_PLAN,
    /** Its owner no longer wants it loaded; what was loaded can still be read for a while (RECO-1). */
    DISCONNECTED;

    /**
     * First what stands still until somebody acts: a consent that was withdrawn, which nobody saw coming; one that ended, which
     * they were told of; one profile that was lost; a plan that ended, with which nothing at Amazon is wrong. Then what is
     * tried again by itself, then what still works but not for long. The rest is as it should be: what has no numbers yet comes
     * before what has.
     */
    private static final List<ConnectionStatus> WORST_FIRST = List.of(
            REVOKED,
            EXPIRED,
            ACCESS_LOST,
            PAUSED_PLAN,
            SYNC_ERROR,
            STALE,
            EXPIRING,
            FIRST_SYNC,
            CONNECTED,
            DISCONNECTED);

    /** Which of many to look at first (DASH-4). */
    public static Comparator<ConnectionStatus> worstFirst() {
        return Comparator.comparingInt(WORST_FIRST::indexOf);
    }

    /** Whether there is something that somebody can do about it. */
    public boolean needsAttention() {
        return switch (this) {
            case REVOKED, EXPIRED, ACCESS_LOST, PAUSED_PLAN, SYNC_ERROR, STALE, EXPIRING -> true;
            case FIRST_SYNC, CONNECTED, DISCONNECTED -> false;
        };
    }
}
