package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThreadPauseTest {

    private final ThreadPause pause = new ThreadPause();

    @Test
    void takes_as_long_as_it_was_asked_to() {
        long begun = System.nanoTime();

        assertThat(pause.take(Duration.ofMillis(20))).isTrue();

        assertThat(System.nanoTime() - begun)
                .isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos());
    }

    @Test
    void ends_at_once_for_a_thread_that_is_interrupted_and_leaves_it_so() {
        Thread.currentThread().interrupt();

        assertThat(pause.take(Duration.ofHours(1))).isFalse();

        assertThat(Thread.interrupted()).isTrue();
    }
}
