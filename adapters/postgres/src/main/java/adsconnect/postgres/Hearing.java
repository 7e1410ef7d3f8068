package adsconnect.postgres;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a feed hears: while what it announces for itself comes back. Shared between threads. */
final class Hearing {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    /** A probe may be late, as on a busy machine, before the feed counts as deaf. */
    private static final Duration TRUST = Duration.ofSeconds(3);

    private final Runnable mayHaveMissed;
    private volatile boolean hears;
    private volatile long lastProof = System.nanoTime();
    private boolean saidDeaf;

    /** @param mayHaveMissed called whenever announcements may have been lost, or may be from now on */
    Hearing(Runnable mayHaveMissed) {
        this.mayHaveMissed = mayHaveMissed;
    }

    boolean hears() {
        return hears;
    }

    boolean silentFor(Duration duration) {
        return System.nanoTime() - lastProof > duration.toNanos();
    }

    /** A new line has time to prove itself. */
    void begin() {
        lastProof = System.nanoTime();
    }

    /** A probe came back. */
    void prove() {
        lastProof = System.nanoTime();
        if (!hears) {
            hears = true;
            mayHaveMissed.run();
        }
    }

    /** The line is gone. */
    void lose() {
        if (hears) {
            hears = false;
            mayHaveMissed.run();
        }
    }

    /** Loses a line that has not proven itself for too long, and says so once. Called by one thread. */
    void check() {
        if (silentFor(TRUST)) {
            lose();
        }
        if (!hears && !saidDeaf && silentFor(TRUST)) {
            LOG.warn("Changes on other nodes are not heard, because LISTEN does not work on this connection: screens"
                    + " look once a second. ADSCONNECT_DATABASE_DIRECT_URL names a way past a pooler");
            saidDeaf = true;
        } else if (hears && saidDeaf) {
            LOG.info("Changes on other nodes are heard again");
            saidDeaf = false;
        }
    }
}
