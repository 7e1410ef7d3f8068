package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import org.junit.jupiter.api.Test;

/** What every unit of work does. */
public abstract class UnitOfWorkContract {

    private final User user = Samples.seller();
    private final User other = Samples.seller();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void returns_what_the_work_returns_also_nothing() {
        assertThat(stores().unitOfWork().<String>inOne(() -> "done")).isEqualTo("done");
        assertThat(stores().unitOfWork().<String>inOne(() -> null)).isNull();
    }

    @Test
    void what_the_work_did_is_there_afterwards() {
        stores().unitOfWork().inOne(() -> stores().users().add(user, "hash"));

        assertThat(stores().users().byEmail(user.email())).contains(user);
    }

    @Test
    void the_work_sees_what_it_did_before() {
        boolean seen = stores().unitOfWork().inOne(() -> {
            stores().users().add(user, "hash");
            return stores().users().byEmail(user.email()).isPresent();
        });

        assertThat(seen).isTrue();
    }

    @Test
    void a_failure_undoes_everything_in_every_store() {
        Account account = Samples.account(user);
        Profile profile = Samples.profile();
        stores().users().add(user, "hash");

        undone(stores().unitOfWork(), () -> {
            stores().users().add(other, "hash");
            stores().sessions().open(Samples.hash("token"), user.id(), Samples.NOW);
            stores().accounts().add(account);
            stores().connections().add(Samples.connection(account, profile));
            stores().syncQueue().queueFirstSync(profile.id(), Samples.NOW);
            stores().pendingConnections().replace(Samples.pending(user));
            stores().authorizations().start(Samples.attempt(user), Samples.hash("state"), Samples.NOW);
        });

        assertThat(stores().users().all()).containsExactly(user);
        assertThat(stores().sessions().find(Samples.hash("token"))).isEmpty();
        assertThat(stores().accounts().ofOwner(user.id())).isEmpty();
        assertThat(stores().connections().ofOwner(user.id())).isEmpty();
        assertThat(stores().syncRuns().claim(Samples.NOW, Samples.NOW.plusSeconds(60)))
                .isEmpty();
        assertThat(stores().pendingConnections().ofUser(user.id())).isEmpty();
        assertThat(stores().authorizations().byState(Samples.hash("state"))).isEmpty();
    }

    @Test
    void an_exception_of_the_work_comes_out_unchanged() {
        IllegalStateException thrown = new IllegalStateException("no");

        assertThatThrownBy(() -> stores().unitOfWork().inOne(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void an_error_undoes_everything_too_and_comes_out_unchanged() {
        AssertionError thrown = new AssertionError("no");

        assertThatThrownBy(() -> stores().unitOfWork().inOne(() -> {
                    stores().users().add(user, "hash");
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(stores().users().all()).isEmpty();
    }

    @Test
    void work_inside_another_unit_joins_it_and_is_undone_with_it() {
        undone(
                stores().unitOfWork(),
                () -> stores().unitOfWork().inOne(() -> stores().users().add(user, "hash")));

        assertThat(stores().users().all()).isEmpty();
    }

    @Test
    void work_inside_another_unit_sees_what_that_did() {
        boolean seen = stores().unitOfWork().inOne(() -> {
            stores().users().add(user, "hash");
            return stores().unitOfWork()
                    .inOne(() -> stores().users().byEmail(user.email()).isPresent());
        });

        assertThat(seen).isTrue();
        assertThat(stores().users().byEmail(user.email())).contains(user);
    }

    @Test
    void works_again_after_a_failure() {
        undone(stores().unitOfWork(), () -> stores().users().add(user, "hash"));

        stores().unitOfWork().inOne(() -> stores().users().add(user, "hash"));

        assertThat(stores().users().all()).containsExactly(user);
    }

    @Test
    void many_units_at_once_all_take_effect() {
        Race.of(12, number -> stores().unitOfWork().inOne(() -> stores().users().add(Samples.seller(), "hash")));

        assertThat(stores().users().all()).hasSize(12);
    }

    /** Runs the work in a unit that fails at its end. */
    static void undone(UnitOfWork unitOfWork, Runnable work) {
        assertThatThrownBy(() -> unitOfWork.inOne(() -> {
                    work.run();
                    throw new OnPurpose();
                }))
                .isInstanceOf(OnPurpose.class);
    }

    private static final class OnPurpose extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
