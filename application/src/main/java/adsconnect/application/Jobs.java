package adsconnect.application;

import adsconnect.domain.audit.Origin;
import adsconnect.vertxkit.VirtualThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Background work: claims what is due and runs each piece on a virtual thread of its own. */
final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final Origin node;
    private final VirtualThreads threads = new VirtualThreads("job");
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> loops = new ArrayList<>();
    private final List<Capacity> capacities = new ArrayList<>();

    /** @param node where the work is done, as the audit trail names it */
    Jobs(Origin node) {
        this.node = node;
    }

    /** How many pieces of one kind may run at once. */
    private record Capacity(Semaphore free, int total) {}

    /** Keeps claiming pieces of one kind and working them, so many at once at the most. */
    <T> void drain(String name, int atOnce, Supplier<Optional<T>> claim, Consumer<T> work) {
        Capacity capacity = new Capacity(new Semaphore(atOnce), atOnce);
        capacities.add(capacity);
        loop(name, () -> claimOne(name, capacity.free(), claim, work) ? Duration.ZERO : BETWEEN_LOOKS);
    }

    /** Repeats something for as long as the program runs. */
    void every(Duration pause, String name, Runnable work) {
        loop(name, () -> {
            work.run();
            return pause;
        });
    }

    /** Claims nothing more and waits for the work that is going on; what is not done by then another node takes over. */
    @Override
    public void close() {
        stopping.countDown();
        long deadline = System.nanoTime() + PATIENCE_AT_STOP.toNanos();
        try {
            for (Thread loop : loops) {
                loop.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
            for (Capacity capacity : capacities) {
                awaitIdle(capacity, deadline);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitIdle(Capacity capacity, long deadline) throws InterruptedException {
        long left = Math.max(0, deadline - System.nanoTime());
        if (capacity.free().tryAcquire(capacity.total(), left, TimeUnit.NANOSECONDS)) {
            capacity.free().release(capacity.total());
        } else {
            LOG.warn("Background work was still going on at the end; its lease runs out by itself");
        }
    }

    private <T> boolean claimOne(String name, Semaphore free, Supplier<Optional<T>> claim, Consumer<T> work) {
        if (!free.tryAcquire()) {
            return false;
        }
        boolean handedOver = false;
        try {
            Optional<T> piece = claim.get();
            if (piece.isEmpty()) {
                return false;
            }
            threads.start(() -> {
                try {
                    node.run(() -> work.accept(piece.get()));
                } catch (RuntimeException | Error failure) {
                    LOG.error("A piece of work failed: {}; it is taken up again later", name, failure);
                } finally {
                    free.release();
                }
            });
            handedOver = true;
            return true;
        } finally {
            if (!handedOver) {
                free.release();
            }
        }
    }

    /** @param step does one thing and says how long to pause after it */
    private void loop(String name, Supplier<Duration> step) {
        loops.add(threads.start(() -> {
            boolean stop = false;
            while (!stop) {
                stop = pause(turn(name, step));
            }
        }));
    }

    private Duration turn(String name, Supplier<Duration> step) {
        try {
            return node.call(step::get);
        } catch (RuntimeException | Error failure) {
            // An Error too: a loop that ended silently would be missed for weeks.
            LOG.error("Looking for work failed: {}", name, failure);
            return AFTER_TROUBLE;
        }
    }

    /** True once the program stops. */
    private boolean pause(Duration duration) {
        try {
            return stopping.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
