package adsconnect.domain.sync;

import adsconnect.domain.Secret;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.sync.port.CampaignDays;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.domain.sync.port.SyncRuns;
import adsconnect.domain.token.HandOutToken;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Takes one report of a run one step further (SYNC-2, SYNC-3). */
public final class WorkReport {

    private static final int MOST_ATTEMPTS = 4;

    private final SyncRuns runs;
    private final ReportSource source;
    private final CampaignDays rows;
    private final HandOutToken tokens;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public WorkReport(
            SyncRuns runs,
            ReportSource source,
            CampaignDays rows,
            HandOutToken tokens,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.runs = runs;
        this.source = source;
        this.rows = rows;
        this.tokens = tokens;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Asks for a waiting report, or looks how far a requested one is; returns the job as it is stored now. */
    ReportJob generate(ClaimedRun run, ReportJob job) {
        return switch (job) {
            case ReportJob.Waiting waiting -> request(run, waiting);
            case ReportJob.Requested requested -> look(run, requested);
            case ReportJob.Generated generated -> generated;
            case ReportJob.Loaded loaded -> loaded;
            case ReportJob.Failed failed -> failed;
        };
    }

    /** Fetches a generated report and stores its rows; returns the job as it is stored now. */
    ReportJob load(ClaimedRun run, ReportJob job) {
        if (!(job instanceof ReportJob.Generated generated)) {
            return job;
        }
        Optional<ReportSource.State> state =
                withToken(run, token -> source.state(run.profile(), token, generated.reportId()));
        if (state.isEmpty() || !(state.get() instanceof ReportSource.Ready ready)) {
            return recreate(run, generated.number(), generated.order(), generated.attempt(), "The report is gone");
        }
        try (ReportSource.Rows fetched = source.open(run.profile(), ready)) {
            return unitOfWork.inOne(() -> {
                runs.hold(run);
                long count = rows.replace(
                        run.profile().id(),
                        run.account().owner(),
                        generated.order().days(),
                        fetched);
                return stored(run, new ReportJob.Loaded(generated.number(), generated.order(), count));
            });
        } catch (IllegalArgumentException notWhatWasAsked) {
            return recreate(
                    run,
                    generated.number(),
                    generated.order(),
                    generated.attempt(),
                    "The report holds rows that were not asked for");
        }
    }

    private ReportJob request(ClaimedRun run, ReportJob.Waiting waiting) {
        try {
            String id = withToken(run, token -> source.request(run.profile(), token, waiting.order()));
            return stored(
                    run,
                    new ReportJob.Requested(waiting.number(), waiting.order(), waiting.attempt(), id, clock.instant()));
        } catch (AmazonFailure failure) {
            return failedIfRefused(run, waiting, failure);
        }
    }

    /** Amazon understood and said no: this report fails, the others go on. Any other trouble is the whole run's. */
    private ReportJob failedIfRefused(ClaimedRun run, ReportJob job, AmazonFailure failure) {
        if (failure.kind() != AmazonFailure.Kind.REQUEST_REFUSED) {
            throw failure;
        }
        return stored(run, new ReportJob.Failed(job.number(), job.order(), failure.getMessage()));
    }

    private ReportJob look(ClaimedRun run, ReportJob.Requested requested) {
        Optional<ReportSource.State> state;
        try {
            state = withToken(run, token -> source.state(run.profile(), token, requested.reportId()));
        } catch (AmazonFailure failure) {
            return failedIfRefused(run, requested, failure);
        }
        if (state.isEmpty()) {
            return recreate(
                    run,
                    requested.number(),
                    requested.order(),
                    requested.attempt(),
                    "Amazon no longer knows the report");
        }
        return switch (state.get()) {
            case ReportSource.Generating generating -> requested;
            case ReportSource.Ready ready ->
                stored(
                        run,
                        new ReportJob.Generated(
                                requested.number(), requested.order(), requested.attempt(), requested.reportId()));
            case ReportSource.Refused refused ->
                recreate(run, requested.number(), requested.order(), requested.attempt(), refused.reason());
        };
    }

    /** Recreated up to three times, then failed with Amazon's reason (SYNC-3). */
    private ReportJob recreate(ClaimedRun run, int number, ReportOrder order, int attempt, String reason) {
        return stored(
                run,
                attempt < MOST_ATTEMPTS
                        ? new ReportJob.Waiting(number, order, attempt + 1)
                        : new ReportJob.Failed(number, order, reason));
    }

    private ReportJob stored(ClaimedRun run, ReportJob job) {
        runs.save(run, job);
        return job;
    }

    private <T> T withToken(ClaimedRun run, Function<Secret, T> call) {
        return tokens.withToken(run.account().id(), run.account().region(), call);
    }
}
