package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.ReadCoverage;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.RunKind;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is loaded of a profile, day by day, and what its last runs did (SYNC-9). */
final class CoverageCalls {

    private final ReadCoverage readCoverage;

    CoverageCalls(ReadCoverage readCoverage) {
        this.readCoverage = readCoverage;
    }

    /** What is known of a day of a kind of report. */
    enum Cover {
        LOADED,
        /** Amazon said that there is nothing. */
        EMPTY,
        /** Wanted, and Amazon did not make it; the reason is told. */
        MISSING,
        /** Amazon no longer had it when it was wanted. */
        NOT_KEPT,
        /** Wanted, and not loaded yet. */
        AWAITED
    }

    /** @param rows how many there are, if it is loaded */
    record Day(ReportType report, LocalDate day, Cover state, Optional<Long> rows, Optional<String> reason) {}

    /** @param firstDay the first day that ever was wanted; left out before the first load */
    record Days(
            long profileId,
            String profileIdString,
            LocalDate from,
            LocalDate to,
            Optional<LocalDate> firstDay,
            List<Day> items,
            long total) {}

    /** How far a report of a run is. */
    enum ReportState {
        WAITING,
        REQUESTED,
        GENERATED,
        LOADED,
        FAILED
    }

    /** One report of a run. */
    record Report(
            ReportType report,
            LocalDate from,
            LocalDate to,
            boolean preview,
            ReportState state,
            Optional<Long> rows,
            Optional<String> reason) {}

    record Run(
            UUID runId,
            RunKind kind,
            Instant queuedAt,
            Optional<Instant> finishedAt,
            Optional<String> failure,
            List<Report> reports) {}

    record Runs(List<Run> items, long total) {}

    Reply coverage(Visit visit, Caller caller) {
        return told(visit, caller, Queries.month(visit, "month"))
                .map(told -> Json.reply(200, days(told)))
                .orElseGet(() -> notConnected(visit));
    }

    Reply runs(Visit visit, Caller caller) {
        return told(visit, caller, Optional.empty())
                .map(told -> told.runs().stream().map(CoverageCalls::run).toList())
                .map(runs -> Json.reply(200, new Runs(runs, runs.size())))
                .orElseGet(() -> notConnected(visit));
    }

    private Optional<ReadCoverage.Told> told(Visit visit, Caller caller, Optional<YearMonth> month) {
        return readCoverage.read(caller.user().id(), Queries.profile(visit, caller), month);
    }

    private static Days days(ReadCoverage.Told told) {
        ProfileId profile = told.of().profile().id();
        List<Day> days = Arrays.stream(ReportType.values())
                .flatMap(type -> told.days().days().flatMap(day -> day(told, type, day)))
                .toList();
        return new Days(
                profile.value(),
                Long.toString(profile.value()),
                told.days().from(),
                told.days().to(),
                told.firstDay(),
                days,
                days.size());
    }

    /** Nothing is told of days that nobody ever wanted. */
    private static Stream<Day> day(ReadCoverage.Told told, ReportType type, LocalDate day) {
        Optional<DayCover> known = told.of(type, day);
        if (known.isEmpty()) {
            return told.wanted(day)
                    ? Stream.of(new Day(type, day, Cover.AWAITED, Optional.empty(), Optional.empty()))
                    : Stream.empty();
        }
        return Stream.of(
                switch (known.get()) {
                    case DayCover.Loaded(long rows) ->
                        new Day(type, day, rows == 0 ? Cover.EMPTY : Cover.LOADED, Optional.of(rows), Optional.empty());
                    case DayCover.Missing(String reason) ->
                        new Day(type, day, Cover.MISSING, Optional.empty(), Optional.of(reason));
                    case DayCover.NotKept none ->
                        new Day(type, day, Cover.NOT_KEPT, Optional.empty(), Optional.empty());
                });
    }

    private static Run run(PastRun run) {
        return new Run(
                run.id().value(),
                run.kind(),
                run.queuedAt(),
                run.finishedAt(),
                run.failure().filter(why -> !run.open()),
                run.reports().stream().map(report -> report(report.job())).toList());
    }

    private static Report report(ReportJob job) {
        return switch (job) {
            case ReportJob.Waiting waiting -> report(job, ReportState.WAITING, Optional.empty(), waiting.reason());
            case ReportJob.Requested asked -> report(job, ReportState.REQUESTED, Optional.empty(), Optional.empty());
            case ReportJob.Generated made -> report(job, ReportState.GENERATED, Optional.empty(), Optional.empty());
            case ReportJob.Loaded loaded ->
                report(job, ReportState.LOADED, Optional.of(loaded.rows()), Optional.empty());
            case ReportJob.Failed failed ->
                report(job, ReportState.FAILED, Optional.empty(), Optional.of(failed.reason()));
        };
    }

    private static Report report(ReportJob job, ReportState state, Optional<Long> rows, Optional<String> reason) {
        return new Report(
                job.order().type(),
                job.order().days().from(),
                job.order().days().to(),
                job.order().preview(),
                state,
                rows,
                reason);
    }

    private static Reply notConnected(Visit visit) {
        return Problems.of(
                visit, Code.NOT_FOUND, "No such profile of this key's owner is connected, so nothing of it is loaded.");
    }
}
