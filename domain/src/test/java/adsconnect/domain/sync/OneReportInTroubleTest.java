package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.OurReason;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.metrics.Gap;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReportSource.Call;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SYNC-3: trouble with one report is not that of the others, nor held against them. */
class OneReportInTroubleTest extends SyncRunFixture {

    @Test
    void sync3_a_report_that_can_not_be_asked_for_does_not_keep_the_others_waiting() {
        amazon.failNext(Call.REQUEST, unavailable());

        work();

        assertThat(amazon.requested())
                .hasSize(5)
                .extracting(ReportOrder::preview)
                .containsOnly(false);
        assertPutOff(1);
    }

    @Test
    void sync3_a_report_that_can_not_be_looked_at_does_not_keep_finished_ones_from_being_loaded() {
        work();
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "10.50", "99.90"));
        amazon.failNext(Call.STATE, unavailable());
        clock.advance(FIRST_POLL);

        work();

        assertThat(loadedDays()).isEqualTo(1);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(1, 5));
        assertPutOff(1);
    }

    @Test
    void sync3_a_report_that_can_not_be_fetched_does_not_keep_the_others_from_being_loaded() {
        work();
        finishAllBut(PREVIEW);
        amazon.failNext(Call.OPEN, unavailable());
        clock.advance(FIRST_POLL);

        work();

        assertThat(amazon.opened()).isEqualTo(4);
        assertStage(ConnectionStage.PROCESSING, new ReportCount(5, 5));
        assertPutOff(1);
    }

    @Test
    void sync3_two_failures_in_a_row_end_the_visit_for_each_may_take_its_time() {
        amazon.failNext(Call.REQUEST, unavailable());
        amazon.failNext(Call.REQUEST, unavailable());

        work();

        assertThat(amazon.requested()).isEmpty();
        assertPutOff(1);
    }

    @Test
    void sync3_two_failures_with_a_success_between_them_do_not_end_the_visit() {
        amazon.failNext(Call.REQUEST, unavailable());
        amazon.onNext(Call.REQUEST, () -> {});
        amazon.failNext(Call.REQUEST, unavailable());

        work();

        assertThat(amazon.requested()).hasSize(4);
    }

    @Test
    void sync3_whoever_throttles_is_asked_nothing_more_in_this_visit() {
        work();
        amazon.finishAll();
        amazon.failNext(Call.STATE, new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow"));
        clock.advance(FIRST_POLL);

        work();

        assertThat(amazon.looks()).isEqualTo(1);
        assertThat(amazon.opened()).isZero();
        assertPutOff(1);
    }

    @Test
    void what_is_wrong_with_our_own_client_ends_the_visit_at_once() {
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.CLIENT_REJECTED, "invalid_client"));

        work();

        assertThat(amazon.requested()).isEmpty();
        assertThat(lastRun().state()).isEqualTo(RunState.FAILING);
        assertThat(lastRun().failure()).contains(OurReason.CLIENT_REJECTED.sentence());
        assertPutOff(1);
    }

    @Test
    void why_it_got_no_further_is_told_until_it_does() {
        amazon.failNext(Call.REQUEST, unavailable());
        work();
        assertThat(lastRun().failure()).contains(unavailable().getMessage());
        clock.advance(LONGEST_BACKOFF);

        work();

        assertThat(lastRun().state()).isEqualTo(RunState.RUNNING);
        assertThat(lastRun().failure()).isEmpty();
    }

    private PastRun lastRun() {
        return stores.coverage().lastRuns(profile.id(), 1).getFirst();
    }

    @Test
    void a_report_that_amazon_keeps_throttling_does_not_starve_the_others() {
        for (int step = 0; step < 12; step++) {
            throttleBrands();
            work();
            clock.advance(LONGEST_BACKOFF);
            amazon.finishAll();
        }

        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(4, 5));
    }

    @Test
    void a_report_that_amazon_never_takes_is_failed_once_the_others_are_loaded() {
        while (clock.instant().isBefore(Samples.NOW.plus(STUCK_AFTER).plus(LONGEST_BACKOFF.multipliedBy(3)))) {
            node.claim().ifPresent(run -> {
                throttleBrands();
                node.work(run);
                amazon.finishAll();
            });
            clock.advance(LONGEST_BACKOFF);
        }

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(gaps()).extracting(Gap::type).containsOnly(ReportType.SPONSORED_BRANDS_CAMPAIGNS);
    }

    @Test
    void sync3_a_report_is_not_failed_for_what_was_wrong_with_another() {
        work();
        finishAllBut(CAMPAIGNS);
        amazon.failLooksAt(CAMPAIGNS, unavailable());
        while (clock.instant().isBefore(Samples.NOW.plus(STUCK_AFTER).plus(LONGEST_BACKOFF))) {
            clock.advance(LONGEST_BACKOFF);
            work();
        }
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.THROTTLED, "429"));
        clock.advance(LONGEST_BACKOFF);
        work();
        clock.advance(LONGEST_BACKOFF);

        work();

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(2);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void sync3_a_report_that_amazon_turns_down_often_but_not_for_long_is_not_failed() {
        throttleBrands(Optional.of(POLL));
        for (int step = 0; step < 60; step++) {
            work();
            clock.advance(POLL.multipliedBy(2));
            amazon.finishAll();
        }

        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(4, 5));
    }

    private void throttleBrands() {
        throttleBrands(Optional.empty());
    }

    private void throttleBrands(Optional<Duration> retryAfter) {
        amazon.refuseRequests(
                ReportType.SPONSORED_BRANDS_CAMPAIGNS,
                new AmazonFailure(AmazonFailure.Kind.THROTTLED, "429", retryAfter));
    }
}
