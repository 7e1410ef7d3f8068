package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.testkit.InMemorySyncRuns;
import adsconnect.testkit.Samples;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** SYNC-1, SYNC-2: a first sync in which nothing goes wrong, from asking for reports to their rows. */
class FromAskingToReadyTest extends SyncRunFixture {

    @Test
    void sync1_asks_for_a_preview_and_then_for_five_reports_of_the_last_30_days_in_the_profiles_time_zone() {
        clock.set(Instant.parse("2026-11-22T07:59:59Z"));
        DayRange month = new DayRange(LocalDate.of(2026, 10, 22), LocalDate.of(2026, 11, 20));
        DayRange week = new DayRange(LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 20));

        work();

        assertThat(amazon.requested())
                .containsExactly(
                        new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, week, true),
                        new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, month, false),
                        new ReportOrder(ReportType.SPONSORED_BRANDS_CAMPAIGNS, month, false),
                        new ReportOrder(ReportType.SPONSORED_DISPLAY_CAMPAIGNS, month, false),
                        new ReportOrder(ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS, month, false),
                        new ReportOrder(ReportType.SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS, month, false));
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5));
    }

    @Test
    void sync2_creates_polls_downloads_and_loads() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "10.50", "99.90"));
        amazon.finishAll();

        work();

        Connection connection = connection();
        assertThat(connection.stage()).isEqualTo(ConnectionStage.READY);
        assertThat(connection.status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection.reports()).isEqualTo(new ReportCount(5, 5));
        assertThat(connection.lastSyncAt()).contains(clock.instant());
        assertThat(connection.dataThrough()).contains(YESTERDAY);
        assertThat(loadedDays()).isEqualTo(1);
        assertThat(amazon.leftOpen()).isZero();
        assertThat(stores.syncRuns().statesOf(profile.id())).containsExactly(InMemorySyncRuns.State.DONE);
    }

    @Test
    void sync2_a_finished_report_is_loaded_while_others_are_still_being_made() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finish(CAMPAIGNS, Samples.row(YESTERDAY, 1, "10.50", "99.90"));

        work();

        assertThat(loadedDays()).isEqualTo(1);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(1, 5));
    }

    @Test
    void looks_first_after_the_first_pause_and_then_after_the_short_one() {
        work();
        assertNotDueFor(FIRST_POLL);
        work();
        assertNotDueFor(POLL);
        work();
        assertNotDueFor(POLL);

        assertThat(amazon.looks()).isEqualTo(12);
        assertThat(amazon.requested()).hasSize(6);
    }

    @Test
    void wait4_never_gives_up_on_reports_that_amazon_still_makes() {
        work();
        for (int look = 0; look < 500; look++) {
            clock.advance(FIRST_POLL);
            work();
        }

        assertThat(amazon.requested()).hasSize(6);
        assertStage(ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5));
    }

    @Test
    void wait4_no_rows_by_amazons_word_is_ready_with_nothing() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finishAll();

        work();

        assertThat(connection().stage()).isEqualTo(ConnectionStage.READY);
        assertThat(loadedDays()).isZero();
        assertThat(stores.metrics().firstDay(profile.id(), owner.id())).isPresent();
    }

    @Test
    void sync5_loads_rows_for_the_accounts_owner() {
        work();
        clock.advance(FIRST_POLL);
        amazon.finishAll();
        work();

        assertThat(stores.metrics().firstDay(profile.id(), owner.id())).isPresent();
        assertThat(stores.metrics().firstDay(profile.id(), Samples.admin().id()))
                .isEmpty();
    }

    @Test
    void lines_that_are_no_rows_are_counted_and_the_rest_is_loaded() {
        work();
        finishAllBut(CAMPAIGNS);
        amazon.finish(
                CAMPAIGNS,
                new SetAside(SetAside.Reason.NEGATIVE, "cost", "{}"),
                Samples.row(YESTERDAY, 1, "1", "1"),
                Samples.row(YESTERDAY, 1, "1", "1"));
        clock.advance(FIRST_POLL);

        work();

        assertThat(connection().ready()).isTrue();
        assertThat(loadedDays()).isEqualTo(1);
    }
}
