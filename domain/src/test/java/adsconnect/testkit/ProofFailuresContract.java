package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.FailedProofs;
import adsconnect.domain.access.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of failed proofs does. */
public abstract class ProofFailuresContract {

    private static final FailedProofs SIX = new FailedProofs(6, Samples.NOW);

    private final User user = Samples.seller();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_user_is_stored() {
        stores().users().add(user, "hash");
    }

    @Test
    void at_first_nobody_failed() {
        assertThat(known()).isEqualTo(FailedProofs.NONE);
    }

    @Test
    void keeps_how_often_somebody_failed_and_of_nobody_else() {
        User other = Samples.seller();
        stores().users().add(other, "hash");

        put(SIX);

        assertThat(known()).isEqualTo(SIX);
        FailedProofs theirs =
                stores().unitOfWork().inOne(() -> stores().proofFailures().lock(other.id()));
        assertThat(theirs).isEqualTo(FailedProofs.NONE);
    }

    @Test
    void forgets_them() {
        put(SIX);

        stores().proofFailures().forget(user.id());
        stores().proofFailures().forget(user.id());

        assertThat(known()).isEqualTo(FailedProofs.NONE);
    }

    @Test
    void belongs_to_a_unit_of_work() {
        assertThatThrownBy(() -> stores().proofFailures().lock(user.id())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores().proofFailures().put(user.id(), SIX))
                .isInstanceOf(IllegalStateException.class);
    }

    private FailedProofs known() {
        return stores().unitOfWork().inOne(() -> stores().proofFailures().lock(user.id()));
    }

    private void put(FailedProofs failures) {
        stores().unitOfWork().inOne(() -> {
            stores().proofFailures().lock(user.id());
            stores().proofFailures().put(user.id(), failures);
            return null;
        });
    }
}
