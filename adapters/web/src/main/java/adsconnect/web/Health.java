package adsconnect.web;

import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;

/** How well a connection is, in a word and a tone. */
final class Health {

    private Health() {}

    /** What is shown of one. */
    static ConnectionStatus of(Connection connection) {
        return connection.shownStatus();
    }

    /** A text key. */
    static String key(ConnectionStatus status) {
        return "health." + Words.of(status);
    }

    /** The same for one of which new numbers may be on their way: that is news only where all is well (WAIT-3). */
    static String key(ConnectionStatus status, boolean refreshing) {
        return shows(status, refreshing) ? "health.refreshing" : key(status);
    }

    /** As whoever looks after others sees it: whoever is disabled is treated as if their plan had ended, but that is not why. */
    static String key(ConnectionStatus status, boolean refreshing, boolean ownerDisabled) {
        return ownerDisabled && status == ConnectionStatus.PAUSED_PLAN
                ? "health.owner_disabled"
                : key(status, refreshing);
    }

    static String tone(ConnectionStatus status, boolean refreshing) {
        return shows(status, refreshing) ? "busy" : tone(status);
    }

    private static boolean shows(ConnectionStatus status, boolean refreshing) {
        return refreshing && tone(status).equals("good");
    }

    static String tone(ConnectionStatus status) {
        return switch (status) {
            case FIRST_SYNC -> "busy";
            case CONNECTED -> "good";
            case STALE, EXPIRING -> "warning";
            case SYNC_ERROR, EXPIRED, REVOKED, ACCESS_LOST -> "bad";
            case PAUSED_PLAN, DISCONNECTED -> "off";
        };
    }
}
