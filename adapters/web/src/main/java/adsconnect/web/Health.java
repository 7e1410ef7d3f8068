package adsconnect.web;

import adsconnect.domain.connection.ConnectionStatus;
import java.util.Locale;

/** How well a connection is, in a word and a tone. */
final class Health {

    private Health() {}

    /** A text key. */
    static String key(ConnectionStatus status) {
        return "health." + status.name().toLowerCase(Locale.ROOT);
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
