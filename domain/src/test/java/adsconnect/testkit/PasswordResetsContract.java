package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.PasswordReset;
import adsconnect.domain.access.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of resets does. */
public abstract class PasswordResetsContract {

    private static final SecretHash LINK = Samples.hash("a link");
    private static final SecretHash OTHER_LINK = Samples.hash("another link");

    private final User user = Samples.seller();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_user_is_stored() {
        stores().users().add(user, "hash");
    }

    private PasswordReset reset(Instant madeAt) {
        return new PasswordReset(user.id(), false, madeAt, madeAt.plus(Duration.ofHours(48)), Optional.empty());
    }

    @Test
    void a_later_one_takes_the_place_of_the_one_before() {
        stores().passwordResets().replace(reset(Samples.NOW), LINK);
        assertThat(stores().passwordResets().byLink(LINK)).contains(reset(Samples.NOW));
        stores().passwordResets().use(LINK, Samples.NOW);

        stores().passwordResets().replace(reset(Samples.NOW.plusSeconds(1)), OTHER_LINK);

        assertThat(stores().passwordResets().byLink(LINK)).isEmpty();
        assertThat(stores().passwordResets().byLink(OTHER_LINK)).contains(reset(Samples.NOW.plusSeconds(1)));
    }

    @Test
    void of_several_who_use_it_at_once_one_wins() {
        stores().passwordResets().replace(reset(Samples.NOW), LINK);

        assertThat(Race.winners(6, number -> stores().passwordResets().use(LINK, Samples.NOW.plusSeconds(9))))
                .isEqualTo(1);

        assertThat(stores().passwordResets().byLink(LINK).orElseThrow().usedAt())
                .contains(Samples.NOW.plusSeconds(9));
        assertThat(stores().passwordResets().use(OTHER_LINK, Samples.NOW)).isFalse();
    }

    @Test
    void it_can_be_taken_away_and_is_purged_in_time() {
        stores().passwordResets().replace(reset(Samples.NOW), LINK);
        stores().passwordResets().purge(reset(Samples.NOW).endsAt());
        assertThat(stores().passwordResets().byLink(LINK)).isPresent();

        stores().passwordResets().purge(reset(Samples.NOW).endsAt().plusMillis(1));
        assertThat(stores().passwordResets().byLink(LINK)).isEmpty();

        stores().passwordResets().replace(reset(Samples.NOW), LINK);
        stores().passwordResets().remove(user.id());
        assertThat(stores().passwordResets().byLink(LINK)).isEmpty();
    }

    @Test
    void one_that_is_ended_is_known_and_ends_no_later_than_it_would() {
        PasswordReset asked =
                new PasswordReset(user.id(), true, Samples.NOW, Samples.NOW.plusSeconds(5), Optional.empty());
        stores().passwordResets().replace(reset(Samples.NOW), LINK);
        stores().passwordResets().replace(asked, OTHER_LINK);

        stores().passwordResets().end(user.id(), Samples.NOW.plusSeconds(9));

        assertThat(stores().passwordResets().byLink(LINK).orElseThrow().endsAt())
                .isEqualTo(Samples.NOW.plusSeconds(9));
        assertThat(stores().passwordResets().byLink(OTHER_LINK)).contains(asked);
        stores().passwordResets().end(Samples.seller().id(), Samples.NOW);
        stores().passwordResets().end(user.id(), Samples.NOW);
        assertThat(stores().passwordResets().byLink(LINK).orElseThrow().endsAt())
                .isBetween(Samples.NOW, Samples.NOW.plusMillis(1));
    }

    @Test
    void one_that_was_asked_for_and_one_that_an_admin_made_stand_side_by_side() {
        PasswordReset asked =
                new PasswordReset(user.id(), true, Samples.NOW, Samples.NOW.plusSeconds(60), Optional.empty());
        stores().passwordResets().replace(reset(Samples.NOW), LINK);

        stores().passwordResets().replace(asked, OTHER_LINK);

        assertThat(stores().passwordResets().byLink(LINK)).contains(reset(Samples.NOW));
        assertThat(stores().passwordResets().byLink(OTHER_LINK)).contains(asked);
        stores().passwordResets().removeOthers(user.id(), OTHER_LINK);
        assertThat(stores().passwordResets().byLink(LINK)).isEmpty();
        assertThat(stores().passwordResets().byLink(OTHER_LINK)).isPresent();
    }
}
