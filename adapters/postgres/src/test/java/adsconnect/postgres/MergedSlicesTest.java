package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.testkit.OpenedReport;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a report becomes a profile's, slice by slice. */
class MergedSlicesTest extends StagingFixture {

    private static final DayRange FOUR_DAYS = Samples.lastDays(4);
    private static final int ROWS_A_DAY = 5;

    private LoadedRows rows;

    MergedSlicesTest() {
        super(FOUR_DAYS);
    }

    @BeforeEach
    void a_slice_has_two_days() {
        rows = new PostgresLoadedRows(postgres.database(), address, 2 * ROWS_A_DAY);
    }

    @Test
    void sync5_an_empty_report_over_many_stored_rows_is_cut_as_the_rows_were() {
        assertThat(load(report("1"), Samples.NOW)).isEqualTo(new Merged(4 * ROWS_A_DAY, 0, 0));

        Staged nothing = rows.stage(run, job(), () -> OpenedReport.of(List.of()), Samples.NOW);

        assertThat(nothing.slices()).hasSize(2);
        assertThat(merged(nothing, Samples.NOW)).isEqualTo(new Merged(0, 0, 4 * ROWS_A_DAY));
        rows.release(run, nothing);
    }

    @Test
    void sync10_what_amazon_says_next_comes_after_what_it_said_last_whatever_the_clocks_say() {
        load(report("1"), Samples.NOW);
        load(report("2"), Samples.NOW);
        load(report("3"), Samples.NOW.minus(Duration.ofHours(1)));
        load(List.of(), Samples.NOW.minus(Duration.ofHours(2)));
        load(report("4"), Samples.NOW.minus(Duration.ofHours(3)));

        assertThat(count("SELECT count(*) FROM campaign_days_history WHERE said_since < said_until"))
                .isEqualTo(3L * 4 * ROWS_A_DAY);
        assertThat(count("""
                SELECT count(*) FROM campaign_days_history a JOIN campaign_days_history b
                USING (profile_id, owner_id, day, ad_product, campaign_id)
                WHERE a.said_since < b.said_since AND a.said_until > b.said_since""")).isZero();
        assertThat(count("""
                SELECT count(*) FROM campaign_days_history h JOIN campaign_days d
                USING (profile_id, owner_id, day, ad_product, campaign_id)
                WHERE h.said_until > d.said_since""")).isZero();
    }

    @Test
    void sync6_a_run_is_renewed_while_a_slice_of_it_is_merged() {
        Staged staged = rows.stage(run, job(), () -> OpenedReport.of(report("1")), Samples.NOW);

        stores.unitOfWork().inOne(() -> {
            Merged merged = rows.merge(run, job(), staged, staged.slices().getFirst(), Samples.NOW);
            renewElsewhere();
            stores.syncRuns().hold(run);
            return merged;
        });

        rows.release(run, staged);
    }

    @Test
    void a_place_that_held_many_rows_is_emptied_when_it_is_given_back() {
        List<ReportLine> many = LongStream.rangeClosed(1, 20_001)
                .<ReportLine>mapToObj(campaign -> Samples.row(FOUR_DAYS.to(), campaign, "1", "1"))
                .toList();
        StagedReport staged = (StagedReport) rows.stage(run, job(), () -> OpenedReport.of(many), Samples.NOW);
        assertThat(count("SELECT count(*) FROM " + staged.table())).isEqualTo(20_001);

        rows.release(run, staged);

        assertThat(count("SELECT count(*) FROM " + staged.table())).isZero();
    }

    /** On another connection, as a heartbeat does. */
    private void renewElsewhere() {
        CompletableFuture.runAsync(() -> stores.syncRuns().renew(run, Samples.NOW.plus(Duration.ofHours(2))))
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private Merged load(List<ReportLine> lines, Instant now) {
        Staged staged = rows.stage(run, job(), () -> OpenedReport.of(lines), now);
        Merged merged = merged(staged, now);
        rows.release(run, staged);
        return merged;
    }

    private Merged merged(Staged staged, Instant now) {
        return staged.slices().stream()
                .map(slice -> stores.unitOfWork().inOne(() -> rows.merge(run, job(), staged, slice, now)))
                .reduce(Merged.NOTHING, Merged::plus);
    }

    private static List<ReportLine> report(String cost) {
        return FOUR_DAYS
                .days()
                .<ReportLine>flatMap(day -> LongStream.rangeClosed(1, ROWS_A_DAY)
                        .mapToObj(campaign -> Samples.row(day, campaign, cost, "1")))
                .toList();
    }
}
