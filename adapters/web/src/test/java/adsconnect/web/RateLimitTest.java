package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.testkit.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often one address is let in. */
final class RateLimitTest {

    private final MovableClock clock = new MovableClock();
    private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(1), 2, clock);

    @Test
    void lets_in_as_often_as_it_says_and_then_tells_how_long_to_wait() {
        enter("a", 3);
        clock.advance(Duration.ofSeconds(20));

        assertThat(limit.enter("a")).contains(Duration.ofSeconds(40));
    }

    @Test
    void lets_in_again_once_the_oldest_entry_is_a_minute_old_and_not_before() {
        enter("a", 1);
        clock.advance(Duration.ofSeconds(30));
        enter("a", 2);
        clock.advance(Duration.ofSeconds(30).minusNanos(1));
        assertThat(limit.enter("a")).contains(Duration.ofNanos(1));

        clock.advance(Duration.ofNanos(1));

        assertThat(limit.enter("a")).isEmpty();
        assertThat(limit.enter("a")).contains(Duration.ofSeconds(30));
    }

    @Test
    void whoever_is_refused_waits_no_longer_for_having_asked() {
        enter("a", 3);
        for (int i = 0; i < 100; i++) {
            limit.enter("a");
        }

        clock.advance(Duration.ofMinutes(1));

        assertThat(limit.enter("a")).isEmpty();
    }

    @Test
    void one_address_does_not_shut_out_another() {
        enter("a", 3);

        assertThat(limit.enter("b")).isEmpty();
    }

    @Test
    void a_crowd_of_addresses_does_not_fill_the_memory_and_forgets_whoever_came_least_recently() {
        enter("a", 3);
        enter("b", 3);
        assertThat(limit.enter("a")).isPresent();
        enter("c", 1);

        assertThat(limit.remembered()).isEqualTo(2);
        assertThat(limit.enter("a")).isPresent();
        assertThat(limit.enter("b")).isEmpty();
    }

    private void enter(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.enter(address)).isEmpty();
        }
    }
}
