package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GatheredTest {

    private final ConcurrentLinkedQueue<Set<Integer>> reads = new ConcurrentLinkedQueue<>();
    private final CountDownLatch mayRead = new CountDownLatch(1);

    @Test
    void who_comes_alone_is_read_for_alone_and_what_is_not_there_is_not_found() {
        Gathered<Integer, String> gathered = new Gathered<>(keys -> noted(keys, Map.of(7, "seven")));

        assertThat(gathered.find(7)).contains("seven");
        assertThat(gathered.find(8)).isEmpty();
        assertThat(reads).containsExactly(Set.of(7), Set.of(8));
    }

    @Test
    void who_comes_while_others_are_read_for_is_read_for_together() throws Exception {
        Gathered<Integer, Integer> gathered = new Gathered<>(this::whenAllowed);
        List<CompletableFuture<Optional<Integer>>> answers = new ArrayList<>();
        List<Thread> asking = new ArrayList<>();
        try (var threads = Executors.newThreadPerTaskExecutor(asker -> {
            Thread thread = Thread.ofVirtual().unstarted(asker);
            asking.add(thread);
            return thread;
        })) {
            answers.add(CompletableFuture.supplyAsync(() -> gathered.find(0), threads));
            until(() -> reads.size() == 1);
            for (int key = 1; key <= 1_200; key++) {
                int wanted = key % 600;
                answers.add(CompletableFuture.supplyAsync(() -> gathered.find(wanted), threads));
            }
            // Who only came so far might be counted as one who asked.
            until(() -> asking.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            mayRead.countDown();
            for (int key = 0; key <= 1_200; key++) {
                assertThat(answers.get(key).get()).contains(key % 600);
            }
        }
        assertThat(reads.size()).as("reads for 1,201 who ask").isLessThan(100);
        assertThat(reads).allSatisfy(keys -> assertThat(keys).hasSizeLessThanOrEqualTo(500));
    }

    @Test
    void a_read_that_fails_fails_for_those_it_was_for_and_no_others() {
        AtomicInteger tries = new AtomicInteger();
        Gathered<Integer, String> gathered = new Gathered<>(keys -> {
            if (tries.getAndIncrement() == 0) {
                throw new IllegalStateException("gone");
            }
            return Map.of(7, "seven");
        });

        assertThatThrownBy(() -> gathered.find(7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gone");
        assertThat(gathered.find(7)).contains("seven");
    }

    @Test
    void nobody_is_given_what_was_read_before_they_asked() throws Exception {
        AtomicInteger value = new AtomicInteger();
        Gathered<Integer, Integer> gathered = new Gathered<>(keys -> {
            int read = value.get();
            return whenAllowed(keys).keySet().stream().collect(Collectors.toMap(Function.identity(), key -> read));
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Optional<Integer>> before =
                    CompletableFuture.supplyAsync(() -> gathered.find(1), threads);
            until(() -> reads.size() == 1);
            value.set(1);
            CompletableFuture<Optional<Integer>> after = CompletableFuture.supplyAsync(() -> gathered.find(1), threads);
            mayRead.countDown();

            assertThat(before.get()).contains(0);
            assertThat(after.get()).contains(1);
        }
    }

    private Map<Integer, Integer> whenAllowed(Set<Integer> keys) {
        reads.add(keys);
        try {
            mayRead.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return keys.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private <V> Map<Integer, V> noted(Set<Integer> keys, Map<Integer, V> found) {
        reads.add(keys);
        return found;
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
