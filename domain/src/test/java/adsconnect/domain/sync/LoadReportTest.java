package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.testkit.DaysWithRows;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Loader;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReportSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadReportTest {

    private static final DayRange DAY = Samples.lastDays(1);
    private static final ReportSource.Ready READY =
            new ReportSource.Ready(Optional.of(URI.create("https://storage.test/report-1")));

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final ScriptedReportSource amazon = new ScriptedReportSource();
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final Profile other = Samples.profile();
    private ClaimedRun run;
    private ReportJob.Generated job;

    @BeforeEach
    void a_report_is_finished() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        stores.connections().add(Samples.connection(account, other));
        ReportOrder order = new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, DAY, false);
        run = new Loader(stores, profile.id()).begin(order, clock.instant());
        job = new ReportJob.Generated(1, order, 1, "report-1", clock.instant(), 0);
        amazon.finish("report-1", Samples.row(DAY.to(), 1, "1", "2"));
    }

    @Test
    void sync6_a_slice_is_undone_if_another_took_the_run_while_it_was_merged() {
        LoadReport load = load(new Interrupted(stores.loadedRows(), () -> {
            clock.advance(Duration.ofHours(2));
            assertThat(stores.syncRuns().claim(clock.instant(), clock.instant().plus(Duration.ofHours(1))))
                    .isPresent();
        }));

        assertThatThrownBy(() -> load.load(run, job, READY, loaded -> {})).isInstanceOf(LeaseLost.class);

        assertThat(daysLoaded()).isZero();
        assertThat(amazon.leftOpen()).isZero();
    }

    @Test
    void sync6_a_run_that_was_renewed_while_a_slice_was_merged_goes_on() {
        LoadReport load = load(new Interrupted(
                stores.loadedRows(),
                () -> stores.syncRuns().renew(run, clock.instant().plus(Duration.ofHours(3)))));

        load.load(run, job, READY, loaded -> {});

        assertThat(daysLoaded()).isEqualTo(1);
    }

    @Test
    void sync2_the_fetched_file_is_gone_when_its_rows_are_merged() {
        AtomicInteger leftOpen = new AtomicInteger(-1);
        LoadReport load = load(new Interrupted(stores.loadedRows(), () -> leftOpen.set(amazon.leftOpen())));

        load.load(run, job, READY, loaded -> {});

        assertThat(leftOpen).hasValue(0);
    }

    @Test
    void sync9_a_report_that_was_merged_half_way_says_in_the_end_how_many_rows_it_added_in_all() {
        ReportOrder twoDays = new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, Samples.lastDays(2), false);
        run = new Loader(stores, other.id()).begin(twoDays, clock.instant());
        ReportJob.Generated made = new ReportJob.Generated(1, twoDays, 1, "report-2", clock.instant(), 0);
        amazon.finish("report-2", Samples.row(DAY.to().minusDays(1), 1, "1", "2"), Samples.row(DAY.to(), 1, "1", "2"));
        ReportSource.Ready ready = new ReportSource.Ready(Optional.of(URI.create("https://storage.test/report-2")));
        AtomicInteger slices = new AtomicInteger();
        LoadReport killed = load(new Interrupted(stores.loadedRows(), () -> {
            if (slices.incrementAndGet() == 2) {
                throw new IllegalStateException("The program is killed");
            }
        }));

        assertThatThrownBy(() -> killed.load(run, made, ready, loaded -> {})).isInstanceOf(IllegalStateException.class);
        assertThat(merged()).contains(new LoadedRows.Merged(1, 0, 0));
        load(stores.loadedRows()).load(run, made, ready, loaded -> {});

        assertThat(merged()).contains(new LoadedRows.Merged(2, 0, 0));
    }

    private Optional<LoadedRows.Merged> merged() {
        return stores.coverage()
                .run(other.id(), run.id())
                .orElseThrow()
                .reports()
                .getFirst()
                .merged();
    }

    private LoadReport load(LoadedRows rows) {
        return new LoadReport(stores.syncRuns(), amazon, rows, stores.unitOfWork(), clock);
    }

    private int daysLoaded() {
        return DaysWithRows.of(stores, profile.id(), owner.id(), Period.ending(DAY.to(), 1))
                .size();
    }

    /** Rows during whose merge something happens. */
    private record Interrupted(LoadedRows rows, Runnable meanwhile) implements LoadedRows {

        @Override
        public Staged stage(ClaimedRun run, ReportJob job, Supplier<? extends ReportSource.Rows> report, Instant now) {
            return rows.stage(run, job, report, now);
        }

        @Override
        public Merged merge(ClaimedRun run, ReportJob job, Staged staged, DayRange slice, Instant now) {
            Merged merged = rows.merge(run, job, staged, slice, now);
            meanwhile.run();
            return merged;
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
        public void notKept(ClaimedRun run, ReportType type, DayRange days, Instant now) {
            rows.notKept(run, type, days, now);
        }

        @Override
        public void missing(ClaimedRun run, ReportJob.Failed job, Instant now) {
            rows.missing(run, job, now);
        }
    }
}
