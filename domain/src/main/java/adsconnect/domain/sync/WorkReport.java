package adsconnect.domain.sync;

import adsconnect.domain.OurReason;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.sync.port.DaysNotKept;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.domain.sync.port.ReportUnusable;
import adsconnect.domain.sync.port.SyncRuns;
import adsconnect.domain.token.HandOutToken;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes one report of a run one step further, and writes down where it got (SYNC-2, SYNC-3). */
public final class WorkReport {

    /** Fetched again once with a fresh link, for the network may be to blame; then Amazon has to make it anew. */
    private static final int MOST_SPOILT = 2;

    /** Of one report: more than passing trouble of Amazon's. */
    private static final int MANY_REFUSALS = 20;

    private final SyncRuns runs;
    private final LoadedRows rows;
    private final GenerateReport generateReport;
    private final LoadReport loadReport;
    private final UnitOfWork unitOfWork;
    private final Duration stuckAfter;
    private final Clock clock;

    /** @param stuckAfter how long Amazon may take for one report before it is asked for anew */
    public WorkReport(
            SyncRuns runs,
            ReportSource source,
            LoadedRows rows,
            HandOutToken tokens,
            UnitOfWork unitOfWork,
            Duration stuckAfter,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.generateReport = new GenerateReport(source, tokens, stuckAfter, clock);
        this.loadReport = new LoadReport(runs, source, rows, unitOfWork, clock);
        this.unitOfWork = unitOfWork;
        this.stuckAfter = stuckAfter;
        this.clock = clock;
    }

    /** Asks for a waiting report, or looks how far a requested one is; returns the job as it is stored now. */
    ReportJob generate(ClaimedRun run, ReportJob job) {
        try {
            return stored(run, job, generateReport.next(run, job));
        } catch (DaysNotKept tooOld) {
            return cut(run, job, tooOld);
        } catch (AmazonFailure failure) {
            return stored(run, job, failedIfItsOwn(run, job, failure));
        }
    }

    /**
     * Fetches a generated report and stores its rows; returns the job as it is stored now.
     *
     * @param withTheLast what else changes in the transaction of the last rows
     */
    ReportJob load(ClaimedRun run, ReportJob.Generated made, Consumer<ReportJob.Loaded> withTheLast) {
        try {
            Optional<ReportSource.Ready> ready = generateReport.ready(run, made);
            if (ready.isPresent()) {
                return loadReport.load(run, made, ready.get(), withTheLast);
            }
            return stored(
                    run,
                    made,
                    generateReport.anew(made.number(), made.order(), made.attempt(), OurReason.REPORT_GONE.sentence()));
        } catch (ReportUnusable unusable) {
            return stored(run, made, spoilt(made, unusable.getMessage()));
        } catch (AmazonFailure failure) {
            return stored(
                    run,
                    made,
                    generateReport.anewIfOverdue(made, failure).orElseGet(() -> failedIfItsOwn(run, made, failure)));
        }
    }

    /** Ordered anew without the days that Amazon no longer has; they are noted as that (SYNC-9). */
    private ReportJob cut(ClaimedRun run, ReportJob job, DaysNotKept tooOld) {
        DayRange days = job.order().days();
        LocalDate earliest = tooOld.earliest();
        if (!earliest.isAfter(days.from())) {
            // It refuses what it says it has: asked for the same again it would do so for ever.
            return stored(run, job, refused(job, tooOld.getMessage()));
        }
        Optional<ReportOrder> left = job.order().from(earliest);
        ReportJob now = left.<ReportJob>map(
                        order -> new ReportJob.Waiting(job.number(), order, attempt(job), clock.instant()))
                .orElseGet(() -> refused(job, tooOld.getMessage()));
        return unitOfWork.inOne(() -> {
            if (!job.order().preview()) {
                LocalDate last = left.isPresent() ? earliest.minusDays(1) : days.to();
                rows.notKept(run, job.order().type(), new DayRange(days.from(), last), clock.instant());
            }
            runs.save(run, now, clock.instant());
            return now;
        });
    }

    private static int attempt(ReportJob job) {
        return job instanceof ReportJob.Waiting waiting ? waiting.attempt() : 1;
    }

    private static ReportJob.Failed refused(ReportJob job, String reason) {
        return new ReportJob.Failed(job.number(), job.order(), ReportJob.Cause.REFUSED, reason);
    }

    private ReportJob spoilt(ReportJob.Generated job, String reason) {
        int spoilt = job.spoilt() + 1;
        return spoilt < MOST_SPOILT
                ? new ReportJob.Generated(job.number(), job.order(), job.attempt(), job.reportId(), job.since(), spoilt)
                : generateReport.anew(job.number(), job.order(), job.attempt(), reason);
    }

    /**
     * Amazon understood and said no to this report, or does so for this ad product: it fails, the others go on (WAIT-4).
     * Any other trouble passes or is the whole run's, unless it keeps this one report from ever being asked for.
     */
    private ReportJob failedIfItsOwn(ClaimedRun run, ReportJob job, AmazonFailure failure) {
        return switch (failure.kind()) {
            case REQUEST_REFUSED -> failed(job, ReportJob.Cause.REFUSED, failure);
            case ACCESS_LOST, TOKEN_REFUSED -> failed(job, ReportJob.Cause.ACCESS_LOST, failure);
            case UNAVAILABLE, THROTTLED -> {
                if (job instanceof ReportJob.Waiting waiting) {
                    yield failedIfNeverTaken(run, waiting.refused(), failure);
                }
                throw failure;
            }
            case GRANT_REFUSED, CLIENT_REJECTED -> throw failure;
        };
    }

    private ReportJob failedIfNeverTaken(ClaimedRun run, ReportJob.Waiting waiting, AmazonFailure failure) {
        if (neverTaken(run, waiting)) {
            return failed(waiting, ReportJob.Cause.REFUSED, failure);
        }
        runs.save(run, waiting, clock.instant());
        throw failure;
    }

    /** Whether others of this run are loaded but this one is turned down for as long as one may take to be made. */
    private boolean neverTaken(ClaimedRun run, ReportJob.Waiting waiting) {
        return waiting.refusals() >= MANY_REFUSALS
                && clock.instant().isAfter(waiting.since().plus(stuckAfter))
                && run.jobs().stream()
                        .anyMatch(other -> other instanceof ReportJob.Loaded
                                && !other.order().preview());
    }

    private static ReportJob.Failed failed(ReportJob job, ReportJob.Cause cause, AmazonFailure failure) {
        return new ReportJob.Failed(job.number(), job.order(), cause, failure.getMessage());
    }

    /** The days of a failed report are missing from then on; nobody misses a preview. */
    private ReportJob stored(ClaimedRun run, ReportJob before, ReportJob now) {
        if (now.equals(before)) {
            return before;
        }
        return unitOfWork.inOne(() -> {
            // The run comes last, as where rows are merged: two that lock in different orders would wait for each
            // other.
            if (now instanceof ReportJob.Failed failed && !failed.order().preview()) {
                rows.missing(run, failed, clock.instant());
            }
            runs.save(run, now, clock.instant());
            return now;
        });
    }
}
