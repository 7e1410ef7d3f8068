package adsconnect.web;

import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.SyncProblem;
import java.util.Locale;

/** How well a connection is, in a word and a tone. */
final class Health {

    private Health() {}

    /** A text key; where a problem has a word of its own, that one. */
    static String key(Connection connection) {
        boolean lost =
                connection.problem().filter(SyncProblem.ACCESS_LOST::equals).isPresent();
        String word =
                lost ? SyncProblem.ACCESS_LOST.name() : connection.status().name();
        return "health." + word.toLowerCase(Locale.ROOT);
    }

    /** The same for one of which new numbers may be on their way: that is news only where all is well (WAIT-3). */
    static String key(Connection connection, boolean refreshing) {
        return shows(connection, refreshing) ? "health.refreshing" : key(connection);
    }

    static String tone(Connection connection, boolean refreshing) {
        return shows(connection, refreshing) ? "busy" : tone(connection);
    }

    private static boolean shows(Connection connection, boolean refreshing) {
        return refreshing && tone(connection).equals("good");
    }

    static String tone(Connection connection) {
        return switch (connection.status()) {
            case FIRST_SYNC -> "busy";
            case CONNECTED -> "good";
            case SYNC_ERROR -> "bad";
            case PAUSED_PLAN -> "off";
        };
    }
}
