package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.PastReport;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.RunState;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.domain.sync.port.CoverageSource;
import adsconnect.domain.sync.port.LoadedRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SYNC-9: what is told of each day is what loading wrote down of it. */
public abstract class CoverageSourceContract {

    private static final ReportType PRODUCTS = ReportType.SPONSORED_PRODUCTS_CAMPAIGNS;
    private static final ReportType BRANDS = ReportType.SPONSORED_BRANDS_CAMPAIGNS;
    private static final LocalDate DAY = Samples.TODAY.minusDays(5);
    private static final DayRange THREE_DAYS = new DayRange(DAY, DAY.plusDays(2));
    private static final DayRange ALL = Samples.lastDays(400);

    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_profile_is_connected() {
        stores().users().add(owner, "hash");
        stores().accounts().add(account);
        stores().connections().add(Samples.connection(account, profile));
    }

    @Test
    void of_what_was_never_wanted_nothing_is_known() {
        assertThat(coverage().firstDay(profile.id(), owner.id())).isEmpty();
        assertThat(days(ALL)).isEmpty();
    }

    @Test
    void sync9_days_are_loaded_with_rows_or_with_none_by_amazons_word() {
        load(THREE_DAYS);

        assertThat(coverage().firstDay(profile.id(), owner.id())).contains(DAY);
        assertThat(days(ALL)).containsOnlyKeys(PRODUCTS);
        assertThat(days(ALL).get(PRODUCTS))
                .containsExactly(
                        Map.entry(DAY, new DayCover.Loaded(2)),
                        Map.entry(DAY.plusDays(1), new DayCover.Loaded(0)),
                        Map.entry(DAY.plusDays(2), new DayCover.Loaded(0)));
        assertThat(days(new DayRange(DAY.plusDays(1), DAY.plusDays(1))).get(PRODUCTS))
                .containsOnlyKeys(DAY.plusDays(1));
        assertThat(coverage().days(profile.id(), Samples.seller().id(), ALL)).isEmpty();
    }

    @Test
    void sync9_days_are_missing_with_amazons_reason() {
        ReportOrder order = new ReportOrder(BRANDS, THREE_DAYS, false);
        ClaimedRun run = new Loader(stores(), profile.id()).begin(order, Samples.NOW);

        stores().unitOfWork().inOne(() -> {
            rows().missing(run, new ReportJob.Failed(1, order, ReportJob.Cause.REFUSED, "KDP"), Samples.NOW);
            return run;
        });

        assertThat(days(ALL).get(BRANDS)).hasSize(3).containsEntry(DAY, new DayCover.Missing("KDP"));
    }

    @Test
    void sync9_that_amazon_no_longer_has_a_day_is_told_where_nothing_else_is_known() {
        load(new DayRange(DAY, DAY));
        ClaimedRun run = new Loader(stores(), profile.id()).begin(Samples.order(30), Samples.NOW);
        LocalDate longAgo = DAY.minusDays(300);

        stores().unitOfWork().inOne(() -> {
            rows().notKept(run, PRODUCTS, new DayRange(longAgo, DAY.plusDays(1)), Samples.NOW);
            rows().notKept(run, PRODUCTS, new DayRange(longAgo, DAY.plusDays(1)), Samples.NOW);
            return run;
        });

        SortedMap<LocalDate, DayCover> days = days(ALL).get(PRODUCTS);
        assertThat(days).hasSize(302);
        assertThat(days.get(DAY)).isEqualTo(new DayCover.Loaded(2));
        assertThat(days.get(longAgo)).isEqualTo(new DayCover.NotKept());
        assertThat(days.get(DAY.plusDays(1))).isEqualTo(new DayCover.NotKept());
        assertThat(coverage().firstDay(profile.id(), owner.id())).contains(longAgo);
    }

