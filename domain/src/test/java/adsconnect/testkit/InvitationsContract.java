package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.ListPlace;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.Invitation.State;
import adsconnect.domain.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of invitations does. */
public abstract class InvitationsContract {

    private static final SecretHash LINK = Samples.hash("a link");
    private static final SecretHash OTHER_LINK = Samples.hash("another link");

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    private static Invitation invitation(String email, Instant madeAt) {
        return new Invitation(
                Samples.seller().id(),
                new EmailAddress(email),
                Role.MANAGER,
                Samples.admin().id(),
                madeAt,
                madeAt.plus(Duration.ofHours(48)),
                State.OPEN);
    }

    private static Invitation with(Invitation open, State state) {
        return new Invitation(
                open.user(), open.email(), open.role(), open.madeBy(), open.madeAt(), open.endsAt(), state);
    }

    private Optional<Invitation> locked(Invitation invitation) {
        return stores().unitOfWork().inOne(() -> stores().invitations().lock(invitation.user()));
    }

    @Test
    void finds_one_by_its_link_and_by_whose_it_is() {
        Invitation invitation = invitation("new@example.com", Samples.NOW);

        assertThat(stores().invitations().add(invitation, LINK)).isTrue();

        assertThat(stores().invitations().byLink(LINK)).contains(invitation);
        assertThat(stores().invitations().byLink(OTHER_LINK)).isEmpty();
        assertThat(stores().unitOfWork().inOne(() -> stores().invitations().lock(LINK)))
                .contains(invitation);
        assertThat(locked(invitation)).contains(invitation);
        assertThat(locked(invitation("nobody@example.com", Samples.NOW))).isEmpty();
    }

    @Test
    void an_address_has_one_open_at_a_time() {
        Invitation first = invitation("new@example.com", Samples.NOW);
        stores().invitations().add(first, LINK);
        Invitation second = invitation("new@example.com", Samples.NOW.plusSeconds(1));

        assertThat(stores().invitations().add(second, OTHER_LINK)).isFalse();
        assertThat(stores().invitations().byLink(OTHER_LINK)).isEmpty();

        stores().invitations().change(with(first, State.REVOKED));
        assertThat(stores().invitations().byLink(LINK)).contains(with(first, State.REVOKED));
        assertThat(stores().invitations().add(second, OTHER_LINK)).isTrue();
        assertThat(stores().invitations().open("", ListPlace.TOP, 10)).containsExactly(second);
    }

    @Test
    void of_several_for_one_address_at_once_one_is_kept() {
        int added = Race.winners(
                6,
                number -> stores().invitations()
                        .add(invitation("new@example.com", Samples.NOW), Samples.hash("link " + number)));

        assertThat(added).isEqualTo(1);
    }

    @Test
    void the_link_before_opens_nothing_any_more() {
        Invitation first = invitation("new@example.com", Samples.NOW);
        stores().invitations().add(first, LINK);
        Instant later = Samples.NOW.plusSeconds(60);
        Invitation renewed = new Invitation(
                first.user(),
                first.email(),
                first.role(),
                Samples.admin().id(),
                later,
                later.plusSeconds(60),
                State.OPEN);

        stores().invitations().renew(renewed, OTHER_LINK);

        assertThat(stores().invitations().byLink(LINK)).isEmpty();
        assertThat(stores().invitations().byLink(OTHER_LINK)).contains(renewed);
    }

    @Test
    void lists_those_that_are_open_newest_first_and_purges_what_ended_long_ago() {
        Invitation older = invitation("older@example.com", Samples.NOW);
        Invitation newer = invitation("newer@example.com", Samples.NOW.plusSeconds(1));
        Invitation gone = invitation("gone@example.com", Samples.NOW.plusSeconds(2));
        stores().invitations().add(older, LINK);
        stores().invitations().add(newer, OTHER_LINK);
        stores().invitations().add(gone, Samples.hash("third"));
        stores().invitations().change(with(gone, State.ACCEPTED));

        assertThat(stores().invitations().open("", ListPlace.TOP, 10)).containsExactly(newer, older);
        assertThat(stores().invitations().open("", ListPlace.TOP, 1)).containsExactly(newer);

        assertThat(stores().invitations().open("", newer.place(), 10)).containsExactly(older);
        assertThat(stores().invitations().open("older@", ListPlace.TOP, 10)).containsExactly(older);
        assertThat(stores().invitations().open("%", ListPlace.TOP, 10)).isEmpty();

        stores().invitations().purge(newer.endsAt());
        assertThat(stores().invitations().open("", ListPlace.TOP, 10)).containsExactly(newer);
        assertThat(locked(gone)).isPresent();
    }
}
