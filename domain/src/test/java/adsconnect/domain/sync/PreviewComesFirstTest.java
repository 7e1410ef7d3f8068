package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.metrics.Period;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReportSource.Call;
import org.junit.jupiter.api.Test;

/** SYNC-1: the preview is asked for and shown before the rest, and never stands in its way. */
class PreviewComesFirstTest extends SyncRunFixture {

    @Test
    void sync1_the_preview_is_there_long_before_the_rest_and_is_not_counted() {
        work();
        long before = connection().version();
        amazon.finish(PREVIEW, Samples.row(YESTERDAY, 1, "10.50", "99.90"));
        clock.advance(FIRST_POLL);

        work();

        assertThat(loadedDays()).isEqualTo(1);
        assertThat(connection().version()).isGreaterThan(before);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5));
    }

    @Test
    void sync5_a_preview_that_comes_after_the_whole_report_replaces_nothing() {
        work();
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "10", "100"));
        clock.advance(FIRST_POLL);
        work();
        amazon.finish(PREVIEW, Samples.row(YESTERDAY, 1, "5", "50"));
        clock.advance(FIRST_POLL);

        work();

        assertThat(stores.metrics()
                        .byDay(profile.id(), owner.id(), Period.ending(YESTERDAY, 1))
                        .get(YESTERDAY)
                        .get(AdProduct.SPONSORED_PRODUCTS)
                        .sales())
                .isEqualByComparingTo("100");
        assertThat(amazon.opened()).isEqualTo(1);
    }

    @Test
    void sync1_nobody_waits_for_the_preview() {
        work();
        for (String report : REPORTS) {
            amazon.finishWithoutRows(report);
        }
        clock.advance(FIRST_POLL);

        work();

        assertThat(connection().ready()).isTrue();
    }

    @Test
    void a_preview_that_fails_is_no_failure() {
        amazon.failNext(Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "no"));
        work();
        amazon.finishAll();
        clock.advance(FIRST_POLL);

        work();

        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(gaps()).isEmpty();
    }
}
