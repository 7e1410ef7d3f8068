package adsconnect.application;

import adsconnect.domain.Heartbeat;
import adsconnect.domain.LeaseLost;
import adsconnect.vertxkit.VirtualThreads;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beats on a virtual thread of its own. Shared between threads. */
final class ThreadHeartbeat implements Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadHeartbeat.class);

    private final VirtualThreads threads = new VirtualThreads("heartbeat");

    @Override
    public <T> T during(Supplier<T> work, Duration every, Runnable beat) {
        CountDownLatch done = new CountDownLatch(1);
        Thread beating = threads.start(() -> repeat(done, every, beat));
        try {
            return work.get();
        } finally {
            done.countDown();
            join(beating);
        }
    }

    private static void repeat(CountDownLatch done, Duration every, Runnable beat) {
        try {
            while (!done.await(every.toNanos(), TimeUnit.NANOSECONDS)) {
                beatOnce(beat);
            }
        } catch (LeaseLost lost) {
            // The work finds out by itself when it writes.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void beatOnce(Runnable beat) {
        try {
            beat.run();
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException trouble) {
            LOG.warn("A lease could not be renewed: {}", trouble.getMessage());
        }
    }

    private static void join(Thread beating) {
        try {
            beating.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
