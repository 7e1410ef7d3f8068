package adsconnect.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Several callers who do the same thing at once. */
public final class Race {

    private static final int PATIENCE_SECONDS = 60;

    private Race() {}

    /** What each of so many runners got who started together, each on a thread of its own; they are numbered from 0. */
    public static <T> List<T> of(int runners, IntFunction<T> runner) {
        CyclicBarrier start = new CyclicBarrier(runners);
        List<Callable<T>> calls = new ArrayList<>();
        for (int number = 0; number < runners; number++) {
            int which = number;
            calls.add(() -> {
                start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return runner.apply(which);
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The race was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError("A runner failed: " + failed.getCause(), failed.getCause());
        } catch (TimeoutException stuck) {
            throw new AssertionError("A runner is stuck", stuck);
        }
    }

    /** How many of so many runners who started together got a true. */
    public static int winners(int runners, IntFunction<Boolean> runner) {
        return (int) of(runners, runner).stream().filter(won -> won).count();
    }
}
