package adsconnect.vertxkit;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;

/** Runs plain blocking code, each piece on a virtual thread of its own. Shared between threads. */
public final class VirtualThreads {

    private final ThreadFactory threads;

    /** @param name what the threads are called, with a number behind it */
    public VirtualThreads(String name) {
        this.threads = Thread.ofVirtual().name(name + "-", 0).factory();
    }

    /** Runs the work and completes the future, on the context this was called from, with what it returns or throws. */
    public <T> Future<T> call(Vertx vertx, Callable<T> work) {
        Promise<T> promise = Promise.promise();
        var context = vertx.getOrCreateContext();
        start(() -> {
            try {
                T result = work.call();
                context.runOnContext(ignored -> promise.complete(result));
            } catch (Throwable failure) {
                context.runOnContext(ignored -> promise.fail(failure));
            }
        });
        return promise.future();
    }

    /** Runs the work; nobody waits for it. */
    public Thread start(Runnable work) {
        Thread thread = threads.newThread(work);
        thread.start();
        return thread;
    }
}
