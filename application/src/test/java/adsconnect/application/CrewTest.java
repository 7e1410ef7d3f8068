package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrewTest {

    private static final int SIZE = 3;

    private final Crew crew = new Crew("test", SIZE);
    private final Queue<Integer> due = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    @Test
    void works_every_piece_once() {
        IntStream.range(0, 100).forEach(due::add);

        crew.drain(this::claim, done::add);

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void works_as_many_at_once_as_it_has_members() {
        IntStream.range(0, SIZE).forEach(due::add);
        CyclicBarrier allAtWork = new CyclicBarrier(SIZE);

        crew.drain(this::claim, piece -> {
            await(allAtWork);
            done.add(piece);
        });

        assertThat(done).hasSize(SIZE);
    }

    @Test
    void tells_what_failed_and_claims_nothing_more() {
        IntStream.range(0, 100).forEach(due::add);
        CyclicBarrier allAtWork = new CyclicBarrier(SIZE);

        assertThatThrownBy(() -> crew.drain(this::claim, piece -> {
                    await(allAtWork);
                    throw new IllegalStateException("no disk");
                }))
                .hasMessageContaining("no disk")
                .cause()
                .satisfies(first -> assertThat(first.getSuppressed()).hasSize(SIZE - 1));
        assertThat(due).hasSize(100 - SIZE);
    }

    private Optional<Integer> claim() {
        return Optional.ofNullable(due.poll());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
