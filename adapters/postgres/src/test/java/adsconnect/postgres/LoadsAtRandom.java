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
import adsconnect.testkit.OpenedReport;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
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
        ANOTHER_TOOK_THE_RUN_WHILE_IT_WAS_PUT_ASIDE,
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
    private final Supplier<LoadedRows> nodes;
    private LoadedRows rows;
    private final DatabaseAddress address;
    private final TableContents tables;
    private final List<LoadedSeries> everything = new ArrayList<>();
    private final ClockAtRandom clock;
    private Instant heldUntil = Samples.NOW;

    /** @param nodes makes what a node loads with, as a node does that starts */
    LoadsAtRandom(long seed, Stores stores, Supplier<LoadedRows> nodes, DatabaseAddress address, TableContents tables) {
        this.random = new Random(seed);
        this.amazon = new AmazonsWord(random);
        this.clock = new ClockAtRandom(random);
        this.stores = stores;
        this.nodes = nodes;
        this.rows = nodes.get();
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
            if (random.nextInt(5) == 0) {
                goBack();
            }
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
        ClaimedRun run = begin(series, new ReportOrder(series.type(), days, false), Optional.empty());
        ReportJob.Failed failed =
                new ReportJob.Failed(1, whole(run).order(), ReportJob.Cause.REFUSED, "No such advertiser");
        stores.unitOfWork().inOne(() -> {
            rows.missing(run, failed, clock.now());
            return failed;
        });
        stores.syncRuns().finish(run, clock.now());
        model.missing(series, days, failed.reason());
    }

    private void loadOne(LoadedSeries series) throws SQLException {
        if (random.nextInt(4) > 0) {
            amazon.changeItsMind(series);
        }
        Report report = amazon.report(series);
        ReportOrder order = new ReportOrder(series.type(), report.days(), false);
        // Production has it of one type only; nothing here depends on that.
        Optional<ReportOrder> preview = random.nextInt(4) == 0 ? Optional.of(previewOf(order)) : Optional.empty();
        boolean previewFirst = random.nextBoolean();
        ClaimedRun run = begin(series, order, preview);
        if (previewFirst) {
            loadPreview(series, run);
        }
        for (int troubles = random.nextInt(3); troubles > 0; troubles--) {
            clock.goOn();
            run = loadInTrouble(series, run, report);
            remember();
            assertTablesAreRight();
        }
        // Some are given up half done: the next report of these days makes good.
        if (random.nextInt(8) > 0) {
            clock.goOn();
            load(series, run, whole(run), report);
            remember();
            if (random.nextBoolean()) {
                assertLoadingItAgainWritesNothing(run, report);
            }
        }
        if (!previewFirst) {
            loadPreview(series, run);
        }
        stores.syncRuns().finish(run, clock.now());
    }

    /** The last days of a report, ordered besides. */
    private ReportOrder previewOf(ReportOrder order) {
        DayRange days = order.days();
        long length = 1 + random.nextLong(days.days().count());
        return new ReportOrder(order.type(), new DayRange(days.to().minusDays(length - 1), days.to()), true);
    }

    /** If one was ordered; Amazon may say something else in it than in the whole report. */
    private void loadPreview(LoadedSeries series, ClaimedRun run) throws SQLException {
        if (run.jobs().size() < 2) {
            return;
        }
        if (random.nextBoolean()) {
            amazon.changeItsMind(series);
        }
        clock.goOn();
        ReportJob preview = run.jobs().getLast();
        load(series, run, preview, amazon.report(series, preview.order().days()));
        remember();
        assertTablesAreRight();
    }

    private void goBack() {
        clock.goBack();
        // Of what was from then on, nobody can tell any more when it was said.
        model.forgetFrom(clock.now());
    }

    private void remember() {
        if (clock.isLaterThanEver()) {
            model.remember(clock.now());
        }
    }

    /** Returns the run as it is held afterwards. */
    private ClaimedRun loadInTrouble(LoadedSeries series, ClaimedRun run, Report report) throws SQLException {
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
            case ANOTHER_TOOK_THE_RUN_WHILE_IT_WAS_PUT_ASIDE -> {
                return fencedOut(series, run, report);
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

    /** In the middle of a COPY another takes the run in, and loads all of it or nothing yet; the COPY must come to nothing. */
    private ClaimedRun fencedOut(LoadedSeries series, ClaimedRun run, Report report) throws SQLException {
        Taking lines = new Taking(series, report, random.nextBoolean());
        // An earlier try may have kept lines aside before it came to nothing.
        List<String> before = tables.keptAside(run.id().value(), whole(run).number());
        assertThatThrownBy(() -> stage(run, lines)).isInstanceOf(LeaseLost.class);
        List<String> keptAside = tables.keptAside(run.id().value(), whole(run).number());
        assertThat(keptAside).containsExactlyInAnyOrderElementsOf(lines.otherLoads ? aside(report) : before);
        return lines.taken;
    }

    /** The lines of a report, with another node that takes the run after some of them. */
    private final class Taking implements Iterator<ReportLine> {

        private final LoadedSeries series;
        private final Report report;
        private final Iterator<ReportLine> lines;
        private final boolean otherLoads;
        private int before;
        private ClaimedRun taken;

        Taking(LoadedSeries series, Report report, boolean otherLoads) {
            this.series = series;
            this.report = report;
            this.lines = report.lines().iterator();
            this.otherLoads = otherLoads;
            this.before = random.nextInt(report.lines().size() + 1);
        }

        @Override
        public boolean hasNext() {
            if (before == 0 && taken == null) {
                take();
            }
            return lines.hasNext();
        }

        @Override
        public ReportLine next() {
            before--;
            return lines.next();
        }

        private void take() {
            taken = takeOver(series);
            if (otherLoads) {
                try {
                    load(series, taken, whole(taken), report);
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }
    }

    private ClaimedRun mergeInTrouble(Trouble trouble, LoadedSeries series, ClaimedRun run, Report report) {
        Staged staged = stage(run, report.lines().iterator());
        List<DayRange> slices = staged.slices();
        int before = random.nextInt(slices.size());
        slices.subList(0, before).forEach(slice -> merge(series, run, whole(run), report, staged, slice));
        ThrowingCallable next = () -> merge(run, whole(run), staged, slices.get(before), () -> {});
        switch (trouble) {
            case ANOTHER_TOOK_THE_RUN_MEANWHILE -> {
                ClaimedRun taken = takeOver(series);
                assertThatThrownBy(next).isInstanceOf(LeaseLost.class);
                releaseOrDie(run, staged);
                return taken;
            }
            case KILLED_BEFORE_THE_COMMIT ->
                assertThatThrownBy(() -> merge(run, whole(run), staged, slices.get(before), () -> {
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
                return run;
            }
            case THE_REPORT_IS_DAMAGED,
                    ALL_PLACES_ARE_TAKEN,
                    ANOTHER_TOOK_THE_RUN_BEFORE,
                    ANOTHER_TOOK_THE_RUN_WHILE_IT_WAS_PUT_ASIDE ->
                throw new IllegalArgumentException(trouble.toString());
        }
        releaseOrDie(run, staged);
        return run;
    }

    /** A node that dies does not give its place back; another goes on. */
    private void releaseOrDie(ClaimedRun run, Staged staged) {
        if (random.nextBoolean()) {
            rows.release(run, staged);
        } else {
            rows = nodes.get();
        }
    }

    private void load(LoadedSeries series, ClaimedRun run, ReportJob job, Report report) throws SQLException {
        Staged staged = stage(run, job, report.lines().iterator());
        staged.slices().forEach(slice -> merge(series, run, job, report, staged, slice));
        rows.release(run, staged);
        assertThat(staged.rows()).isEqualTo(AmazonsWord.rows(report.kept().values()));
        assertThat(staged.keptAside())
                .isEqualTo(report.aside().entrySet().stream()
                        .filter(lines -> lines.getKey() != SetAside.Reason.UNKNOWN_COLUMN)
                        .mapToLong(lines -> lines.getValue())
                        .sum());
        assertThat(tables.keptAside(run.id().value(), job.number())).containsExactlyInAnyOrderElementsOf(aside(report));
    }

    private static List<String> aside(Report report) {
        return report.aside().entrySet().stream()
                .map(lines -> lines.getKey() + "|" + lines.getValue())
                .toList();
    }

    private void assertLoadingItAgainWritesNothing(ClaimedRun run, Report report) throws SQLException {
        List<String> before = tables.versions();
        clock.goOn();
        Staged staged = stage(run, report.lines().iterator());
        for (DayRange slice : staged.slices()) {
            assertThat(merge(run, whole(run), staged, slice, () -> {})).isEqualTo(Merged.NOTHING);
        }
        rows.release(run, staged);
        remember();
        assertThat(tables.versions()).isEqualTo(before);
    }

    private void merge(
            LoadedSeries series, ClaimedRun run, ReportJob job, Report report, Staged staged, DayRange slice) {
        assertThat(merge(run, job, staged, slice, () -> {})).isEqualTo(model.load(series, slice, report.kept()));
    }

    /** As {@code LoadReport} does it. */
    private Merged merge(ClaimedRun run, ReportJob job, Staged staged, DayRange slice, Runnable alongside) {
        try {
            return mergeOnce(run, job, staged, slice, alongside);
        } catch (DuplicateRows twice) {
            stores.unitOfWork().inOne(() -> {
                rows.keepDuplicatesAside(run, job, staged, slice);
                stores.syncRuns().hold(run);
                return slice;
            });
            return mergeOnce(run, job, staged, slice, alongside);
        }
    }

    private Merged mergeOnce(ClaimedRun run, ReportJob job, Staged staged, DayRange slice, Runnable alongside) {
        return stores.unitOfWork().inOne(() -> {
            Merged merged = rows.merge(run, job, staged, slice, clock.now());
            stores.syncRuns().hold(run);
            alongside.run();
            return merged;
        });
    }

    private Staged stage(ClaimedRun run, Iterator<ReportLine> lines) {
        return stage(run, whole(run), lines);
    }

    private Staged stage(ClaimedRun run, ReportJob job, Iterator<ReportLine> lines) {
        return rows.stage(run, job, () -> new OpenedReport(lines), clock.now());
    }

    /** The whole report is the first job; the preview of it, if there is one, the last. */
    private ClaimedRun begin(LoadedSeries series, ReportOrder order, Optional<ReportOrder> preview) {
        stores.syncQueue().queueFirstSync(series.profile().id(), clock.now());
        return stores.syncRuns()
                .plan(
                        claim(series),
                        Stream.concat(Stream.of(order), preview.stream()).toList());
    }

    private ClaimedRun takeOver(LoadedSeries series) {
        clock.goOnTo(heldUntil.plusSeconds(1));
        return claim(series);
    }

    private ClaimedRun claim(LoadedSeries series) {
        heldUntil = clock.now().plus(LEASE);
        ClaimedRun run = stores.syncRuns().claim(clock.now(), heldUntil).orElseThrow();
        return new ClaimedRun(
                run.id(), run.fence(), run.profile(), series.account(), run.queuedAt(), run.failures(), run.jobs());
    }

    private static ReportJob whole(ClaimedRun run) {
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
        Staged other = nodes.get().stage(run, whole(run), () -> OpenedReport.of(List.of()), clock.now());
        assertThat(((StagedReport) other).place()).isEqualTo(place);
        TestDatabase.run(address, ALL_PLACES_ARE_FREE);
    }

    private void assertTablesAreRight() throws SQLException {
        assertThat(tables.rows()).isEqualTo(model.rows());
        assertThat(tables.coverage()).isEqualTo(model.coverage());
        assertThat(tables.historyRows()).isEqualTo(model.historyRows());
        assertThat(tables.wordsOfNoTime()).isEmpty();
        assertThat(tables.wordsThatOverlap()).isEmpty();
        assertThePastIsRight();
    }

    private void assertThePastIsRight() throws SQLException {
        Optional<Instant> moment = model.anyMoment(random);
        if (moment.isPresent()) {
            assertThat(tables.rowsAsOf(moment.get())).as("%s", moment).isEqualTo(model.rowsAsOf(moment.get()));
        }
    }
}
