package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.OpenSession;
import adsconnect.domain.access.Session;
import adsconnect.domain.access.SignInWay;
import adsconnect.domain.access.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of sessions does. */
public abstract class SessionsContract {

    private static final Instant NOW = Samples.NOW;
    private static final SecretHash TOKEN = Samples.hash("a browser's token");

    private final User user = Samples.seller();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_user_is_stored() {
        stores().users().add(user, "hash");
    }

    private Session session(Instant openedAt, Instant lastSeenAt) {
        return new Session(user, openedAt, lastSeenAt, Optional.of(openedAt), false, SignInWay.PASSWORD);
    }

    @Test
    void finds_an_opened_session_with_its_user() {
        stores().sessions().open(TOKEN, user.id(), NOW);

        assertThat(stores().sessions().find(TOKEN)).contains(session(NOW, NOW));
    }

    @Test
    void finds_no_session_for_an_unknown_token() {
        stores().sessions().open(TOKEN, user.id(), NOW);

        assertThat(stores().sessions().find(Samples.hash("another"))).isEmpty();
    }

    @Test
    void keeps_several_sessions_of_one_user_apart() {
        SecretHash other = Samples.hash("another browser's token");
        stores().sessions().open(TOKEN, user.id(), NOW);
        stores().sessions().open(other, user.id(), NOW.plusSeconds(5));

        stores().sessions().close(TOKEN);

        assertThat(stores().sessions().find(TOKEN)).isEmpty();
        assertThat(stores().sessions().find(other)).contains(session(NOW.plusSeconds(5), NOW.plusSeconds(5)));
    }

    @Test
    void closes_all_sessions_of_one_user_and_nobody_elses() {
        User bystander = Samples.seller();
        stores().users().add(bystander, "hash");
        SecretHash other = Samples.hash("another browser's token");
        SecretHash theirs = Samples.hash("a bystander's token");
        stores().sessions().open(TOKEN, user.id(), NOW);
        stores().sessions().open(other, user.id(), NOW);
        stores().sessions().open(theirs, bystander.id(), NOW);

        stores().sessions().closeAll(user.id());

        assertThat(stores().sessions().find(TOKEN)).isEmpty();
        assertThat(stores().sessions().find(other)).isEmpty();
        assertThat(stores().sessions().find(theirs)).isPresent();
    }

    @Test
    void notes_that_a_session_was_used() {
        stores().sessions().open(TOKEN, user.id(), NOW);

        stores().sessions().seen(TOKEN, NOW.plusSeconds(90));

        assertThat(stores().sessions().find(TOKEN)).contains(session(NOW, NOW.plusSeconds(90)));
    }

    @Test
    void using_a_session_that_is_closed_does_not_open_it_again() {
        stores().sessions().open(TOKEN, user.id(), NOW);
        stores().sessions().close(TOKEN);

        stores().sessions().seen(TOKEN, NOW.plusSeconds(90));

        assertThat(stores().sessions().find(TOKEN)).isEmpty();
    }

    @Test
    void closing_a_session_that_is_not_there_does_nothing() {
        assertThat(stores().sessions().close(TOKEN)).isFalse();

        assertThat(stores().sessions().find(TOKEN)).isEmpty();
    }

    @Test
    void purges_what_was_last_seen_before_a_moment_and_not_what_was_seen_at_it() {
        SecretHash later = Samples.hash("later");
        stores().sessions().open(TOKEN, user.id(), NOW);
        stores().sessions().open(later, user.id(), NOW);
        stores().sessions().seen(later, NOW.plusSeconds(60));

        stores().sessions().purge(NOW.plusSeconds(60), NOW.minus(Duration.ofDays(1)));

        assertThat(stores().sessions().find(TOKEN)).isEmpty();
        assertThat(stores().sessions().find(later)).isPresent();
    }

    @Test
    void purges_what_was_opened_before_a_moment_however_recently_it_was_seen() {
        SecretHash younger = Samples.hash("younger");
        stores().sessions().open(TOKEN, user.id(), NOW);
        stores().sessions().seen(TOKEN, NOW.plusSeconds(100));
        stores().sessions().open(younger, user.id(), NOW.plusSeconds(50));

        stores().sessions().purge(NOW.minus(Duration.ofDays(1)), NOW.plusSeconds(50));

        assertThat(stores().sessions().find(TOKEN)).isEmpty();
        assertThat(stores().sessions().find(younger)).isPresent();
    }

