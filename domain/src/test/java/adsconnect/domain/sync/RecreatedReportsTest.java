package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.sync.port.ReportUnusable;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReportSource.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SYNC-3: a report that Amazon failed, lost or spoiled is made anew, up to three times. */
class RecreatedReportsTest extends SyncRunFixture {

    @Test
    void sync3_a_failed_report_is_recreated_up_to_three_times_then_failed_with_amazons_reason() {
        work();
        finishAllBut(CAMPAIGNS);
        for (int attempt = 1; attempt <= 4; attempt++) {
            List<String> made = amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS);
            assertThat(made).hasSize(attempt);
            amazon.refuse(made.getLast(), "Internal error " + attempt);
            clock.advance(FIRST_POLL);
            work();
            if (attempt < 4) {
                clock.advance(FIRST_POLL);
                work();
            }
        }

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(4);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(gaps()).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.type()).isEqualTo(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS);
            assertThat(gap.reason()).isEqualTo("Internal error 4");
        });
    }

    @Test
    void sync3_a_recreated_report_that_succeeds_is_loaded() {
        work();
        finishAllBut(CAMPAIGNS);
        amazon.refuse(CAMPAIGNS, "Internal error");
        clock.advance(FIRST_POLL);
        work();
        clock.advance(FIRST_POLL);
        work();
        amazon.finish("report-7", Samples.row(YESTERDAY, 1, "1", "1"));
        clock.advance(FIRST_POLL);
        work();

        assertThat(connection().ready()).isTrue();
        assertThat(gaps()).isEmpty();
        assertThat(loadedDays()).isEqualTo(1);
    }

    @Test
    void a_report_that_amazon_no_longer_knows_is_recreated() {
        work();
        amazon.lose(CAMPAIGNS);
        clock.advance(FIRST_POLL);
        work();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(2);
    }

    @Test
    void a_finished_report_that_is_gone_when_it_is_to_be_fetched_is_recreated() {
        work();
        clock.advance(FIRST_POLL);
        finishAllBut(CAMPAIGNS);
        work();
        clock.advance(FIRST_POLL);
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "1", "1"));
        amazon.onNext(Call.STATE, () -> {});
        amazon.onNext(Call.STATE, () -> amazon.lose(CAMPAIGNS));
        work();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(2);
        amazon.finishAll();
        clock.advance(FIRST_POLL);
        work();
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void sync2_a_file_that_can_not_be_used_is_fetched_again_and_then_made_anew() {
        readyButForCampaigns();
        amazon.onNext(Call.OPEN, unusable());

        work();
        assertThat(amazon.requested()).hasSize(6);
        amazon.onNext(Call.OPEN, unusable());
        clock.advance(FIRST_POLL);
        work();
        clock.advance(FIRST_POLL);
        work();

        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(2);
        amazon.finishAll();
        clock.advance(FIRST_POLL);
        work();
        assertThat(connection().ready()).isTrue();
    }

    @Test
    void a_report_whose_file_is_always_unusable_is_failed_in_the_end() {
        readyButForCampaigns();
        for (int step = 0; step < 50 && connection().status() == ConnectionStatus.FIRST_SYNC; step++) {
            amazon.onNext(Call.OPEN, unusable());
            amazon.finishAll();
            work();
            clock.advance(FIRST_POLL);
        }

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(amazon.of(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS)).hasSize(4);
        assertThat(gaps()).extracting(Gap::reason).containsOnly("damaged");
    }

    private static Runnable unusable() {
        return () -> {
            throw new ReportUnusable("damaged");
        };
    }
}
