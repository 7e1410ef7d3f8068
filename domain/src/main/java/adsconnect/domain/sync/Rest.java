package adsconnect.domain.sync;

import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.SyncProblem;
import java.util.Optional;

/** Why nothing is loaded for a connection, whoever asks. */
public enum Rest {
    PLAN_LAPSED,
    CONSENT_ENDED,
    ACCESS_LOST;

    /** Empty if it may be loaded. */
    public static Optional<Rest> of(Connection connection) {
        if (connection.status() == ConnectionStatus.PAUSED_PLAN) {
            return Optional.of(PLAN_LAPSED);
        }
        return connection.problem().flatMap(Rest::of);
    }

    private static Optional<Rest> of(SyncProblem problem) {
        return switch (problem) {
            case CONSENT_ENDED -> Optional.of(CONSENT_ENDED);
            case ACCESS_LOST -> Optional.of(ACCESS_LOST);
            case ALL_REPORTS_FAILED -> Optional.empty();
        };
    }
}
