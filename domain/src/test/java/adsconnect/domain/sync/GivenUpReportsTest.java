package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.testkit.InMemorySyncRuns;
import adsconnect.testkit.ScriptedReportSource.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** WAIT-4: what is told of reports that failed for good, and that the others go on. */
class GivenUpReportsTest extends SyncRunFixture {

    @Test
    void wait4_all_reports_failed_is_an_error_and_keeps_the_stage() {
        for (int report = 0; report < 6; report++) {
            amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "No such column"));
        }

        work();

        assertThat(node.claim()).isEmpty();
        assertThat(connection().status()).isEqualTo(ConnectionStatus.SYNC_ERROR);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.SYNC_ERROR);
        assertThat(connection().stage()).isEqualTo(ConnectionStage.GENERATING_REPORTS);
        assertThat(stores.syncRuns().statesOf(profile.id())).containsExactly(InMemorySyncRuns.State.FAILED);
    }

    @Test
    void wait4_a_report_that_is_given_up_is_news_for_the_waiting_screen() {
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "later"));
        work();
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "no"));
        long before = connection().version();
        clock.advance(Duration.ofHours(1));

        work();

        assertThat(connection().version()).isEqualTo(before + 1);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5));
    }

    @Test
    void wait4_one_ad_product_that_amazon_refuses_does_not_stop_the_others() {
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.failNext(
                Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "KDP authors do not have access"));
        work();
        amazon.finishAll();
        clock.advance(FIRST_POLL);

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection().reports()).isEqualTo(new ReportCount(4, 5));
        assertThat(gaps()).hasSize(30).allSatisfy(gap -> {
            assertThat(gap.type()).isEqualTo(ReportType.SPONSORED_BRANDS_CAMPAIGNS);
            assertThat(gap.reason()).isEqualTo("KDP authors do not have access");
        });
    }

    @Test
    void the_days_of_a_failed_report_are_locked_before_its_run_as_where_rows_are_merged() {
        AtomicInteger failedBefore = new AtomicInteger(-1);
        WorkSyncRun watched = node(
                stores.connections(),
                new WatchedRows(
                        stores.loadedRows(),
                        () -> failedBefore.set(
                                stores.syncRuns().givenUp(profile.id()).size())));
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "no"));

        watched.work(watched.claim().orElseThrow());

        assertThat(failedBefore).hasValue(0);
        assertThat(stores.syncRuns().givenUp(profile.id())).hasSize(1);
    }

    /** Rows that tell before days are noted as missing. */
    private record WatchedRows(LoadedRows rows, Runnable before) implements LoadedRows {

        @Override
        public Staged stage(ClaimedRun run, ReportJob job, Supplier<? extends ReportSource.Rows> report, Instant now) {
            return rows.stage(run, job, report, now);
        }

        @Override
        public Merged merge(ClaimedRun run, ReportJob job, Staged staged, DayRange slice, Instant now) {
            return rows.merge(run, job, staged, slice, now);
        }

        @Override
        public void keepDuplicatesAside(ClaimedRun run, ReportJob job, Staged staged, DayRange slice) {
            rows.keepDuplicatesAside(run, job, staged, slice);
        }

        @Override
        public void release(ClaimedRun run, Staged staged) {
            rows.release(run, staged);
        }

        @Override
        public void missing(ClaimedRun run, ReportJob.Failed job, Instant now) {
            before.run();
            rows.missing(run, job, now);
        }
    }
}
