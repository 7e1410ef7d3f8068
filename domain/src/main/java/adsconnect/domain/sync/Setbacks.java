package adsconnect.domain.sync;

import adsconnect.domain.account.port.AmazonFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stood in the way of single reports during one visit of their run. Amazon being down for one of them need not mean
 * that it is down for the next; but whoever throttles is not asked again, and neither is who failed several in a row: each
 * may take its whole time-out to do so (SYNC-3).
 */
final class Setbacks {

    private static final int MOST_IN_A_ROW = 2;

    private final List<AmazonFailure> all = new ArrayList<>();
    private int inARow;
    private boolean throttled;

    /** A report got on. */
    void none() {
        inARow = 0;
    }

    /**
     * A report did not get on.
     *
     * @throws AmazonFailure that one, if it does not pass by itself, or is not about one report only
     */
    void add(AmazonFailure failure) {
        switch (failure.kind()) {
            case UNAVAILABLE -> inARow++;
            case THROTTLED -> throttled = true;
            case TOKEN_REFUSED, GRANT_REFUSED, CLIENT_REJECTED, ACCESS_LOST, REQUEST_REFUSED -> throw failure;
        }
        all.add(failure);
    }

    /** Whether Amazon is to be left alone for now. */
    boolean enough() {
        return throttled || inARow >= MOST_IN_A_ROW;
    }

    /** The one that asks for the longest pause; empty if all went well. */
    Optional<AmazonFailure> worst() {
        return all.stream()
                .max(Comparator.comparing(failure -> failure.retryAfter().orElse(Duration.ZERO)));
    }
}
