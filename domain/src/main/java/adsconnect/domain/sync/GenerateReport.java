package adsconnect.domain.sync;

import adsconnect.domain.OurReason;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.domain.token.HandOutToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Has Amazon make a report: asks for it, looks how far it is, and asks anew where that came to nothing (SYNC-2, SYNC-3). */
final class GenerateReport {

    private static final int MOST_ATTEMPTS = 4;

    private final ReportSource source;
    private final HandOutToken tokens;
    private final Duration stuckAfter;
    private final Clock clock;

    GenerateReport(ReportSource source, HandOutToken tokens, Duration stuckAfter, Clock clock) {
        this.source = source;
        this.tokens = tokens;
        this.stuckAfter = stuckAfter;
        this.clock = clock;
    }

    /** The job's next state, or the same one if Amazon is still at it. Not stored yet. */
    ReportJob next(ClaimedRun run, ReportJob job) {
        return switch (job) {
            case ReportJob.Waiting waiting -> request(run, waiting);
            case ReportJob.Requested requested -> look(run, requested);
            case ReportJob.Generated generated -> generated;
            case ReportJob.Loaded loaded -> loaded;
            case ReportJob.Failed failed -> failed;
        };
    }

    /** Where the finished report can be fetched; empty if it is gone, or no longer finished. */
    Optional<ReportSource.Ready> ready(ClaimedRun run, ReportJob.Generated job) {
        return state(run, job.reportId())
                .filter(ReportSource.Ready.class::isInstance)
                .map(ReportSource.Ready.class::cast);
    }

    /** The job's next state if a finished report can't be had and has been given time enough; empty otherwise. */
    Optional<ReportJob> anewIfOverdue(ReportJob.Generated job, AmazonFailure failure) {
        return isOverdue(job.since(), failure)
                ? Optional.of(anew(job.number(), job.order(), job.attempt(), failure.getMessage()))
                : Optional.empty();
    }

    /** To be made anew, up to three times; then failed with that reason (SYNC-3). */
    ReportJob anew(int number, ReportOrder order, int attempt, String reason) {
        return attempt < MOST_ATTEMPTS
                ? new ReportJob.Waiting(number, order, attempt + 1, clock.instant(), 0, Optional.of(reason))
                : new ReportJob.Failed(number, order, ReportJob.Cause.REFUSED, reason);
    }

    private ReportJob request(ClaimedRun run, ReportJob.Waiting waiting) {
        String id = tokens.withToken(
                run.account().id(),
                run.account().region(),
                token -> source.request(run.profile(), token, waiting.order()));
        return new ReportJob.Requested(waiting.number(), waiting.order(), waiting.attempt(), id, clock.instant());
    }

    private ReportJob look(ClaimedRun run, ReportJob.Requested requested) {
        Optional<ReportSource.State> state;
        try {
            state = state(run, requested.reportId());
        } catch (AmazonFailure failure) {
            if (!isOverdue(requested.at(), failure)) {
                throw failure;
            }
            callOff(run, requested);
            return anew(requested.number(), requested.order(), requested.attempt(), failure.getMessage());
        }
        if (state.isEmpty()) {
            return anew(
                    requested.number(), requested.order(), requested.attempt(), OurReason.REPORT_UNKNOWN.sentence());
        }
        return switch (state.get()) {
            case ReportSource.Generating generating -> unlessStuck(run, requested);
            case ReportSource.Ready ready ->
                new ReportJob.Generated(
                        requested.number(),
                        requested.order(),
                        requested.attempt(),
                        requested.reportId(),
                        clock.instant(),
                        0);
            case ReportSource.Refused refused ->
                anew(requested.number(), requested.order(), requested.attempt(), refused.reason());
        };
    }

    /** No failure: it is tried for ever (WAIT-4). */
    private ReportJob unlessStuck(ClaimedRun run, ReportJob.Requested requested) {
        if (!isOverdue(requested.at())) {
            return requested;
        }
        callOff(run, requested);
        return new ReportJob.Waiting(requested.number(), requested.order(), requested.attempt(), clock.instant());
    }

    /**
     * For Amazon would take the new request for a duplicate. Where it can't be done the request shows what becomes of it: as
     * a duplicate the old report is adopted once more.
     */
    private void callOff(ClaimedRun run, ReportJob.Requested requested) {
        try {
            tokens.withToken(run.account().id(), run.account().region(), token -> {
                source.cancel(run.profile(), token, requested.reportId());
                return requested;
            });
        } catch (AmazonFailure failure) {
            switch (failure.kind()) {
                case UNAVAILABLE, REQUEST_REFUSED -> {}
                case THROTTLED, TOKEN_REFUSED, GRANT_REFUSED, CLIENT_REJECTED, ACCESS_LOST -> throw failure;
            }
        }
    }

    private boolean isOverdue(Instant since) {
        return !clock.instant().isBefore(since.plus(stuckAfter));
    }

    /** Amazon gives no answer about this report, and has not for as long as one may take to be made. */
    private boolean isOverdue(Instant since, AmazonFailure failure) {
        return failure.kind() == AmazonFailure.Kind.UNAVAILABLE && isOverdue(since);
    }

    private Optional<ReportSource.State> state(ClaimedRun run, String reportId) {
        return tokens.withToken(
                run.account().id(), run.account().region(), token -> source.state(run.profile(), token, reportId));
    }
}
