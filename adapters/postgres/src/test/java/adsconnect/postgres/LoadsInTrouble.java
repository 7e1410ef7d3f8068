package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.domain.sync.port.StagingLost;
import adsconnect.postgres.AmazonsWord.Report;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Everything that may happen to a node while it loads a report, and what must come of it. Used by one thread. */
final class LoadsInTrouble {

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
    private final LoadingNodes nodes;
    private final CheckedLoads loads;
    private final DatabaseAddress address;

    LoadsInTrouble(Random random, LoadingNodes nodes, CheckedLoads loads, DatabaseAddress address) {
        this.random = random;
        this.nodes = nodes;
        this.loads = loads;
        this.address = address;
    }

    /** Returns the run as it is held afterwards. */
    ClaimedRun loadInTrouble(LoadedSeries series, ClaimedRun run, Report report) throws SQLException {
        Trouble trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
        switch (trouble) {
            case THE_REPORT_IS_DAMAGED -> {
                assertThatThrownBy(() -> nodes.stage(run, damaged(report.lines())))
                        .isInstanceOf(Killed.class);
                return run;
            }
            case ALL_PLACES_ARE_TAKEN -> {
                takeAllPlacesBut(run, 0);
                assertThatThrownBy(() -> nodes.stage(run, report.lines().iterator()))
                        .isInstanceOf(StagingLost.class);
                TestDatabase.run(address, ALL_PLACES_ARE_FREE);
                return run;
            }
            case ANOTHER_TOOK_THE_RUN_BEFORE -> {
                ClaimedRun taken = nodes.takeOver(series);
                assertThatThrownBy(() -> nodes.stage(run, report.lines().iterator()))
                        .isInstanceOf(LeaseLost.class);
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
        List<String> before = loads.keptAside(run);
        assertThatThrownBy(() -> nodes.stage(run, lines)).isInstanceOf(LeaseLost.class);
        List<String> keptAside = loads.keptAside(run);
        assertThat(keptAside)
                .containsExactlyInAnyOrderElementsOf(lines.otherLoads ? CheckedLoads.aside(report) : before);
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
            taken = nodes.takeOver(series);
            if (otherLoads) {
                try {
                    loads.load(series, taken, LoadingNodes.whole(taken), report);
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }
    }

    private ClaimedRun mergeInTrouble(Trouble trouble, LoadedSeries series, ClaimedRun run, Report report) {
        Staged staged = nodes.stage(run, report.lines().iterator());
        List<DayRange> slices = staged.slices();
        int before = random.nextInt(slices.size());
        slices.subList(0, before)
                .forEach(slice -> loads.merge(series, run, LoadingNodes.whole(run), report, staged, slice));
        ThrowingCallable next = () -> nodes.merge(run, LoadingNodes.whole(run), staged, slices.get(before), () -> {});
        switch (trouble) {
            case ANOTHER_TOOK_THE_RUN_MEANWHILE -> {
                ClaimedRun taken = nodes.takeOver(series);
                assertThatThrownBy(next).isInstanceOf(LeaseLost.class);
                releaseOrDie(run, staged);
                return taken;
            }
            case KILLED_BEFORE_THE_COMMIT ->
                assertThatThrownBy(() -> nodes.merge(run, LoadingNodes.whole(run), staged, slices.get(before), () -> {
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

    private void releaseOrDie(ClaimedRun run, Staged staged) {
        if (random.nextBoolean()) {
            nodes.release(run, staged);
        } else {
            nodes.die();
        }
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
        nodes.release(run, staged);
        takeAllPlacesBut(run, place);
        Staged other = nodes.stageNothingElsewhere(run);
        assertThat(((StagedReport) other).place()).isEqualTo(place);
        TestDatabase.run(address, ALL_PLACES_ARE_FREE);
    }
}
