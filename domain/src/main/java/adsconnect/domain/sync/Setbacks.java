package adsconnect.domain.sync;

import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stood in the way of single reports during one visit of their run. Amazon being down for one of them need not mean
 * that it is down for the next; but whoever throttles is not asked again, and neither is who failed several in a row: each
 * may take its whole time-out to do so (SYNC-3).
 *
 * @param inARow how many of them came last, one after the other
 */
record Setbacks(List<AmazonFailure> all, int inARow) {

    static final Setbacks NONE = new Setbacks(List.of(), 0);

    private static final int MOST_IN_A_ROW = 2;

    Setbacks {
        all = List.copyOf(all);
    }

    /** A report got on. */
    Setbacks interrupted() {
        return new Setbacks(all, 0);
    }

    /**
     * A report did not get on.
     *
     * @throws AmazonFailure that one, if it does not pass by itself, or is not about one report only
     */
    Setbacks and(AmazonFailure failure) {
        return switch (failure.kind()) {
            case UNAVAILABLE, THROTTLED ->
                new Setbacks(Stream.concat(all.stream(), Stream.of(failure)).toList(), inARow + 1);
            case TOKEN_REFUSED, GRANT_REFUSED, CLIENT_REJECTED, ACCESS_LOST, REQUEST_REFUSED -> throw failure;
        };
    }

    /** Whether Amazon is to be left alone for now. */
    boolean enough() {
        return inARow >= MOST_IN_A_ROW || all.stream().anyMatch(failure -> failure.kind() == Kind.THROTTLED);
    }
}
