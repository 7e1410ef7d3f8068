package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.SetAside;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.postgres.AmazonsWord.Report;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Loads of which all that nodes and tables tell is held against {@link LoadedModel}. Used by one thread. */
final class CheckedLoads {

    private final Random random;
    private final LoadedModel model = new LoadedModel();
    private final LoadingNodes nodes;
    private final TableContents tables;
    private final ClockAtRandom clock;

    CheckedLoads(Random random, LoadingNodes nodes, TableContents tables, ClockAtRandom clock) {
        this.random = random;
        this.nodes = nodes;
        this.tables = tables;
        this.clock = clock;
    }

    void load(LoadedSeries series, ClaimedRun run, ReportJob job, Report report) throws SQLException {
        Staged staged = nodes.stage(run, job, report.lines().iterator());
        staged.slices().forEach(slice -> merge(series, run, job, report, staged, slice));
        nodes.release(run, staged);
        assertThat(staged.rows()).isEqualTo(AmazonsWord.rows(report.kept().values()));
        assertThat(staged.keptAside())
                .isEqualTo(report.aside().entrySet().stream()
                        .filter(lines -> lines.getKey() != SetAside.Reason.UNKNOWN_COLUMN)
                        .mapToLong(lines -> lines.getValue())
                        .sum());
        assertThat(tables.keptAside(run.id().value(), job.number())).containsExactlyInAnyOrderElementsOf(aside(report));
    }

    void merge(LoadedSeries series, ClaimedRun run, ReportJob job, Report report, Staged staged, DayRange slice) {
        assertThat(nodes.merge(run, job, staged, slice, () -> {})).isEqualTo(model.load(series, slice, report.kept()));
    }

    void missing(LoadedSeries series, DayRange days, ClaimedRun run, ReportJob.Failed failed) {
        nodes.missing(run, failed);
        model.missing(series, days, failed.reason());
    }

    void assertLoadingItAgainWritesNothing(ClaimedRun run, Report report) throws SQLException {
        List<String> before = tables.versions();
        clock.goOn();
        Staged staged = nodes.stage(run, report.lines().iterator());
        for (DayRange slice : staged.slices()) {
            assertThat(nodes.merge(run, LoadingNodes.whole(run), staged, slice, () -> {}))
                    .isEqualTo(Merged.NOTHING);
        }
        nodes.release(run, staged);
        remember();
        assertThat(tables.versions()).isEqualTo(before);
    }

    static List<String> aside(Report report) {
        return report.aside().entrySet().stream()
                .map(lines -> lines.getKey() + "|" + lines.getValue())
                .toList();
    }

    List<String> keptAside(ClaimedRun run) throws SQLException {
        return tables.keptAside(run.id().value(), LoadingNodes.whole(run).number());
    }

    void goBack() {
        clock.goBack();
        // Of what was from then on, nobody can tell any more when it was said.
        model.forgetFrom(clock.now());
    }

    void remember() {
        if (clock.isLaterThanEver()) {
            model.remember(clock.now());
        }
    }

    void assertTablesAreRight() throws SQLException {
        assertThat(tables.rows()).isEqualTo(model.rows());
        assertThat(tables.coverage()).isEqualTo(model.coverage());
        assertThat(tables.historyRows()).isEqualTo(model.historyRows());
        assertThat(tables.wordsOfNoTime()).isEmpty();
        assertThat(tables.wordsThatOverlap()).isEmpty();
        assertThePastIsRight();
    }

    void assertThePastIsRight() throws SQLException {
        Optional<Instant> moment = model.anyMoment(random);
        if (moment.isPresent()) {
            assertThat(tables.rowsAsOf(moment.get())).as("%s", moment).isEqualTo(model.rowsAsOf(moment.get()));
        }
    }
}
