package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.metrics.Gap;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReportSource.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SYNC-3: a report that makes no progress for hours is asked for anew. */
class StuckReportsTest extends SyncRunFixture {

    @Test
    void sync3_a_report_stuck_for_hours_is_called_off_and_asked_for_anew() {
        work();
        for (String report : List.of(PREVIEW, "report-3", "report-4", "report-5", "report-6")) {
            amazon.finishWithoutRows(report);
        }
        clock.advance(STUCK_AFTER.minusMillis(1));
        work();
        assertThat(amazon.requested()).hasSize(6);
        clock.advance(FIRST_POLL);

        work();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(2);
        assertThat(amazon.requested()).hasSize(7);
        amazon.finishAll();
        clock.advance(FIRST_POLL);
        work();
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void sync3_a_report_that_is_stuck_again_and_again_is_never_failed() {
        work();
        for (int hours = 0; hours < 60; hours++) {
            clock.advance(STUCK_AFTER);
            work();
        }

        assertThat(connection().status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5));
    }

    @Test
    void sync3_a_report_that_can_not_be_looked_at_for_hours_is_asked_for_anew_and_failed_in_the_end() {
        work();
        finishAllBut(CAMPAIGNS);
        for (int step = 0; step < 300 && connection().status() == ConnectionStatus.FIRST_SYNC; step++) {
            amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)
                    .forEach(report -> amazon.failLooksAt(report, unavailable()));
            clock.advance(LONGEST_BACKOFF);
            work();
        }

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(4);
        assertThat(gaps()).extracting(Gap::reason).containsOnly("503");
        assertThat(clock.instant()).isAfterOrEqualTo(Samples.NOW.plus(STUCK_AFTER.multipliedBy(4)));
    }

    @Test
    void sync3_a_report_that_can_neither_be_looked_at_nor_called_off_is_asked_for_anew() {
        work();
        finishAllBut(CAMPAIGNS);
        clock.advance(FIRST_POLL);
        work();
        clock.advance(STUCK_AFTER);
        amazon.failNext(Call.STATE, unavailable());
        amazon.failNext(Call.CANCEL, unavailable());

        work();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.requested()).hasSize(7);
    }

    @Test
    void sync3_a_finished_report_that_can_not_be_fetched_for_hours_is_asked_for_anew_and_failed_in_the_end() {
        readyButForCampaigns();
        for (int step = 0; step < 300 && connection().status() == ConnectionStatus.FIRST_SYNC; step++) {
            amazon.failNext(Call.OPEN, unavailable());
            amazon.finishAll();
            work();
            clock.advance(LONGEST_BACKOFF);
        }

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(4);
        assertThat(gaps()).extracting(Gap::reason).containsOnly("503");
        assertThat(clock.instant()).isAfterOrEqualTo(Samples.NOW.plus(STUCK_AFTER.multipliedBy(4)));
    }
}
