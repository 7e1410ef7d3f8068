package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SetAside;
import adsconnect.domain.sync.port.DuplicateRows;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.domain.sync.port.StagingLost;
import adsconnect.postgres.AmazonsWord.Report;
import adsconnect.testkit.Samples;
import adsconnect.testkit.Stores;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Loads random reports of a random Amazon into a database, with everything happening on the way that may happen, and holds
 * the tables against {@link LoadedModel} after each. The same seed does the same again.
 */
final class LoadsAtRandom {

    private static final Duration LEASE = Duration.ofHours(1);

    private static final String ALL_PLACES_ARE_TAKEN_BUT =
            "UPDATE staging_places SET run_id = '%s', fence = %d WHERE place <> %d";
    private static final String ALL_PLACES_ARE_FREE = "UPDATE staging_places SET run_id = NULL, fence = NULL";

    /** What happens before a report is loaded. */
    private enum Trouble {
        THE_REPORT_IS_DAMAGED,
        ALL_PLACES_ARE_TAKEN,
        ANOTHER_TOOK_THE_RUN_BEFORE,
        ANOTHER_TOOK_THE_RUN_MEANWHILE,
        KILLED_BEFORE_THE_COMMIT,
        THE_SERVER_CRASHED,
        THE_PLACE_WAS_GIVEN_AWAY
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Random random;
    private final AmazonsWord amazon;
    private final LoadedModel model = new LoadedModel();
    private final Stores stores;
    private final LoadedRows rows;
    private final DatabaseAddress address;
    private final TableContents tables;
    private final List<LoadedSeries> everything = new ArrayList<>();
    private Instant now = Samples.NOW;

    LoadsAtRandom(long seed, Stores stores, LoadedRows rows, DatabaseAddress address, TableContents tables) {
        this.random = new Random(seed);
        this.amazon = new AmazonsWord(random);
        this.stores = stores;
        this.rows = rows;
        this.address = address;
        this.tables = tables;
        connectThreeProfiles();
    }

    /** The second one changed hands: rows of its old owner are there, too. */
    private void connectThreeProfiles() {
        Account one = account();
        Account other = account();
        List<Profile> profiles = List.of(Samples.profile(), Samples.profile(), Samples.profile());
        profiles.forEach(profile -> stores.connections().add(Samples.connection(one, profile)));
        for (ReportType type : ReportType.values()) {
            everything.add(new LoadedSeries(profiles.get(0), one, type));
            everything.add(new LoadedSeries(profiles.get(1), one, type));
            everything.add(new LoadedSeries(profiles.get(1), other, type));
            everything.add(new LoadedSeries(profiles.get(2), other, type));
        }
    }

    private Account account() {
        User owner = Samples.manager();
        stores.users().add(owner, "hash");
        Account account = Samples.account(owner);
        stores.accounts().add(account);
        return account;
    }

    void play(int reports) throws SQLException {
        for (int report = 0; report < reports; report++) {
            LoadedSeries series = everything.get(random.nextInt(everything.size()));
            if (random.nextInt(10) == 0) {
                failOne(series);
            } else {
                loadOne(series);
            }
            assertTablesAreRight();
        }
        for (int moment = 0; moment < 20; moment++) {
            assertThePastIsRight();
        }
    }

    private void failOne(LoadedSeries series) {
        DayRange days = amazon.days();
        ClaimedRun run = begin(series, days);
        ReportJob.Failed failed =
                new ReportJob.Failed(1, job(run).order(), ReportJob.Cause.REFUSED, "No such advertiser");
        stores.unitOfWork().inOne(() -> {
            rows.missing(run, failed, now);
            return failed;
        });
        stores.syncRuns().finish(run, now);
        model.missing(series, days, failed.reason());
    }

    private void loadOne(LoadedSeries series) throws SQLException {
        if (random.nextInt(4) > 0) {
            amazon.changeItsMind(series);
        }
        Report report = amazon.report(series);
        ClaimedRun run = begin(series, report.days());
        for (int troubles = random.nextInt(3); troubles > 0; troubles--) {
            now = now.plusSeconds(1);
            run = loadInTrouble(series, run, report);
            model.remember(now);
            assertTablesAreRight();
        }
        // Some are given up half done: the next report of these days makes good.
        if (random.nextInt(8) > 0) {
            now = now.plusSeconds(1);
            load(series, run, report);
            model.remember(now);
            if (random.nextBoolean()) {
                assertLoadingItAgainWritesNothing(series, run, report);
            }
        }
        stores.syncRuns().finish(run, now);
    }

