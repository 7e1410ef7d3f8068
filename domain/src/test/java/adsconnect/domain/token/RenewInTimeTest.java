package adsconnect.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Caller;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** TOK-2: tokens in use are renewed at half their life, idle ones only when asked for. */
class RenewInTimeTest {

    private final TokenScene scene = new TokenScene();
    private final Caller caller = scene.caller();

    @Test
    void tok2_a_token_in_use_is_renewed_at_half_its_life() {
        AccessToken first = scene.here.read(caller);
        scene.clock.advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(scene.here.renewWhatIsDue()).isZero();

        scene.clock.advance(Duration.ofMillis(1));
        assertThat(scene.here.renewWhatIsDue()).isEqualTo(1);
        assertThat(scene.here.read(caller)).isNotEqualTo(first);
        assertThat(scene.oauth.refreshes()).hasSize(2);
    }

    @Test
    void tok2_an_idle_one_is_not_renewed_again() {
        scene.here.read(caller);
        scene.clock.advance(Duration.ofMinutes(30));
        scene.here.renewWhatIsDue();

        scene.clock.advance(Duration.ofMinutes(45));
        assertThat(scene.here.renewWhatIsDue()).isZero();
    }

    @Test
    void tok1_of_two_nodes_that_hand_it_out_one_renews_it() {
        scene.here.read(caller);
        scene.there.read(caller);
        scene.clock.advance(Duration.ofMinutes(30));

        scene.here.renewWhatIsDue();
        scene.there.renewWhatIsDue();

        assertThat(scene.oauth.refreshes()).hasSize(2);
    }

    @Test
    void tok2_while_the_token_endpoint_is_down_for_25_minutes_no_reader_notices() {
        AccessToken first = scene.here.read(caller);
        scene.clock.advance(Duration.ofMinutes(30));
        scene.oauth.refuse(Kind.UNAVAILABLE);

        for (int second = 0; second < 25 * 60; second++) {
            scene.here.renewWhatIsDue();
            assertThat(scene.here.read(caller)).isEqualTo(first);
            scene.clock.advance(Duration.ofSeconds(1));
        }
        int asked = scene.oauth.refreshes().size() - 1;
        assertThat(asked).isBetween(20, 30);

        scene.oauth.grantAgain();
        scene.clock.advance(Duration.ofMinutes(1));
        scene.here.renewWhatIsDue();
        assertThat(scene.here.read(caller)).isNotEqualTo(first);
    }

    @Test
    void one_that_is_being_renewed_is_not_claimed_a_second_time() {
        scene.here.read(caller);
        scene.clock.advance(Duration.ofMinutes(30));

        assertThat(scene.here.renewInTime.claim()).isPresent();
        assertThat(scene.here.renewInTime.claim()).isEmpty();
    }

    @Test
    void reco2_a_consent_that_is_over_is_left_alone() {
        scene.here.read(caller);
        scene.stores.tokenVault().destroy(scene.account.id());
        scene.clock.advance(Duration.ofMinutes(30));

        assertThat(scene.here.renewWhatIsDue()).isEqualTo(1);
        scene.clock.advance(Duration.ofMinutes(5));
        assertThat(scene.here.renewWhatIsDue()).isZero();
    }
}
