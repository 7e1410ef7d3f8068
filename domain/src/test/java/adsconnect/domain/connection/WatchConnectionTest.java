package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.WatchConnection.NoSuchConnection;
import adsconnect.domain.connection.WatchConnection.Outcome;
import adsconnect.domain.connection.WatchConnection.Seen;
import adsconnect.domain.connection.WatchConnection.Shown;
import adsconnect.domain.connection.port.StageChanges;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchConnectionTest {

    private static final Duration HOLD = Duration.ofSeconds(30);

    private final InMemoryStores stores = new InMemoryStores();
    private final ScriptedWaiting waiting = new ScriptedWaiting();
    private final WatchConnection watch = new WatchConnection(stores.connections(), waiting, HOLD);
    private final User user = Samples.seller();
    private final Profile profile = Samples.profile();

    @BeforeEach
    void a_profile_is_connected() {
        Account account = Samples.account(user);
        stores.users().add(user, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
    }

    @Test
    void wait2_answers_at_once_when_there_is_something_new() throws InterruptedException {
        progress(ConnectionStage.GENERATING_REPORTS, 0);

        assertStage(see(ConnectionStage.OAUTH, 0), ConnectionStage.GENERATING_REPORTS);
        assertThat(waiting.waits).isEmpty();
    }

    @Test
    void wait2_holds_for_half_a_minute_when_there_is_nothing_new() throws InterruptedException {
        Outcome outcome = see(ConnectionStage.OAUTH, 0);

        assertStage(outcome, ConnectionStage.OAUTH);
        assertThat(waiting.waits).hasSize(1);
        assertThat(waiting.waits.getFirst()).isLessThanOrEqualTo(HOLD).isGreaterThan(HOLD.minusSeconds(20));
    }

    @Test
    void wait2_answers_as_soon_as_something_changes() throws InterruptedException {
        waiting.next(() -> {
            progress(ConnectionStage.GENERATING_REPORTS, 0);
            return true;
        });

        assertStage(see(ConnectionStage.OAUTH, 0), ConnectionStage.GENERATING_REPORTS);
        assertThat(waiting.waits).hasSize(1);
    }

    @Test
    void wait2_a_report_more_is_something_new() throws InterruptedException {
        progress(ConnectionStage.GENERATING_REPORTS, 0);
        waiting.next(() -> {
            progress(ConnectionStage.GENERATING_REPORTS, 1);
            return true;
        });

        Shown shown = (Shown) see(ConnectionStage.GENERATING_REPORTS, version());

        assertThat(shown.connection().reports()).isEqualTo(new ReportCount(1, 5));
    }

    @Test
    void wait2_goes_on_holding_when_it_is_woken_for_nothing() throws InterruptedException {
        waiting.next(() -> true);
        waiting.next(() -> true);

        assertStage(see(ConnectionStage.OAUTH, 0), ConnectionStage.OAUTH);
        assertThat(waiting.waits).hasSize(3);
        assertThat(waiting.waits.get(2)).isLessThanOrEqualTo(waiting.waits.get(0));
    }

    @Test
    void a_change_between_looking_and_waiting_is_not_missed() throws InterruptedException {
        WatchConnection real = new WatchConnection(stores.connections(), stores.stageChanges(), HOLD);
        Thread changing = Thread.startVirtualThread(() -> progress(ConnectionStage.GENERATING_REPORTS, 0));

        Outcome outcome = real.watch(user.id(), profile.id(), new Seen(ConnectionStage.OAUTH, 0));

        assertStage(outcome, ConnectionStage.GENERATING_REPORTS);
        assertThat(stores.stageChanges().listeners()).isZero();
        changing.join();
    }

    @Test
    void wait2_answers_at_once_when_the_server_stops() throws InterruptedException {
        stores.stageChanges().stop();
        WatchConnection real = new WatchConnection(stores.connections(), stores.stageChanges(), HOLD);

        assertStage(real.watch(user.id(), profile.id(), new Seen(ConnectionStage.OAUTH, 0)), ConnectionStage.OAUTH);
    }

    @Test
    void wait1_shows_every_stage_in_turn_although_it_is_ready_already() throws InterruptedException {
        progress(ConnectionStage.PROCESSING, 5);
        stores.connections().synced(profile.id(), Samples.NOW, Samples.TODAY);
        List<ConnectionStage> shown = new ArrayList<>();
        Seen seen = new Seen(ConnectionStage.OAUTH, 0);

        while (seen.stage() != ConnectionStage.READY) {
            Shown next = (Shown) see(seen.stage(), seen.version());
            shown.add(next.stage());
            seen = new Seen(next.stage(), next.connection().version());
        }

        assertThat(shown)
                .containsExactly(ConnectionStage.GENERATING_REPORTS, ConnectionStage.PROCESSING, ConnectionStage.READY);
        assertThat(waiting.waits).isEmpty();
    }

    @Test
    void wait4_shows_a_failure_at_once() throws InterruptedException {
        progress(ConnectionStage.GENERATING_REPORTS, 0);
        waiting.next(() -> {
            stores.connections().failed(profile.id());
            return true;
        });

        Shown shown = (Shown) see(ConnectionStage.GENERATING_REPORTS, version());

        assertThat(shown.connection().status()).isEqualTo(ConnectionStatus.SYNC_ERROR);
    }

    @Test
    void wait4_goes_back_to_the_start_when_the_first_sync_is_retried() throws InterruptedException {
        progress(ConnectionStage.PROCESSING, 5);
        stores.connections().failed(profile.id());
        long failed = version();
        stores.connections().restart(profile.id(), Samples.NOW);

        assertStage(see(ConnectionStage.PROCESSING, failed), ConnectionStage.OAUTH);
    }

    @Test
    void sec1_somebody_elses_connection_is_as_if_it_did_not_exist() throws InterruptedException {
        assertThat(watch.watch(Samples.admin().id(), profile.id(), new Seen(ConnectionStage.OAUTH, 0)))
                .isEqualTo(new NoSuchConnection());
        assertThat(watch.watch(user.id(), Samples.profile().id(), new Seen(ConnectionStage.OAUTH, 0)))
                .isEqualTo(new NoSuchConnection());
        assertThat(waiting.waits).isEmpty();
        assertThat(waiting.open).isZero();
    }

    @Test
    void stops_listening_whatever_the_answer_is() throws InterruptedException {
        see(ConnectionStage.OAUTH, 0);
        see(ConnectionStage.PROCESSING, 0);

        assertThat(waiting.open).isZero();
    }

    private Outcome see(ConnectionStage stage, long version) throws InterruptedException {
        return watch.watch(user.id(), profile.id(), new Seen(stage, version));
    }

    private void progress(ConnectionStage stage, int done) {
        stores.connections().progress(profile.id(), stage, new ReportCount(done, 5), Samples.NOW);
    }

    private long version() {
        return stores.connections().find(user.id(), profile.id()).orElseThrow().version();
    }

    private static void assertStage(Outcome outcome, ConnectionStage stage) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Shown.class, shown -> assertThat(shown.stage()).isEqualTo(stage));
    }

    /** Waits without waiting: what happens meanwhile is scripted; then the time is over. */
    private static final class ScriptedWaiting implements StageChanges {

        private final Queue<BooleanSupplier> script = new ArrayDeque<>();
        private final List<Duration> waits = new ArrayList<>();
        private int open;

        private void next(BooleanSupplier meanwhile) {
            script.add(meanwhile);
        }

        @Override
        public Watch watch(ProfileId watched) {
            open++;
            return new Watch() {
                @Override
                public boolean await(Duration atMost) {
                    waits.add(atMost);
                    return !script.isEmpty() && script.remove().getAsBoolean();
                }

                @Override
                public void close() {
                    open--;
                }
            };
        }
    }
}
