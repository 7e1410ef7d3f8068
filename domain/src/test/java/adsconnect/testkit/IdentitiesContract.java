package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.ProvenIdentity;
import adsconnect.domain.access.SignOnAttempt;
import adsconnect.domain.access.User;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of identities does. */
public abstract class IdentitiesContract {

    private static final ProvenIdentity ONE = new ProvenIdentity("https://id.example", "1", Optional.empty());
    private static final ProvenIdentity TWO = new ProvenIdentity("https://id.example", "2", Optional.empty());
    private static final ProvenIdentity ELSEWHERE = new ProvenIdentity("https://other.example", "1", Optional.empty());

    private final User user = Samples.seller();
    private final User other = Samples.seller();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void two_users_are_stored() {
        stores().users().addWithoutPassword(user);
        stores().users().add(other, "hash");
    }

    @Test
    void whoever_comes_by_single_sign_on_has_no_password() {
        assertThat(stores().users().passwordHashOf(user.email())).isEmpty();
        assertThat(stores().users().byEmail(user.email())).contains(user);
        assertThat(stores().users().addWithoutPassword(user)).isFalse();
    }

    @Test
    void an_identity_is_one_users_and_a_user_is_one_there() {
        assertThat(stores().identities().userOf(ONE)).isEmpty();

        assertThat(stores().identities().link(ONE, user.id(), Samples.NOW)).isTrue();
        assertThat(stores().identities().link(ONE, other.id(), Samples.NOW)).isFalse();
        assertThat(stores().identities().link(TWO, user.id(), Samples.NOW)).isFalse();

        assertThat(stores().identities().userOf(ONE)).contains(user.id());
        assertThat(stores().identities().userOf(TWO)).isEmpty();
        assertThat(stores().identities().userOf(ELSEWHERE)).isEmpty();
        assertThat(stores().identities().linkedSince(user.id())).contains(Samples.NOW);
        assertThat(stores().identities().linkedSince(other.id())).isEmpty();

        assertThat(stores().identities().unlink(user.id())).isTrue();
        assertThat(stores().identities().unlink(user.id())).isFalse();
        assertThat(stores().identities().link(ONE, other.id(), Samples.NOW)).isTrue();
    }

    @Test
    void an_attempt_is_taken_once() {
        SignOnAttempt attempt = new SignOnAttempt(
                Samples.hash("state"),
                Samples.hash("browser"),
                Optional.of(user.id()),
                true,
                "/dashboard/ads/",
                Samples.NOW);
        stores().identities().begin(attempt);

        assertThat(stores().identities().take(Samples.hash("another"))).isEmpty();
        assertThat(stores().identities().take(attempt.state())).contains(attempt);
        assertThat(stores().identities().take(attempt.state())).isEmpty();
    }

    @Test
    void attempts_that_ended_are_purged() {
        SignOnAttempt over = new SignOnAttempt(
                Samples.hash("over"),
                Samples.hash("browser"),
                Optional.empty(),
                false,
                "",
                Samples.NOW.minusSeconds(1));
        SignOnAttempt open = new SignOnAttempt(
                Samples.hash("open"), Samples.hash("browser"), Optional.empty(), false, "", Samples.NOW);
        stores().identities().begin(over);
        stores().identities().begin(open);

        stores().identities().purge(Samples.NOW);

        assertThat(stores().identities().take(over.state())).isEmpty();
        assertThat(stores().identities().take(open.state())).contains(open);
    }
}