    /** Returns the run as it is held afterwards. */
    private ClaimedRun loadInTrouble(LoadedSeries series, ClaimedRun run, Report report) {
        Trouble trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
        switch (trouble) {
            case THE_REPORT_IS_DAMAGED -> {
                assertThatThrownBy(() -> stage(run, damaged(report.lines()))).isInstanceOf(Killed.class);
                return run;
            }
            case ALL_PLACES_ARE_TAKEN -> {
                takeAllPlacesBut(run, 0);
                assertThatThrownBy(() -> stage(run, report.lines().iterator())).isInstanceOf(StagingLost.class);
                TestDatabase.run(address, ALL_PLACES_ARE_FREE);
                return run;
            }
            case ANOTHER_TOOK_THE_RUN_BEFORE -> {
                ClaimedRun taken = takeOver(series);
                assertThatThrownBy(() -> stage(run, report.lines().iterator())).isInstanceOf(LeaseLost.class);
                return taken;
            }
            case ANOTHER_TOOK_THE_RUN_MEANWHILE,
                    KILLED_BEFORE_THE_COMMIT,
                    THE_SERVER_CRASHED,
                    THE_PLACE_WAS_GIVEN_AWAY -> {
                return mergeInTrouble(trouble, series, run, report);
            }
        }
        throw new IllegalStateException();
    }

    private ClaimedRun mergeInTrouble(Trouble trouble, LoadedSeries series, ClaimedRun run, Report report) {
        Staged staged = stage(run, report.lines().iterator());
        List<DayRange> slices = staged.slices();
        int before = random.nextInt(slices.size());
        slices.subList(0, before).forEach(slice -> merge(series, run, report, staged, slice));
        ThrowingCallable next = () -> merge(run, staged, slices.get(before), () -> {});
        switch (trouble) {
            case ANOTHER_TOOK_THE_RUN_MEANWHILE -> {
                ClaimedRun taken = takeOver(series);
                assertThatThrownBy(next).isInstanceOf(LeaseLost.class);
                return taken;
            }
            case KILLED_BEFORE_THE_COMMIT ->
                assertThatThrownBy(() -> merge(run, staged, slices.get(before), () -> {
                            throw new Killed();
                        }))
                        .isInstanceOf(Killed.class);
            case THE_SERVER_CRASHED -> {
                emptyAsACrashDoes(series, staged);
                assertThatThrownBy(next).isInstanceOf(StagingLost.class);
            }
            case THE_PLACE_WAS_GIVEN_AWAY -> {
                giveThePlaceToAnother(run, staged);
                assertThatThrownBy(next).isInstanceOf(StagingLost.class);
            }
            case THE_REPORT_IS_DAMAGED, ALL_PLACES_ARE_TAKEN, ANOTHER_TOOK_THE_RUN_BEFORE ->
                throw new IllegalArgumentException(trouble.toString());
        }
        return run;
    }

    private void load(LoadedSeries series, ClaimedRun run, Report report) throws SQLException {
        Staged staged = stage(run, report.lines().iterator());
        staged.slices().forEach(slice -> merge(series, run, report, staged, slice));
        rows.release(run, staged);
        assertThat(staged.rows()).isEqualTo(AmazonsWord.rows(report.kept().values()));
        assertThat(staged.keptAside())
                .isEqualTo(report.aside().entrySet().stream()
                        .filter(lines -> lines.getKey() != SetAside.Reason.UNKNOWN_COLUMN)
                        .mapToLong(lines -> lines.getValue())
                        .sum());
        assertThat(tables.keptAside(run.id().value()))
                .containsExactlyInAnyOrderElementsOf(report.aside().entrySet().stream()
                        .map(lines -> lines.getKey() + "|" + lines.getValue())
                        .toList());
    }

