package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.port.StageChanges;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every teller of changes does with what its connections do. */
public abstract class StageChangesContract {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);

    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final Profile other = Samples.profile();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void two_profiles_are_connected() {
        stores().users().add(owner, "hash");
        stores().accounts().add(account);
        stores().connections().add(Samples.connection(account, profile));
        stores().connections().add(Samples.connection(account, other));
    }

    @Test
    void a_change_that_comes_before_the_waiting_begins_is_not_missed() throws InterruptedException {
        try (StageChanges.Watch watch = quietWatch()) {
            progress(1);

            assertThat(watch.await(LONG)).isTrue();
        }
    }

    @Test
    void a_change_ends_the_waiting() throws InterruptedException {
        try (StageChanges.Watch watch = quietWatch()) {
            Thread changing = Thread.startVirtualThread(() -> progress(1));

            assertThat(watch.await(LONG)).isTrue();
            changing.join();
        }
    }

    @Test
    void without_a_change_the_waiting_ends_by_itself() throws InterruptedException {
        try (StageChanges.Watch watch = quietWatch()) {
            assertThat(watch.await(SHORT)).isFalse();
        }
    }

    @Test
    void a_change_is_told_once() throws InterruptedException {
        try (StageChanges.Watch watch = quietWatch()) {
            progress(1);
            watch.await(LONG);

            assertThat(watch.await(SHORT)).isFalse();
        }
    }

    @Test
    void the_next_change_is_told_too() throws InterruptedException {
        try (StageChanges.Watch watch = quietWatch()) {
            progress(1);
            watch.await(LONG);
            progress(2);

            assertThat(watch.await(LONG)).isTrue();
        }
    }

    @Test
    void a_change_of_another_profile_is_not_told() throws InterruptedException {
        try (StageChanges.Watch watch = quietWatch()) {
            stores().connections().loseAccess(other.id());

            assertThat(watch.await(SHORT)).isFalse();
        }
    }

    @Test
    void every_kind_of_change_is_told() throws InterruptedException {
        try (StageChanges.Watch watch = quietWatch()) {
            progress(1);
            assertThat(watch.await(LONG)).as("progress").isTrue();
            stores().connections().failed(profile.id());
            assertThat(watch.await(LONG)).as("failed").isTrue();
            stores().connections().restart(profile.id(), Samples.NOW);
            assertThat(watch.await(LONG)).as("restart").isTrue();
            stores().connections().synced(profile.id(), Samples.NOW, Samples.TODAY);
            assertThat(watch.await(LONG)).as("synced").isTrue();
        }
    }

    @Test
    void several_watches_of_one_profile_are_all_told() throws InterruptedException {
        try (StageChanges.Watch first = quietWatch();
                StageChanges.Watch second = quietWatch()) {
            progress(1);

            assertThat(first.await(LONG)).isTrue();
            assertThat(second.await(LONG)).isTrue();
        }
    }

    @Test
    void a_change_in_a_unit_of_work_can_be_seen_when_it_is_told() throws InterruptedException {
        try (StageChanges.Watch watch = quietWatch()) {
            Thread changing =
                    Thread.startVirtualThread(() -> stores().unitOfWork().inOne(() -> {
                        progress(3);
                        return null;
                    }));

            assertThat(watch.await(LONG)).isTrue();
            assertThat(stores().connections()
                            .find(owner.id(), profile.id())
                            .orElseThrow()
                            .reports())
                    .isEqualTo(new ReportCount(3, 5));
            changing.join();
        }
    }

    @Test
    void a_change_that_is_undone_is_not_told() throws InterruptedException {
        try (StageChanges.Watch watch = quietWatch()) {
            UnitOfWorkContract.undone(stores().unitOfWork(), () -> progress(1));

            assertThat(watch.await(SHORT)).isFalse();
        }
    }

    private void progress(int done) {
        stores().connections()
                .progress(profile.id(), ConnectionStage.GENERATING_REPORTS, new ReportCount(done, 5), Samples.NOW);
    }

    /** A watch that has heard all there was to hear: being connected may reach it late. */
    private StageChanges.Watch quietWatch() throws InterruptedException {
        StageChanges.Watch watch = stores().stageChanges().watch(profile.id());
        int heard = 0;
        while (watch.await(SHORT) && heard < 10) {
            heard++;
        }
        return watch;
    }
}
