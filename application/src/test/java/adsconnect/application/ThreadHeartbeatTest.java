package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadHeartbeatTest {

    private static final Duration OFTEN = Duration.ofMillis(1);

    private final ThreadHeartbeat heartbeat = new ThreadHeartbeat();
    private final AtomicInteger beats = new AtomicInteger();

    @Test
    void beats_while_the_work_goes_on_and_not_afterwards() {
        CountDownLatch three = new CountDownLatch(3);

        boolean seen = heartbeat.during(() -> await(three), OFTEN, () -> {
            beats.incrementAndGet();
            three.countDown();
        });

        assertThat(seen).isTrue();
        int afterwards = beats.get();
        assertThat(await(new CountDownLatch(1), 20)).isFalse();
        assertThat(beats).hasValue(afterwards);
    }

    @Test
    void trouble_of_one_beat_is_left_to_the_next_but_a_lost_lease_was_the_last() {
        CountDownLatch lost = new CountDownLatch(1);

        heartbeat.during(() -> await(lost), OFTEN, () -> {
            if (beats.incrementAndGet() == 1) {
                throw new IllegalStateException("the database was away");
            }
            lost.countDown();
            throw new LeaseLost();
        });

        assertThat(beats).hasValue(2);
    }

    @Test
    void what_the_work_throws_comes_out() {
        assertThatThrownBy(() -> heartbeat.during(
                        () -> {
                            throw new IllegalStateException("the work");
                        },
                        OFTEN,
                        () -> {}))
                .hasMessage("the work");
    }

    private static boolean await(CountDownLatch latch) {
        return await(latch, 10_000);
    }

    private static boolean await(CountDownLatch latch, long milliseconds) {
        try {
            return latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
