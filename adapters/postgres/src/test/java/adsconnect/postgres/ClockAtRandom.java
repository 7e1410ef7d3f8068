package adsconnect.postgres;

import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** The clocks of several nodes: it goes on by seconds, and back by minutes when the next word has a node that is behind. */
final class ClockAtRandom {

    private final Random random;
    private Instant now = Samples.NOW;
    private Instant latest = now;
    private boolean later = true;

    ClockAtRandom(Random random) {
        this.random = random;
    }

    Instant now() {
        return now;
    }

    void goOn() {
        goTo(now.plusSeconds(1));
    }

    /** Goes on to that time, unless it is past. */
    void goOnTo(Instant time) {
        goTo(time.isAfter(now) ? time : now.plusSeconds(1));
    }

    void goBack() {
        now = now.minus(Duration.ofSeconds(1 + random.nextInt(180)));
        later = false;
    }

    /**
     * Whether it never was that late; else what is said now was said at a time when something else was said before, or has a
     * time right behind that.
     */
    boolean isLaterThanEver() {
        return later;
    }

    private void goTo(Instant time) {
        now = time;
        later = time.isAfter(latest);
        if (later) {
            latest = time;
        }
    }
}