    @Test
    void lists_those_of_one_user_and_ends_one_or_all_others() {
        User bystander = Samples.seller();
        stores().users().add(bystander, "hash");
        SecretHash other = Samples.hash("another browser's token");
        SecretHash third = Samples.hash("a third browser's token");
        SecretHash theirs = Samples.hash("a bystander's token");
        stores().sessions().open(TOKEN, user.id(), NOW);
        stores().sessions().open(other, user.id(), NOW.plusSeconds(5));
        stores().sessions().open(third, user.id(), NOW.plusSeconds(1));
        stores().sessions().open(theirs, bystander.id(), NOW);
        stores().sessions().describe(other, SignInWay.SIGN_ON, "Firefox, Windows");
        stores().sessions().describe(Samples.hash("unknown"), SignInWay.CLICK, "Nothing");

        List<OpenSession> found = stores().sessions().of(user.id());

        assertThat(found).extracting(OpenSession::token).containsExactly(other, third, TOKEN);
        assertThat(found).extracting(OpenSession::browser).containsExactly("Firefox, Windows", "", "");
        assertThat(stores().sessions().close(bystander.id(), found.getFirst().id()))
                .isFalse();
        assertThat(stores().sessions().close(user.id(), found.getFirst().id())).isTrue();
        assertThat(stores().sessions().find(other)).isEmpty();
        assertThat(stores().sessions().closeOthers(user.id(), TOKEN)).isEqualTo(1);
        assertThat(stores().sessions().find(TOKEN)).isPresent();
        assertThat(stores().sessions().find(theirs)).isPresent();
    }

    @Test
    void a_new_proof_is_noted() {
        stores().sessions().open(TOKEN, user.id(), NOW);

        assertThat(stores().sessions().prove(TOKEN, NOW.plusSeconds(5))).isTrue();

        assertThat(stores().sessions().find(TOKEN))
                .get()
                .extracting(Session::provedAt)
                .isEqualTo(Optional.of(NOW.plusSeconds(5)));
    }

    @Test
    void half_a_session_does_not_become_a_whole_one_and_is_not_listed() {
        stores().sessions().openHalf(TOKEN, user.id(), NOW);

        assertThat(stores().sessions().of(user.id())).isEmpty();

        assertThat(stores().sessions().prove(TOKEN, NOW.plusSeconds(5))).isFalse();

        assertThat(stores().sessions().find(TOKEN))
                .contains(new Session(user, NOW, NOW, Optional.empty(), false, SignInWay.PASSWORD));
    }

    @Test
    void half_a_session_becomes_whole_once_under_another_token_and_a_whole_one_stays() {
        SecretHash whole = Samples.hash("whole");
        SecretHash other = Samples.hash("other");
        stores().sessions().openHalf(TOKEN, user.id(), NOW);
        stores().sessions().describe(TOKEN, SignInWay.PASSWORD, "Firefox");

        assertThat(stores().sessions().makeWhole(TOKEN, whole, NOW.plusSeconds(9)))
                .isTrue();
        assertThat(stores().sessions().makeWhole(TOKEN, other, NOW)).isFalse();
        assertThat(stores().sessions().makeWhole(whole, other, NOW)).isFalse();

        assertThat(stores().sessions().find(TOKEN)).isEmpty();
        assertThat(stores().sessions().find(other)).isEmpty();
        assertThat(stores().sessions().find(whole)).contains(session(NOW.plusSeconds(9), NOW.plusSeconds(9)));
        assertThat(stores().sessions().of(user.id()).getFirst().browser()).isEqualTo("Firefox");
    }

    @Test
    void tells_whether_the_user_has_a_second_factor_by_now() {
        stores().sessions().open(TOKEN, user.id(), NOW);
        stores().secondFactors().begin(user.id(), TOKEN, NOW);
        assertThat(stores().sessions().find(TOKEN))
                .get()
                .extracting(Session::secondFactor)
                .isEqualTo(false);

        stores().secondFactors().confirm(user.id(), NOW);

        assertThat(stores().sessions().find(TOKEN))
                .get()
                .extracting(Session::secondFactor)
                .isEqualTo(true);
    }

    @Test
    void nothing_is_proved_in_a_session_that_is_not_there() {
        assertThat(stores().sessions().prove(TOKEN, NOW)).isFalse();
        assertThat(stores().sessions().find(TOKEN)).isEmpty();
    }

    @Test
    void ends_those_that_came_in_one_way_but_the_one_that_is_kept() {
        SecretHash kept = Samples.hash("kept");
        SecretHash half = Samples.hash("half");
        SecretHash byPassword = Samples.hash("by password");
        for (SecretHash token : List.of(TOKEN, kept, byPassword)) {
            stores().sessions().open(token, user.id(), NOW);
        }
        stores().sessions().openHalf(half, user.id(), NOW);
        for (SecretHash token : List.of(TOKEN, kept, half)) {
            stores().sessions().describe(token, SignInWay.SIGN_ON, "");
        }
        assertThat(stores().sessions().find(half))
                .get()
                .extracting(Session::way)
                .isEqualTo(SignInWay.SIGN_ON);

        assertThat(stores().sessions().closeOthers(user.id(), kept, SignInWay.SIGN_ON))
                .isEqualTo(2);

        assertThat(stores().sessions().find(TOKEN)).isEmpty();
        assertThat(stores().sessions().find(half)).isEmpty();
        assertThat(stores().sessions().find(kept)).isPresent();
        assertThat(stores().sessions().find(byPassword)).isPresent();
    }
}
