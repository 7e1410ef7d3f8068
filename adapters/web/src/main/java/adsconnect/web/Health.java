package adsconnect.web;

import adsconnect.domain.connection.Connection;
import java.util.Locale;

/** How well a connection is, in a word and a tone. */
final class Health {

    private Health() {}

    /** A text key. */
    static String key(Connection connection) {
        return "health." + connection.status().name().toLowerCase(Locale.ROOT);
    }

    static String tone(Connection connection) {
        return switch (connection.status()) {
            case FIRST_SYNC -> "busy";
            case CONNECTED -> "good";
            case SYNC_ERROR -> "bad";
        };
    }
}