    private void assertLoadingItAgainWritesNothing(LoadedSeries series, ClaimedRun run, Report report)
            throws SQLException {
        List<String> before = tables.versions();
        now = now.plusSeconds(1);
        Staged staged = stage(run, report.lines().iterator());
        for (DayRange slice : staged.slices()) {
            assertThat(merge(run, staged, slice, () -> {})).isEqualTo(Merged.NOTHING);
        }
        rows.release(run, staged);
        model.remember(now);
        assertThat(tables.versions()).isEqualTo(before);
    }

    private void merge(LoadedSeries series, ClaimedRun run, Report report, Staged staged, DayRange slice) {
        assertThat(merge(run, staged, slice, () -> {})).isEqualTo(model.load(series, slice, report.kept()));
    }

    /** As {@code LoadReport} does it. */
    private Merged merge(ClaimedRun run, Staged staged, DayRange slice, Runnable alongside) {
        try {
            return mergeOnce(run, staged, slice, alongside);
        } catch (DuplicateRows twice) {
            stores.unitOfWork().inOne(() -> {
                stores.syncRuns().hold(run);
                rows.keepDuplicatesAside(run, job(run), staged, slice);
                return slice;
            });
            return mergeOnce(run, staged, slice, alongside);
        }
    }

    private Merged mergeOnce(ClaimedRun run, Staged staged, DayRange slice, Runnable alongside) {
        return stores.unitOfWork().inOne(() -> {
            stores.syncRuns().hold(run);
            Merged merged = rows.merge(run, job(run), staged, slice, now);
            alongside.run();
            return merged;
        });
    }

    private Staged stage(ClaimedRun run, Iterator<ReportLine> lines) {
        return rows.stage(run, job(run), lines, now);
    }

    private ClaimedRun begin(LoadedSeries series, DayRange days) {
        stores.syncQueue().queueFirstSync(series.profile().id(), now);
        ClaimedRun run = claim(series);
        return stores.syncRuns().plan(run, List.of(new ReportOrder(series.type(), days, false)));
    }

    private ClaimedRun takeOver(LoadedSeries series) {
        now = now.plus(LEASE).plusSeconds(1);
        return claim(series);
    }

    private ClaimedRun claim(LoadedSeries series) {
        ClaimedRun run = stores.syncRuns().claim(now, now.plus(LEASE)).orElseThrow();
        return new ClaimedRun(
                run.id(), run.fence(), run.profile(), series.account(), run.queuedAt(), run.failures(), run.jobs());
    }

    private static ReportJob job(ClaimedRun run) {
        return run.jobs().getFirst();
    }

    private Iterator<ReportLine> damaged(List<ReportLine> lines) {
        Iterator<ReportLine> whole =
                lines.subList(0, random.nextInt(lines.size() + 1)).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public ReportLine next() {
                if (!whole.hasNext()) {
                    throw new Killed();
                }
                return whole.next();
            }
        };
    }

    private void takeAllPlacesBut(ClaimedRun run, int place) {
        TestDatabase.run(address, ALL_PLACES_ARE_TAKEN_BUT.formatted(run.id().value(), run.fence(), place));
    }

    private void emptyAsACrashDoes(LoadedSeries series, Staged staged) {
        String table = ReportTable.of(series.type()).staged(((StagedReport) staged).place());
        TestDatabase.run(address, "TRUNCATE staging_loads, " + table);
    }

    private void giveThePlaceToAnother(ClaimedRun run, Staged staged) {
        int place = ((StagedReport) staged).place();
        rows.release(run, staged);
        takeAllPlacesBut(run, place);
        assertThat(((StagedReport) stage(run, List.<ReportLine>of().iterator())).place())
                .isEqualTo(place);
        TestDatabase.run(address, ALL_PLACES_ARE_FREE);
    }

    private void assertTablesAreRight() throws SQLException {
        assertThat(tables.rows()).isEqualTo(model.rows());
        assertThat(tables.coverage()).isEqualTo(model.coverage());
        assertThat(tables.historyRows()).isEqualTo(model.historyRows());
        assertThePastIsRight();
    }

    private void assertThePastIsRight() throws SQLException {
        Optional<Instant> moment = model.anyMoment(random);
        if (moment.isPresent()) {
            assertThat(tables.rowsAsOf(moment.get())).as("%s", moment).isEqualTo(model.rowsAsOf(moment.get()));
        }
    }
}
