package adsconnect.testkit;

import adsconnect.domain.token.port.Pause;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a millisecond pass, whatever is asked for, and tells who else waits. Shared between threads. */
public final class ShortPause implements Pause {

    private final Semaphore taken = new Semaphore(0);
    private final Semaphore callers = new Semaphore(0);
    private final Set<Thread> known = ConcurrentHashMap.newKeySet();

    @Override
    public boolean take(Duration length) {
        taken.release();
        if (known.add(Thread.currentThread())) {
            callers.release();
        }
        try {
            new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many pauses were taken. */
    public int taken() {
        return taken.availablePermits();
    }

    /** How many threads took one. */
    public int callers() {
        return callers.availablePermits();
    }

    /** Waits until that many pauses were taken. */
    public void awaitTaken(int pauses) {
        await(taken, pauses);
    }

    /** Waits until that many threads took one. */
    public void awaitCallers(int threads) {
        await(callers, threads);
    }

    private static void await(Semaphore counted, int wanted) {
        try {
            if (!counted.tryAcquire(wanted, 20, TimeUnit.SECONDS)) {
                throw new AssertionError("Only " + counted.availablePermits() + " of " + wanted + " waited");
            }
            counted.release(wanted);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
