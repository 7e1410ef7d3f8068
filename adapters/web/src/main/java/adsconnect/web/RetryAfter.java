package adsconnect.web;

import java.time.Duration;

/** How long to wait, for programs and for people. */
final class RetryAfter {

    static final String HEADER = "retry-after";

    private RetryAfter() {}

    /** Rounded up, so that whoever keeps to it is let in. */
    static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
