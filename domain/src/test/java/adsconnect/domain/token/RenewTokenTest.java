package adsconnect.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Forced refreshes (section 12): a new token, and one exchange in half a minute. */
class RenewTokenTest {

    private static final int CALLERS = 12;

    private final TokenScene scene = new TokenScene();
    private final Caller caller = scene.caller();

    @Test
    void tok1_any_number_of_callers_on_two_nodes_cause_one_exchange_and_get_its_result() {
        AccessToken before = scene.here.read(caller);
        scene.clock.advance(TokenScene.COOL_DOWN.plusSeconds(1));
        scene.oauth.meanwhile(() -> scene.pause.awaitCallers(CALLERS - 1));

        List<AccessToken> tokens =
                Race.of(CALLERS, number -> (number % 2 == 0 ? scene.here : scene.there).forced(caller));

        assertThat(scene.oauth.refreshes()).hasSize(2);
        assertThat(Set.copyOf(tokens)).hasSize(1).doesNotContain(before);
    }

    @Test
    void within_the_cool_down_there_is_no_other_exchange_and_after_it_there_is() {
        AccessToken first = scene.here.forced(caller);
        scene.clock.advance(TokenScene.COOL_DOWN);
        assertThat(scene.there.forced(caller)).isEqualTo(first);

        scene.clock.advance(Duration.ofMillis(1));
        assertThat(scene.there.forced(caller)).isNotEqualTo(first);
        assertThat(scene.oauth.refreshes()).hasSize(2);
    }

    @Test
    void tok1_a_failure_is_not_remembered_for_whoever_comes_later() {
        AccessToken before = scene.here.read(caller);
        scene.clock.advance(Duration.ofMinutes(1));
        scene.oauth.failNext(Kind.UNAVAILABLE);

        assertFails(Kind.UNAVAILABLE);

        assertThat(scene.here.read(caller)).isEqualTo(before);
        assertThat(scene.here.forced(caller)).isNotEqualTo(before);
    }

    @Test
    void reco2_between_two_refusals_the_token_is_handed_out_while_it_lives_long_enough() {
        AccessToken before = scene.here.read(caller);
        scene.clock.advance(Duration.ofMinutes(1));
        scene.oauth.refuse(Kind.GRANT_REFUSED);

        assertThat(scene.here.forced(caller)).isEqualTo(before);
        assertThat(scene.there.read(caller)).isEqualTo(before);
    }

    @Test
    void reco2_between_two_refusals_amazon_fails_if_no_token_lives() {
        scene.oauth.refuse(Kind.GRANT_REFUSED);

        assertFails(Kind.UNAVAILABLE);
        assertThatThrownBy(() -> scene.here.read(caller)).isInstanceOf(AmazonFailure.class);
    }

    @Test
    void of_an_account_all_keys_of_its_owner_may_have_one_but_those_with_a_list_of_profiles() {
        ApiKey own = Samples.key(scene.owner, Set.of(Scope.ADS_READ));
        ApiKey listed = new ApiKey(
                own.id(),
                own.owner(),
                own.name(),
                own.scopes(),
                Optional.of(Set.of(scene.profile.id().value())),
                own.madeAt(),
                Optional.empty(),
                Optional.empty());

        assertThat(scene.here.renew.ofAccount(caller, scene.account.id()))
                .isInstanceOfSatisfying(
                        RenewToken.Renewed.class,
                        renewed -> assertThat(renewed.profile()).isEmpty());
        assertThat(scene.here.renew.ofAccount(new Caller(scene.owner, listed), scene.account.id()))
                .isInstanceOf(RenewToken.NotOnTheList.class);
        assertThat(scene.here.renew.ofProfile(new Caller(scene.owner, listed), scene.profile.id()))
                .isInstanceOf(RenewToken.Renewed.class);
    }

    @Test
    void sec1_what_is_somebody_elses_does_not_exist() {
        User stranger = Samples.manager();
        Caller other = new Caller(stranger, Samples.key(stranger, Set.of(Scope.TOKENS_READ)));

        assertThat(scene.here.renew.ofProfile(other, scene.profile.id())).isInstanceOf(RenewToken.NotFound.class);
        assertThat(scene.here.renew.ofAccount(other, scene.account.id())).isInstanceOf(RenewToken.NotFound.class);
        assertThat(scene.oauth.refreshes()).isEmpty();
    }

    @Test
    void plan2_none_is_renewed_without_a_plan() {
        User lapsed = new User(
                scene.owner.id(), scene.owner.email(), scene.owner.role(), Plan.NONE, scene.owner.connectionLimit());
        Caller without = new Caller(lapsed, caller.key());

        assertThat(scene.here.renew.ofProfile(without, scene.profile.id())).isInstanceOf(RenewToken.PlanRequired.class);
        assertThat(scene.here.renew.ofAccount(without, scene.account.id())).isInstanceOf(RenewToken.PlanRequired.class);
    }

    @Test
    void reco2_none_is_renewed_when_the_consent_is_over() {
        scene.stores.accounts().endConsent(scene.account.id(), ConsentEnd.REVOKED);

        assertThat(scene.here.renew.ofProfile(caller, scene.profile.id()))
                .isEqualTo(new RenewToken.ReconsentRequired(scene.account.id()));
        assertThat(scene.oauth.refreshes()).isEmpty();
    }

    private void assertFails(Kind kind) {
        assertThatThrownBy(() -> scene.here.forced(caller))
                .isInstanceOfSatisfying(
                        AmazonFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
