package adsconnect.vertxkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs calls into the system that hold their thread for as long as they like, such as asking what a name means: on a virtual
 * thread each would keep a processor from all the others. Shared between threads.
 */
public final class PlatformThreads {

    private final String name;
    private final Semaphore free;

    /** @param atMost so many at once, also of those that nobody waits for any more */
    public PlatformThreads(String name, int atMost) {
        this.name = name;
        this.free = new Semaphore(atMost);
    }

    /**
     * Waits for what the work returns, no longer than said; then it goes on by itself, and nobody looks at it.
     *
     * @throws TimeoutException if that took too long, or too many are at it already
     * @throws ExecutionException around what the work threw
     */
    public <T> T call(Duration patience, Callable<T> work) throws TimeoutException, ExecutionException {
        if (!free.tryAcquire()) {
            throw new TimeoutException("Too many at once: " + name);
        }
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return work.call();
            } finally {
                free.release();
            }
        });
        Thread.ofPlatform().daemon().name(name).start(task);
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("Interrupted: " + name);
        }
    }
}