    @Test
    void sync8_what_was_there_is_known_after_its_connection_went_and_came_back() {
        load(THREE_DAYS);
        stores().connections().remove(owner.id(), profile.id(), Samples.NOW);
        stores().connections().add(Samples.connection(account, profile));

        assertThat(days(ALL).get(PRODUCTS)).hasSize(3);
    }

    @Test
    void sync9_a_run_in_trouble_tells_why_until_it_gets_further_or_rests() {
        stores().syncRuns().queue(profile.id(), RunKind.DAILY, Samples.NOW);
        ClaimedRun run = claim(Samples.NOW);

        stores().syncRuns().pause(run, Samples.NOW, "No");
        assertRun(RunState.FAILING, Optional.of("No"));
        stores().syncRuns().release(run, Samples.NOW, 1);
        assertRun(RunState.FAILING, Optional.of("No"));
        stores().syncRuns().release(run, Samples.NOW, 0);
        assertRun(RunState.RUNNING, Optional.empty());
        stores().syncRuns().pause(run, Samples.NOW, "No again");
        stores().openRuns().rest(account.id());
        assertRun(RunState.RESTING, Optional.empty());
        stores().openRuns().wake(account.id(), Samples.NOW);
        assertRun(RunState.RUNNING, Optional.empty());
    }

    private void assertRun(RunState state, Optional<String> why) {
        PastRun run = coverage().lastRuns(profile.id(), 1).getFirst();
        assertThat(run.state()).isEqualTo(state);
        assertThat(run.failure()).isEqualTo(why);
        assertThat(coverage().run(profile.id(), run.id())).contains(run);
        assertThat(stores().consoleLists().run(new Purview.Everybody(), run.id()))
                .hasValueSatisfying(listed -> {
                    assertThat(listed.state()).isEqualTo(state);
                    assertThat(listed.failure()).isEqualTo(why);
                });
    }

    @Test
    void sync9_the_last_runs_are_told_with_their_reports_the_newest_first() {
        load(THREE_DAYS);
        stores().syncRuns().queue(profile.id(), RunKind.DAILY, Samples.NOW.plusSeconds(60));
        ClaimedRun failed = claim(Samples.NOW.plusSeconds(60));
        stores().syncRuns().fail(failed, Samples.NOW.plusSeconds(90), "No");
        stores().syncRuns().queue(profile.id(), RunKind.ASKED, Samples.NOW.plusSeconds(600));
        ClaimedRun open = claim(Samples.NOW.plusSeconds(600));
        stores().syncRuns().plan(open, List.of(Samples.order(14)));

        List<PastRun> runs = coverage().lastRuns(profile.id(), 9);

        assertThat(runs).extracting(PastRun::kind).containsExactly(RunKind.ASKED, RunKind.DAILY, RunKind.FIRST);
        assertThat(runs).extracting(PastRun::state).containsExactly(RunState.RUNNING, RunState.FAILED, RunState.DONE);
        assertThat(runs.get(0).finishedAt()).isEmpty();
        assertThat(runs.get(0).counted()).hasSize(1);
        assertThat(runs.get(1).failure()).contains("No");
        assertThat(runs.get(1).finishedAt()).contains(Samples.NOW.plusSeconds(90));
        assertThat(runs.get(2).failure()).isEmpty();
        assertThat(runs.get(2).queuedAt()).isEqualTo(Samples.NOW);
        assertThat(coverage().lastRuns(profile.id(), 2)).isEqualTo(runs.subList(0, 2));
    }

