package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.port.CoverageSource;
import adsconnect.domain.sync.port.LoadedRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
        assertThat(runs.get(0).finishedAt()).isEmpty();
        assertThat(runs.get(0).jobs()).hasSize(1);
        assertThat(runs.get(1).failure()).contains("No");
        assertThat(runs.get(1).finishedAt()).contains(Samples.NOW.plusSeconds(90));
        assertThat(runs.get(2).failure()).isEmpty();
        assertThat(runs.get(2).queuedAt()).isEqualTo(Samples.NOW);
        assertThat(coverage().lastRuns(profile.id(), 2)).isEqualTo(runs.subList(0, 2));
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
