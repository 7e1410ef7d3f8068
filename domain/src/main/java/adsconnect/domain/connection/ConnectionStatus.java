package adsconnect.domain.connection;

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
    DISCONNECTED
}
