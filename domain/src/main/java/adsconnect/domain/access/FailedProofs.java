package adsconnect.domain.access;

import java.time.Duration;
import java.time.Instant;

/** How often somebody failed in a row to prove who they are, and from when on the next attempt is looked at. */
public record FailedProofs(int inARow, Instant nextAt) {

    public static final FailedProofs NONE = new FailedProofs(0, Instant.EPOCH);

    /** So many are human; from then on each one waits twice as long as the one before. */
    private static final int FREE = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /** A guesser has twenty-four attempts a day at one code in a million; whoever mistyped often is not shut out for long. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    public FailedProofs {
        if (inARow < 0) {
            throw new IllegalArgumentException("Nobody fails less than never");
        }
    }

    FailedProofs andOneMore(Instant now) {
        int failures = Math.min(inARow, Integer.MAX_VALUE - 1) + 1;
        return new FailedProofs(failures, now.plus(waitAfter(failures)));
    }

    private static Duration waitAfter(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
