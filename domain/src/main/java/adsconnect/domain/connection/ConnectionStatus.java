package adsconnect.domain.connection;

/** How well a connection is. */
public enum ConnectionStatus {
    FIRST_SYNC,
    CONNECTED,
    SYNC_ERROR
}
