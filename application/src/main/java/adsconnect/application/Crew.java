package adsconnect.application;

import adsconnect.vertxkit.VirtualThreads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Several virtual threads that claim and work pieces until none is due. Who waits for a start waits for them, and hears of
 * what went wrong.
 */
final class Crew {

    private final int size;
    private final VirtualThreads threads;

    /** @param name what its threads are called */
    Crew(String name, int size) {
        this.size = size;
        this.threads = new VirtualThreads(name);
    }

    /**
     * Comes back when nothing more is due. After a failure no further piece is claimed, and what failed first is thrown
     * with the others behind it, when all have stopped.
     */
    <T> void drain(Supplier<Optional<T>> claim, Consumer<T> work) {
        AtomicReference<Throwable> failed = new AtomicReference<>();
        List<Thread> crew = IntStream.range(0, size)
                .mapToObj(any -> threads.start(() -> {
                    try {
                        workOff(claim, work, failed);
                    } catch (RuntimeException | Error failure) {
                        keep(failure, failed);
                    }
                }))
                .toList();
        crew.forEach(Crew::join);
        switch (failed.get()) {
            case null -> {
                // All went well.
            }
            case Error error -> throw error;
            case Throwable failure ->
                throw new IllegalStateException("The work stopped: " + failure.getMessage(), failure);
        }
    }

    private static <T> void workOff(Supplier<Optional<T>> claim, Consumer<T> work, AtomicReference<Throwable> failed) {
        while (failed.get() == null) {
            Optional<T> piece = claim.get();
            if (piece.isEmpty()) {
                return;
            }
            work.accept(piece.get());
        }
    }

    private static void keep(Throwable failure, AtomicReference<Throwable> failed) {
        if (!failed.compareAndSet(null, failure) && failed.get() != failure) {
            failed.get().addSuppressed(failure);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while others work", interrupted);
        }
    }
}
