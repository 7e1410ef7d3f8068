package adsconnect.domain.connection;

import adsconnect.domain.connection.port.Connections.OpenLoad;
import adsconnect.domain.connection.port.Connections.Overdue;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a connection whose last success is too long ago is to be called stale. Loads come once a day, each some minutes
 * earlier or later than the last one, and on one day of the year the clock gives an hour to the night: for that long it is
 * not, as long as nothing went wrong with the next one. Nor is one that could not be loaded for days and now can be, because
 * there is a plan or a consent again, for as long as its load may take.
 *
 * @param staleAfter how long after the last success
 */
record Freshness(Duration staleAfter) {

    private static final Duration FOR_A_LONG_NIGHT = Duration.ofHours(2);
    private static final Duration FOR_ONE_LOAD = Duration.ofHours(1);

    boolean isOver(Overdue overdue, Instant now) {
        Instant due = overdue.lastSuccess().plus(staleAfter);
        if (now.isBefore(due)) {
            return false;
        }
        return overdue.load()
                .filter(load -> !load.dueAt().isAfter(now))
                .map(load -> isInTrouble(load, now))
                .orElse(!now.isBefore(due.plus(FOR_A_LONG_NIGHT)));
    }

    private static boolean isInTrouble(OpenLoad load, Instant now) {
        return load.failures() > 0 || !now.isBefore(load.dueAt().plus(FOR_ONE_LOAD));
    }
}
