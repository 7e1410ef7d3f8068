package adsconnect.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node remembers of tokens is never handed out for longer than it is true. */
class IssueTokenTest {

    private final TokenScene scene = new TokenScene();
    private final Caller caller = scene.caller();

    @BeforeEach
    void changes_are_heard() {
        scene.here.changes.hear(true);
        scene.here.read(caller);
    }

    @Test
    void tok2_a_remembered_token_is_handed_out_only_while_it_lives_five_minutes() {
        AccessToken first = scene.here.read(caller);
        scene.clock.advance(Duration.ofMinutes(55));
        assertThat(scene.here.read(caller)).isEqualTo(first);

        scene.clock.advance(Duration.ofMillis(1));
        assertThat(scene.here.read(caller)).isNotEqualTo(first);
    }

    @Test
    void plan2_a_plan_that_ends_counts_at_once() {
        scene.here.read(caller);
        scene.clock.advance(Duration.ofDays(400));

        assertThat(scene.here.issue.issue(caller, scene.profile.id())).isInstanceOf(IssueToken.PlanRequired.class);
    }

    @Test
    void what_another_node_changed_counts_as_soon_as_it_is_heard() {
        AccessToken first = scene.here.read(caller);
        scene.clock.advance(Duration.ofMinutes(1));
        AccessToken second = scene.there.forced(caller);
        scene.here.changes.changed(scene.account.id().value());
        assertThat(scene.here.read(caller)).isEqualTo(second).isNotEqualTo(first);

        scene.stores.accounts().endConsent(scene.account.id(), ConsentEnd.REVOKED);
        scene.here.changes.changed(scene.account.id().value());
        assertThat(scene.here.issue.issue(caller, scene.profile.id()))
                .isEqualTo(new IssueToken.ReconsentRequired(scene.account.id()));
    }

    @Test
    void a_profile_that_is_no_longer_bound_does_not_exist() {
        scene.here.read(caller);
        scene.stores.discoveries().unbind(scene.account.id(), List.of(scene.profile.id()));
        scene.here.changes.changed(scene.account.id().value());

        assertThat(scene.here.issue.issue(caller, scene.profile.id())).isInstanceOf(IssueToken.NoSuchProfile.class);
    }

    @Test
    void sec1_what_is_remembered_for_its_owner_does_not_exist_for_others() {
        User stranger = Samples.manager();
        Caller other = new Caller(stranger, Samples.key(stranger, Set.of(Scope.TOKENS_READ)));

        assertThat(scene.here.issue.issue(other, scene.profile.id())).isInstanceOf(IssueToken.NoSuchProfile.class);
    }
}
