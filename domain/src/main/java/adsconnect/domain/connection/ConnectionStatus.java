package adsconnect.domain.connection;

/** How well a connection is. */
public enum ConnectionStatus {
    FIRST_SYNC,
    CONNECTED,
    SYNC_ERROR,
    /** Its owner has no active plan: nothing is loaded until there is one (PLAN-2). */
    PAUSED_PLAN
}
