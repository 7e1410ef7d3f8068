package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PendingConnectionTest {

    private final PendingConnection pending = Samples.pending(Samples.seller());

    @Test
    void pend2_resumes_at_59_59_and_not_at_60_00() {
        assertThat(pending.liveAt(Samples.NOW.plus(Duration.ofMinutes(60).minusNanos(1))))
                .isTrue();
        assertThat(pending.liveAt(Samples.NOW.plus(Duration.ofMinutes(60)))).isFalse();
    }

    @Test
    void pend1_tells_what_is_left_and_never_less_than_nothing() {
        assertThat(pending.leftAt(Samples.NOW.plusSeconds(60))).isEqualTo(Duration.ofMinutes(59));
        assertThat(pending.leftAt(Samples.NOW.plusSeconds(9999))).isZero();
    }

    @Test
    void can_not_end_before_it_began() {
        assertThatThrownBy(() -> new PendingConnection(
                        pending.account(),
                        pending.user(),
                        Region.NA,
                        new Aim.Pick(Optional.empty()),
                        Samples.NOW,
                        Samples.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
