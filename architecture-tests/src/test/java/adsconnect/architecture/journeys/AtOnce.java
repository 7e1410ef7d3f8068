package adsconnect.architecture.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Several who do something in the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** What came of each, in their order. */
    @SafeVarargs
    static <T> List<T> all(Supplier<T>... deeds) {
        CyclicBarrier start = new CyclicBarrier(deeds.length);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> begun = new ArrayList<>();
            for (Supplier<T> deed : deeds) {
                begun.add(executor.submit(() -> {
                    await(start);
                    return deed.get();
                }));
            }
            return begun.stream().map(AtOnce::result).toList();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
