package adsconnect.vertxkit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks what names mean, for which the system may take half a minute: each on a virtual thread of its own. Meanwhile the JDK lends
 * another processor for it, but only some 250 in all, so only so many are asked for at once. Shared between threads.
 */
public final class Lookups {

    private final VirtualThreads threads = new VirtualThreads("look-up");
    private final Names names;
    private final Semaphore free;

    /** What names mean at this moment. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** @param atMost so many at once, also of those that nobody waits for any more */
    public Lookups(Names names, int atMost) {
        this.names = names;
        this.free = new Semaphore(atMost);
    }

    /**
     * Waits no longer than said; then the look-up goes on by itself, and nobody looks at it.
     *
     * @throws UnknownHostException if it means nothing
     * @throws TimeoutException if that took too long, or too many are asked for already
     */
    public InetAddress[] ask(String host, Duration patience) throws UnknownHostException, TimeoutException {
        if (!free.tryAcquire()) {
            throw new TimeoutException("Too many names are asked for at once");
        }
        FutureTask<InetAddress[]> task = new FutureTask<>(() -> names.of(host));
        start(task);
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(failed.getCause());
            throw unknown;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("Interrupted");
        }
    }

    private void start(Runnable task) {
        boolean started = false;
        try {
            threads.start(() -> {
                try {
                    task.run();
                } finally {
                    free.release();
                }
            });
            started = true;
        } finally {
            if (!started) {
                free.release();
            }
        }
    }
}