    @Test
    void sync9_of_each_report_it_is_told_when_it_was_asked_for_ready_and_loaded_and_what_it_changed() {
        ReportOrder order = Samples.order(14);
        Instant now = Samples.NOW;
        ClaimedRun run = new Loader(stores(), profile.id()).begin(order, now);
        save(run, new ReportJob.Requested(1, order, 1, "one", now.plusSeconds(1)), now);
        save(run, new ReportJob.Waiting(1, order, 2, now.plusSeconds(2), 0, Optional.of("INTERNAL_ERROR")), now);
        save(run, new ReportJob.Waiting(1, order, 2, now.plusSeconds(2), 1, Optional.of("INTERNAL_ERROR")), now);
        save(run, new ReportJob.Requested(1, order, 2, "two", now.plusSeconds(3)), now);
        save(run, new ReportJob.Waiting(1, order, 2, now.plusSeconds(4)), now);
        save(run, new ReportJob.Requested(1, order, 2, "three", now.plusSeconds(5)), now);
        ReportJob made = new ReportJob.Generated(1, order, 2, "three", now.plusSeconds(6), 0);
        save(run, made, now);
        merged(run, made, new LoadedRows.Merged(5, 1, 0));
        merged(run, made, new LoadedRows.Merged(2, 0, 3));

        PastReport open = report(run);
        ReportJob loaded = new ReportJob.Loaded(1, order, 8, 0);
        save(run, loaded, now.plusSeconds(9));

        assertThat(open)
                .isEqualTo(new PastReport(
                        made,
                        List.of(
                                new PastReport.Attempt(now.plusSeconds(1), Optional.of("INTERNAL_ERROR")),
                                new PastReport.Attempt(now.plusSeconds(3), Optional.empty()),
                                new PastReport.Attempt(now.plusSeconds(5), Optional.empty())),
                        Optional.of(now.plusSeconds(6)),
                        Optional.empty(),
                        Optional.of(new LoadedRows.Merged(7, 1, 3))));
        assertThat(report(run).job()).isEqualTo(loaded);
        assertThat(report(run).readyAt()).contains(now.plusSeconds(6));
        assertThat(report(run).endedAt()).contains(now.plusSeconds(9));
        assertThat(report(run).merged()).isEqualTo(open.merged());
    }

    @Test
    void sync9_what_a_report_changed_is_undone_with_the_slice() {
        ClaimedRun run = new Loader(stores(), profile.id()).begin(Samples.order(14), Samples.NOW);
        ReportJob job = run.jobs().getFirst();
        merged(run, job, new LoadedRows.Merged(5, 1, 0));

        assertThatThrownBy(() -> stores().unitOfWork().inOne(() -> {
                    stores().syncRuns().merged(run, job, new LoadedRows.Merged(9, 9, 9));
                    throw new IllegalStateException("The slice fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(report(run).merged()).contains(new LoadedRows.Merged(5, 1, 0));
    }

    @Test
    void sec1_a_run_is_told_only_with_the_profile_it_is_of() {
        ClaimedRun run = new Loader(stores(), profile.id()).begin(Samples.order(14), Samples.NOW);

        assertThat(coverage().run(profile.id(), run.id())).isPresent();
        assertThat(coverage().run(Samples.profile().id(), run.id())).isEmpty();
        assertThat(coverage().run(profile.id(), new SyncRunId(UUID.randomUUID())))
                .isEmpty();
    }

    private void save(ClaimedRun run, ReportJob job, Instant now) {
        stores().syncRuns().save(run, job, now);
    }

    private void merged(ClaimedRun run, ReportJob job, LoadedRows.Merged merged) {
        stores().unitOfWork().inOne(() -> {
            stores().syncRuns().merged(run, job, merged);
            return run;
        });
    }

    private PastReport report(ClaimedRun run) {
        return coverage().run(profile.id(), run.id()).orElseThrow().reports().getFirst();
    }

    private ClaimedRun claim(Instant now) {
        return stores().syncRuns().claim(now, now.plusSeconds(60)).orElseThrow();
    }

    private void load(DayRange days) {
        new Loader(stores(), profile.id()).load(days, Samples.row(DAY, 1, "1", "2"), Samples.row(DAY, 2, "1", "2"));
    }

    private Map<ReportType, SortedMap<LocalDate, DayCover>> days(DayRange days) {
        return coverage().days(profile.id(), owner.id(), days);
    }

    private CoverageSource coverage() {
        return stores().coverage();
    }

    private LoadedRows rows() {
        return stores().loadedRows();
    }
}
