package adsconnect.domain.access;

import java.time.Duration;

/**
 * How often something may be tried in vain: the first so many times at once; then there is a wait, twice as long each time.
 *
 * @param free after how many of them the first wait begins
 * @param first how long that is
 * @param longest how long a wait is at the most
 */
public record AttemptLimit(int free, Duration first, Duration longest) {

    /** After so long without an attempt counting begins anew. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private static final int MOST_DOUBLINGS = 20;

    public AttemptLimit {
        if (free < 1 || !first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("A limit lets somebody try at least once, and waits get longer");
        }
    }

    /** How long nobody may try after that many attempts. */
    public Duration waitAfter(int attempts) {
        if (attempts < free) {
            return Duration.ZERO;
        }
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - free, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
