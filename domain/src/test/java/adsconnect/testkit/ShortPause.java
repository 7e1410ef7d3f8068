package adsconnect.testkit;

import adsconnect.domain.token.port.Pause;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a millisecond pass, whatever is asked for, and tells who else waits. Shared between threads. */
public final class ShortPause implements Pause {

    private final Semaphore taken = new Semaphore(0);

    @Override
    public boolean take(Duration length) {
        taken.release();
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

    /** Waits until that many pauses were taken. */
    public void awaitTaken(int pauses) {
        try {
            if (!taken.tryAcquire(pauses, 20, TimeUnit.SECONDS)) {
                throw new AssertionError("Only " + taken() + " pauses were taken");
            }
            taken.release(pauses);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
