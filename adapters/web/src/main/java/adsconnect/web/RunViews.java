package adsconnect.web;

import adsconnect.domain.sync.PastReport;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.ReadRun.Told;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import adsconnect.httpkit.Visit;
import adsconnect.ui.coverage.RunPage;
import adsconnect.ui.coverage.RunReports;
import adsconnect.ui.coverage.RunReports.Changes;
import adsconnect.ui.coverage.RunReports.Report;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What happened in one sync. */
final class RunViews {

    private final Clock clock;

    RunViews(Clock clock) {
        this.clock = clock;
    }

    RunPage page(Visit visit, Told told) {
        Formats formats = new Formats(Preferences.of(visit));
        ZoneId zone = told.connection().profile().zone();
        return new RunPage(
                Subjects.of(told.connection()),
                told.run().kind().name(),
                formats.day(LocalDate.ofInstant(told.run().queuedAt(), zone)),
                reports(visit, told));
    }

    RunReports reports(Visit visit, Told told) {
        return reports(
                visit,
                told,
                HistoryRoutes.run(told.connection().profile().id(), told.run().id()) + "/reports",
                false);
    }

    /** @param part where the same is asked for anew while the sync is open */
    RunReports reports(Visit visit, Told told, String part, boolean ownerDisabled) {
        Preferences preferences = Preferences.of(visit);
        Formats formats = new Formats(preferences);
        PastRun run = told.run();
        ZoneId zone = told.connection().profile().zone();
        List<ReportJob> counted = run.counted();
        return new RunReports(
                run.open() ? part : null,
                RunStates.word(run),
                RunStates.tone(run.state()),
                formats.clock(run.queuedAt(), zone),
                run.finishedAt().map(end -> formats.clock(end, zone)).orElse(null),
                formats.since(Duration.between(run.queuedAt(), run.finishedAt().orElse(clock.instant()))),
                (int) counted.stream()
                        .filter(ReportJob.Loaded.class::isInstance)
                        .count(),
                counted.size(),
                // Where reports failed it stands with them.
                !run.open() && counted.stream().anyMatch(ReportJob.Failed.class::isInstance)
                        ? ""
                        : RunStates.why(preferences.text(), told.connection(), ownerDisabled, run),
                sum(formats, run),
                run.reports().stream()
                        .map(report -> report(preferences, zone, report))
                        .toList());
    }

    /** The preview takes part: what it added, the whole report did not. */
    private static Changes sum(Formats formats, PastRun run) {
        long rows = run.counted().stream()
                .filter(ReportJob.Loaded.class::isInstance)
                .mapToLong(job -> ((ReportJob.Loaded) job).rows())
                .sum();
        Optional<Merged> merged =
                run.reports().stream().allMatch(report -> report.merged().isPresent())
                        ? run.reports().stream()
                                .map(report -> report.merged().orElseThrow())
                                .reduce(Merged::plus)
                        : Optional.empty();
        return changes(formats, formats.count(rows), merged);
    }

    private static Changes changes(Formats formats, String rows, Optional<Merged> merged) {
        Merged counts = merged.orElse(Merged.NOTHING);
        return new Changes(
                rows,
                merged.isPresent(),
                formats.count(counts.added()),
                formats.count(counts.restated()),
                formats.count(counts.withdrawn()));
    }

    private static Report report(Preferences preferences, ZoneId zone, PastReport past) {
        Formats formats = new Formats(preferences);
        ReportJob job = past.job();
        boolean changed =
                past.merged().filter(merged -> !merged.equals(Merged.NOTHING)).isPresent();
        long keptAside = job instanceof ReportJob.Loaded loaded ? loaded.keptAside() : 0;
        return new Report(
                ReportNames.key(job.order().type()),
                job.order().preview(),
                formats.days(job.order().days().from(), job.order().days().to()),
                state(job),
                new RunSteps(preferences, zone).of(past),
                job instanceof ReportJob.Loaded || changed
                        ? changes(formats, formats.count(rows(past)), past.merged())
                        : null,
                keptAside == 0 ? "" : formats.count(keptAside),
                Math.max(0, past.attempts().size() - 1),
                job instanceof ReportJob.Waiting waiting ? waiting.refusals() : 0);
    }

    /** Of one that is being loaded, or failed half way: as many as are there. */
    private static long rows(PastReport past) {
        return past.job() instanceof ReportJob.Loaded loaded
                ? loaded.rows()
                : past.merged()
                        .map(merged -> merged.added() + merged.restated())
                        .orElse(0L);
    }

    private static String state(ReportJob job) {
        return switch (job) {
            case ReportJob.Waiting waiting -> "waiting";
            case ReportJob.Requested requested -> "requested";
            case ReportJob.Generated generated -> "generated";
            case ReportJob.Loaded loaded -> "loaded";
            case ReportJob.Failed failed -> "failed";
        };
    }
}
