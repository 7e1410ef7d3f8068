package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.Held;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.port.Connections;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReportSource.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SYNC-2, SYNC-6: wherever a node dies in a run, another goes on and asks for nothing twice. */
class DeadNodeTest extends SyncRunFixture {

    @Test
    void sync2_a_restart_after_asking_goes_on_with_the_same_reports() {
        work();
        clock.advance(FIRST_POLL);
        dieAt(Call.STATE);

        takeOver();
        amazon.finishAll();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.requested()).hasSize(6);
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void sync2_a_restart_before_asking_asks_once() {
        dieAt(Call.REQUEST);

        takeOver();

        assertThat(amazon.requested()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void sync2_a_restart_between_two_requests_asks_for_the_rest_only() {
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.onNext(Call.REQUEST, () -> {});
        dieAt(Call.REQUEST);

        takeOver();

        assertThat(amazon.requested()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void sync2_a_restart_before_loading_loads_without_asking_again() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "1", "1"));
        amazon.finishAll();
        amazon.onNext(Call.OPEN, () -> {});
        dieAt(Call.OPEN);

        takeOver();

        assertThat(amazon.requested()).hasSize(6);
        assertThat(connection().ready()).isTrue();
        assertThat(loadedDays()).isEqualTo(1);
    }

    @Test
    void sync6_another_node_takes_over_within_a_minute_and_not_before() {
        dieAt(Call.REQUEST);

        clock.advance(LEASE.minusMillis(1));
        assertThat(node.claim()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(node().claim()).isPresent();
    }

    @Test
    void the_last_rows_the_end_of_the_run_and_the_state_of_its_connection_change_together() {
        readyButForCampaigns();
        WorkSyncRun broken = node(new FailingAtTheEnd(stores.connections()));

        assertThatThrownBy(() -> broken.work(broken.claim().orElseThrow())).isInstanceOf(IllegalStateException.class);
        assertThat(stores.events().undelivered(10)).isEmpty();
        assertThat(loadedDays()).isZero();
        takeOver();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(loadedDays()).isEqualTo(1);
        assertThat(amazon.requested()).hasSize(6);
        assertThat(stores.events().undelivered(10)).hasSize(1);
        assertThat(stores.auditTrail().newest(10)).hasSize(1);
    }

    /** This node dies in the middle of the call: nothing after it happens, and the run is not given back. */
    private void dieAt(Call call) {
        amazon.onNext(call, () -> {
            throw new NodeDied();
        });
        assertThatThrownBy(this::work).isInstanceOf(NodeDied.class);
    }

    /** Another node finds the run when the lease is over. */
    private void takeOver() {
        clock.advance(LEASE);
        WorkSyncRun other = node();
        other.work(other.claim().orElseThrow());
    }

    private static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Connections of a node that dies just when the first sync is done. */
    private record FailingAtTheEnd(Connections connections) implements Connections {

        @Override
        public boolean add(Connection connection) {
            return connections.add(connection);
        }

        @Override
        public boolean remove(UserId user, ProfileId id, Instant now, boolean byAdmin) {
            return connections.remove(user, id, now, byAdmin);
        }

        @Override
        public List<Connection> ofOwner(UserId user) {
            return connections.ofOwner(user);
        }

        @Override
        public List<Held> first(UserId user, int atMost) {
            return connections.first(user, atMost);
        }

        @Override
        public Held.Count count(UserId user) {
            return connections.count(user);
        }

        @Override
        public boolean any(UserId user) {
            return connections.any(user);
        }

        @Override
        public List<Connection> ofAccount(Account whose) {
            return connections.ofAccount(whose);
        }

        @Override
        public List<Connection> notReady(UserId user) {
            return connections.notReady(user);
        }

        @Override
        public Optional<Connection> find(UserId user, ProfileId id) {
            return connections.find(user, id);
        }

        @Override
        public Map<ProfileId, UserId> ownersOf(Collection<ProfileId> profiles) {
            return connections.ownersOf(profiles);
        }

        @Override
        public void progress(ProfileId id, ConnectionStage stage, ReportCount reports, Instant now) {
            connections.progress(id, stage, reports, now);
        }

        @Override
        public void moreToShow(ProfileId id) {
            connections.moreToShow(id);
        }

        @Override
        public Optional<ConnectionStatus> synced(ProfileId id, Instant now, LocalDate dataThrough) {
            throw new IllegalStateException("The database went away");
        }

        @Override
        public boolean failed(ProfileId id) {
            return connections.failed(id);
        }

        @Override
        public boolean loseAccess(ProfileId id) {
            return connections.loseAccess(id);
        }

        @Override
        public List<Overdue> withoutSuccessSince(Instant then, int atMost) {
            return connections.withoutSuccessSince(then, atMost);
        }

        @Override
        public boolean goStale(ProfileId id, Instant lastSuccess) {
            return connections.goStale(id, lastSuccess);
        }

        @Override
        public void describe(Profile told) {
            connections.describe(told);
        }

        @Override
        public boolean restart(ProfileId id, Instant now) {
            return connections.restart(id, now);
        }

        @Override
        public Optional<ConnectionStatus> recover(ProfileId id, ConnectionStatus from, Instant now) {
            return connections.recover(id, from, now);
        }
    }
}
