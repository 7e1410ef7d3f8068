package adsconnect.vertxkit;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.concurrent.CancellationException;

/**
 * Waits for a future on a virtual thread. Compose to the end and await once: between two awaits off the event loop, data
 * of the first may be lost.
 */
public final class Await {

    private Await() {}

    /**
     * The result of the future.
     *
     * @throws AwaitFailed with the future's failure as its cause; the failure itself carries no frame of its caller
     * @throws CancellationException if the waiting thread is interrupted; its interrupt flag is set again
     * @throws IllegalStateException on an event-loop thread, which must never wait
     */
    public static <T> T result(Future<T> future) {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("An event-loop thread must not wait");
        }
        try {
            return future.await();
        } catch (Throwable failure) {
            // The work may have been interrupted rather than this thread; then it is a failure like any other.
            if (failure instanceof InterruptedException && failure != future.cause()) {
                Thread.currentThread().interrupt();
                CancellationException cancelled = new CancellationException("Interrupted while waiting");
                cancelled.initCause(failure);
                throw cancelled;
            }
            throw new AwaitFailed(failure);
        }
    }
}
