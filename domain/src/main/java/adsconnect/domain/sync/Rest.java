package adsconnect.domain.sync;

import adsconnect.domain.connection.Connection;
import java.util.Optional;

/** Why nothing is loaded for a connection, whoever asks. */
public enum Rest {
    PLAN_LAPSED,
    CONSENT_ENDED,
    ACCESS_LOST;

    /** Empty if it may be loaded. */
    public static Optional<Rest> of(Connection connection) {
        return switch (connection.status()) {
            case PAUSED_PLAN -> Optional.of(PLAN_LAPSED);
            case EXPIRED, REVOKED -> Optional.of(CONSENT_ENDED);
            case ACCESS_LOST -> Optional.of(ACCESS_LOST);
            case FIRST_SYNC, CONNECTED, STALE, SYNC_ERROR, EXPIRING, DISCONNECTED -> Optional.empty();
        };
    }
}
