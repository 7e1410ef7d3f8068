package adsconnect.testkit;

import adsconnect.domain.sync.PastReport;
import adsconnect.domain.sync.PastReport.Attempt;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be looked back upon of each report, beside the state that it is in. */
final class InMemoryPastReports {

    private final InMemoryDatabase database;

    record Key(SyncRunId run, int number) {}

    InMemoryPastReports(InMemoryDatabase database) {
        this.database = database;
    }

    PastReport of(SyncRunId run, ReportJob job) {
        PastReport noted = noted(run, job);
        return new PastReport(job, noted.attempts(), noted.readyAt(), noted.endedAt(), noted.merged());
    }

    void saved(SyncRunId run, ReportJob before, ReportJob job, Instant now) {
        PastReport noted = noted(run, before);
        PastReport after = switch (job) {
            case ReportJob.Waiting waiting ->
                note(
                        noted,
                        before.settled() || before instanceof ReportJob.Waiting
                                ? noted.attempts()
                                : refused(noted.attempts(), waiting.reason()),
                        Optional.empty(),
                        Optional.empty());
            case ReportJob.Requested requested ->
                note(
                        noted,
                        before instanceof ReportJob.Waiting
                                ? asked(noted.attempts(), requested.at())
                                : noted.attempts(),
                        Optional.empty(),
                        Optional.empty());
            case ReportJob.Generated made -> note(noted, noted.attempts(), Optional.of(made.since()), Optional.empty());
            case ReportJob.Loaded loaded -> note(noted, noted.attempts(), noted.readyAt(), Optional.of(now));
            case ReportJob.Failed failed -> note(noted, noted.attempts(), noted.readyAt(), Optional.of(now));
        };
        database.pastReports.put(new Key(run, job.number()), after);
    }

    void merged(SyncRunId run, ReportJob job, Merged merged) {
        PastReport noted = noted(run, job);
        database.pastReports.put(
                new Key(run, job.number()),
                new PastReport(
                        job,
                        noted.attempts(),
                        noted.readyAt(),
                        noted.endedAt(),
                        noted.merged().map(before -> before.plus(merged))));
    }

    private PastReport noted(SyncRunId run, ReportJob job) {
        return database.pastReports.getOrDefault(
                new Key(run, job.number()),
                new PastReport(job, List.of(), Optional.empty(), Optional.empty(), Optional.of(Merged.NOTHING)));
    }

    private static PastReport note(
            PastReport noted, List<Attempt> attempts, Optional<Instant> readyAt, Optional<Instant> endedAt) {
        return new PastReport(noted.job(), attempts, readyAt, endedAt, noted.merged());
    }

    private static List<Attempt> asked(List<Attempt> before, Instant at) {
        List<Attempt> attempts = new ArrayList<>(before);
        attempts.add(new Attempt(at, Optional.empty()));
        return attempts;
    }

    private static List<Attempt> refused(List<Attempt> before, Optional<String> reason) {
        if (before.isEmpty()) {
            return before;
        }
        List<Attempt> attempts = new ArrayList<>(before);
        attempts.set(attempts.size() - 1, new Attempt(before.getLast().askedAt(), reason));
        return attempts;
    }
}
