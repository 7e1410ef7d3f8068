package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.SecondFactor;
import adsconnect.domain.access.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of second factors does. */
public abstract class SecondFactorsContract {

    private static final SecretHash ONE = Samples.hash("one");
    private static final SecretHash TWO = Samples.hash("two");

    private final User user = Samples.seller();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_user_is_stored() {
        stores().users().add(user, "hash");
    }

    @Test
    void begins_until_it_is_confirmed_once() {
        assertThat(stores().secondFactors().of(user.id())).isEmpty();
        assertThat(stores().secondFactors().confirm(user.id(), Samples.NOW)).isFalse();

        assertThat(stores().secondFactors().begin(user.id(), ONE, Samples.NOW)).isTrue();
        assertThat(stores().secondFactors().of(user.id())).contains(new SecondFactor(Optional.empty(), 0));

        assertThat(stores().secondFactors().confirm(user.id(), Samples.NOW.plusSeconds(9)))
                .isTrue();
        assertThat(stores().secondFactors().confirm(user.id(), Samples.NOW.plusSeconds(10)))
                .isFalse();
        assertThat(stores().secondFactors().begin(user.id(), ONE, Samples.NOW)).isFalse();
        assertThat(stores().secondFactors().of(user.id()))
                .contains(new SecondFactor(Optional.of(Samples.NOW.plusSeconds(9)), 0));
        assertThat(stores().secondFactors().begun(user.id(), ONE)).isEmpty();
    }

    @Test
    void is_begun_in_one_session_the_last_one_that_did() {
        stores().secondFactors().begin(user.id(), ONE, Samples.NOW);
        stores().secondFactors().takeStep(user.id(), 58_000_000);
        assertThat(stores().secondFactors().begun(user.id(), ONE)).contains(Samples.NOW);
        assertThat(stores().secondFactors().begun(user.id(), TWO)).isEmpty();

        assertThat(stores().secondFactors().begin(user.id(), TWO, Samples.NOW.plusSeconds(5)))
                .isTrue();

        assertThat(stores().secondFactors().begun(user.id(), ONE)).isEmpty();
        assertThat(stores().secondFactors().begun(user.id(), TWO)).contains(Samples.NOW.plusSeconds(5));
        assertThat(stores().secondFactors().takeStep(user.id(), 58_000_000))
                .as("of another seed")
                .isTrue();
    }

    @Test
    void what_was_begun_and_not_confirmed_is_found_and_removed_in_time() {
        User other = Samples.seller();
        stores().users().add(other, "hash");
        stores().secondFactors().begin(user.id(), ONE, Samples.NOW);
        stores().secondFactors().begin(other.id(), ONE, Samples.NOW);
        stores().secondFactors().confirm(other.id(), Samples.NOW);
        Instant later = Samples.NOW.plusMillis(1);

        assertThat(stores().secondFactors().begunBefore(Samples.NOW)).isEmpty();
        assertThat(stores().secondFactors().removeBegun(user.id(), Samples.NOW)).isFalse();
        assertThat(stores().secondFactors().begunBefore(later)).containsExactly(user.id());
        assertThat(stores().secondFactors().removeBegun(other.id(), later)).isFalse();
        assertThat(stores().secondFactors().removeBegun(user.id(), later)).isTrue();

        assertThat(stores().secondFactors().of(user.id())).isEmpty();
        assertThat(stores().secondFactors().of(other.id())).isPresent();
    }

    @Test
    void takes_each_half_minute_once_and_none_before_it() {
        assertThat(stores().secondFactors().takeStep(user.id(), 58_000_000)).isFalse();
        stores().secondFactors().begin(user.id(), ONE, Samples.NOW);

        assertThat(stores().secondFactors().takeStep(user.id(), 58_000_000)).isTrue();
        assertThat(stores().secondFactors().takeStep(user.id(), 58_000_000)).isFalse();
        assertThat(stores().secondFactors().takeStep(user.id(), 57_999_999)).isFalse();
        assertThat(stores().secondFactors().takeStep(user.id(), 58_000_001)).isTrue();
    }

    @Test
    void takes_each_recovery_code_once_and_nobody_elses() {
        User other = Samples.seller();
        stores().users().add(other, "hash");
        stores().secondFactors().begin(user.id(), ONE, Samples.NOW);
        stores().secondFactors().begin(other.id(), ONE, Samples.NOW);
        put(List.of(ONE, TWO));

        assertThat(stores().secondFactors().takeRecoveryCode(other.id(), ONE)).isFalse();
        assertThat(stores().secondFactors().takeRecoveryCode(user.id(), ONE)).isTrue();
        assertThat(stores().secondFactors().takeRecoveryCode(user.id(), ONE)).isFalse();
        assertThat(stores().secondFactors().of(user.id())).contains(new SecondFactor(Optional.empty(), 1));
    }

    @Test
    void new_recovery_codes_take_the_place_of_all_before() {
        stores().secondFactors().begin(user.id(), ONE, Samples.NOW);
        put(List.of(ONE));

        put(List.of(TWO));

        assertThat(stores().secondFactors().takeRecoveryCode(user.id(), ONE)).isFalse();
        assertThat(stores().secondFactors().takeRecoveryCode(user.id(), TWO)).isTrue();
    }

    @Test
    void goes_with_all_it_had() {
        stores().secondFactors().begin(user.id(), ONE, Samples.NOW);
        stores().secondFactors().takeStep(user.id(), 58_000_000);
        put(List.of(ONE));

        assertThat(stores().secondFactors().remove(user.id())).isTrue();
        assertThat(stores().secondFactors().remove(user.id())).isFalse();

        assertThat(stores().secondFactors().of(user.id())).isEmpty();
        stores().secondFactors().begin(user.id(), ONE, Samples.NOW);
        assertThat(stores().secondFactors().takeRecoveryCode(user.id(), ONE)).isFalse();
        assertThat(stores().secondFactors().takeStep(user.id(), 58_000_000)).isTrue();
    }

    private void put(List<SecretHash> codes) {
        stores().unitOfWork().inOne(() -> {
            stores().secondFactors().putRecoveryCodes(user.id(), codes);
            return null;
        });
    }
}
