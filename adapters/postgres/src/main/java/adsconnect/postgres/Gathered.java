package adsconnect.postgres;

import adsconnect.vertxkit.VirtualThreads;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Reads that are asked for while one is under way are gathered and become the next one: ten thousand screens that wake at
 * once are a few dozen statements. Who comes alone waits for nobody, and nobody is given what was read before they asked.
 * Shared between threads.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
final class Gathered<K, V> {

    /** Larger ones take long enough to keep those waiting who came for little. */
    private static final int MOST = 500;

    private static final VirtualThreads THREADS = new VirtualThreads("gathered");

    private final Function<Set<K>, Map<K, V>> read;
    private final List<Asked<K, V>> waiting = new ArrayList<>();
    private boolean reading;

    private record Asked<K, V>(K key, CompletableFuture<Optional<V>> answer) {}

    /** @param read all of these that there are; not called by two threads at a time */
    Gathered(Function<Set<K>, Map<K, V>> read) {
        this.read = read;
    }

    /** What there is for that key; blocks the calling thread, and throws what reading throws. */
    Optional<V> find(K key) {
        Asked<K, V> asked = new Asked<>(key, new CompletableFuture<>());
        if (isFirst(asked)) {
            readNext();
        }
        try {
            return asked.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException ours ? ours : failed;
        }
    }

    private synchronized boolean isFirst(Asked<K, V> asked) {
        waiting.add(asked);
        boolean first = !reading;
        reading = true;
        return first;
    }

    /** Once, so that whoever reads is kept no longer than by a read of their own; then somebody else goes on. */
    private void readNext() {
        List<Asked<K, V>> mine = take();
        try {
            Set<K> keys = new HashSet<>();
            mine.forEach(asked -> keys.add(asked.key()));
            Map<K, V> found = read.apply(keys);
            mine.forEach(asked -> asked.answer().complete(Optional.ofNullable(found.get(asked.key()))));
        } catch (Throwable failure) {
            mine.forEach(asked -> asked.answer().completeExceptionally(failure));
        } finally {
            if (!isOver()) {
                THREADS.start(this::readNext);
            }
        }
    }

    private synchronized List<Asked<K, V>> take() {
        List<Asked<K, V>> some = waiting.subList(0, Math.min(MOST, waiting.size()));
        List<Asked<K, V>> taken = List.copyOf(some);
        some.clear();
        return taken;
    }

    private synchronized boolean isOver() {
        reading = !waiting.isEmpty();
        return !reading;
    }
}
