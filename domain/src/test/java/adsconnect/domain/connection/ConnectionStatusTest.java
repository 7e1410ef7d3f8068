package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectionStatusTest {

    private static final List<ConnectionStatus> SORTED = Stream.of(ConnectionStatus.values())
            .sorted(ConnectionStatus.worstFirst())
            .toList();

    @Test
    void dash4_what_stands_still_comes_before_what_is_tried_again_and_that_before_what_still_works() {
        assertThat(SORTED)
                .containsExactly(
                        ConnectionStatus.REVOKED,
                        ConnectionStatus.EXPIRED,
                        ConnectionStatus.ACCESS_LOST,
                        ConnectionStatus.PAUSED_PLAN,
                        ConnectionStatus.SYNC_ERROR,
                        ConnectionStatus.STALE,
                        ConnectionStatus.EXPIRING,
                        ConnectionStatus.FIRST_SYNC,
                        ConnectionStatus.CONNECTED,
                        ConnectionStatus.DISCONNECTED);
    }

    @Test
    void dash4_every_state_has_its_place_and_all_that_needs_a_hand_comes_first() {
        assertThat(EnumSet.copyOf(SORTED)).isEqualTo(EnumSet.allOf(ConnectionStatus.class));
        assertThat(SORTED)
                .isSortedAccordingTo((one, other) -> Boolean.compare(other.needsAttention(), one.needsAttention()));
        assertThat(SORTED.stream().filter(ConnectionStatus::needsAttention)).hasSize(7);
    }
}
