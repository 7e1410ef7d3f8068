package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of choices does. */
public abstract class ChosenProfilesContract {

    private final User user = Samples.manager();
    private final User other = Samples.manager();
    private final ProfileId first = Samples.profile().id();
    private final ProfileId second = Samples.profile().id();

    /** The stores under test: the same ones throughout a test. */
    protected abstract Stores stores();

    @BeforeEach
    void there_are_two_users() {
        stores().users().add(user, "hash");
        stores().users().add(other, "hash");
    }

    @Test
    void dash3_the_last_choice_of_each_user_counts() {
        assertThat(stores().chosenProfiles().of(user.id())).isEmpty();

        stores().chosenProfiles().choose(user.id(), first);
        stores().chosenProfiles().choose(other.id(), first);
        stores().chosenProfiles().choose(user.id(), second);
        stores().chosenProfiles().choose(user.id(), second);

        assertThat(stores().chosenProfiles().of(user.id())).contains(second);
        assertThat(stores().chosenProfiles().of(other.id())).contains(first);
    }

    @Test
    void whoever_is_gone_chooses_nothing_and_nothing_fails() {
        User gone = Samples.manager();

        stores().chosenProfiles().choose(gone.id(), first);

        assertThat(stores().chosenProfiles().of(gone.id())).isEmpty();
    }
}
