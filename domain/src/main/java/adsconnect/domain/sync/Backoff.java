package adsconnect.domain.sync;

import adsconnect.domain.Chance;
import java.time.Duration;

/** How long to leave Amazon alone after it failed: twice as long each time, up to a limit, scattered by up to a half. */
public record Backoff(Duration base, Duration max) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param failures how often in a row it failed before, from 0 */
    public Duration after(int failures, Chance chance) {
        Duration doubled = base.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration limited = doubled.compareTo(max) > 0 ? max : doubled;
        int half = (int) Math.min(Integer.MAX_VALUE - 1L, limited.toMillis() / 2);
        return limited.minusMillis(chance.below(half + 1));
    }
}
