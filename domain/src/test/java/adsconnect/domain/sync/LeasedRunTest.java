package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.testkit.InMemorySyncRuns;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReportSource.Call;
import org.junit.jupiter.api.Test;

/** SYNC-6: a run is worked by the one node that holds its lease, and by no other. */
class LeasedRunTest extends SyncRunFixture {

    @Test
    void sync6_a_node_that_lost_its_lease_while_asking_stores_no_report() {
        amazon.onNext(Call.REQUEST, this::anotherNodeTakesTheRun);

        work();

        clock.advance(LEASE);
        assertThat(node.claim().orElseThrow().jobs())
                .allSatisfy(job -> assertThat(job).isInstanceOf(ReportJob.Waiting.class));
    }

    @Test
    void sync6_a_node_that_lost_its_lease_while_downloading_writes_no_rows() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finish(PREVIEW, Samples.row(YESTERDAY, 1, "1", "1"));
        amazon.finishAll();
        amazon.onNext(Call.OPEN, this::anotherNodeTakesTheRun);

        work();

        assertThat(loadedDays()).isZero();
        assertThat(connection().ready()).isFalse();
        assertThat(amazon.leftOpen()).isZero();
        clock.advance(LEASE);
        work();
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void sync6_a_node_that_lost_its_lease_does_not_put_the_run_off_when_amazon_fails() {
        amazon.onNext(Call.REQUEST, () -> {
            anotherNodeTakesTheRun();
            throw new AmazonFailure(AmazonFailure.Kind.GRANT_REFUSED, "gone");
        });

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertThat(stores.syncRuns().statesOf(profile.id())).containsExactly(InMemorySyncRuns.State.OPEN);
    }

    @Test
    void sync6_a_node_that_lost_its_lease_does_not_move_the_stage() {
        WorkSyncRun asleep = node();
        ClaimedRun claimed = asleep.claim().orElseThrow();
        clock.advance(LEASE);
        node.claim().orElseThrow();

        asleep.work(claimed);

        assertStage(ConnectionStage.OAUTH, ReportCount.NONE);
    }

    @Test
    void sync6_a_download_that_takes_longer_than_the_lease_stays_with_its_node() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finishAll();
        amazon.onNext(Call.OPEN, () -> {
            for (int i = 0; i < 6; i++) {
                clock.advance(LEASE.dividedBy(2));
                heartbeat.beat.run();
                assertThat(node.claim()).isEmpty();
            }
        });

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    private void anotherNodeTakesTheRun() {
        clock.advance(LEASE);
        assertThat(node().claim()).isPresent();
    }
}
