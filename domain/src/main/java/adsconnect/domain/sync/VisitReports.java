package adsconnect.domain.sync;

import adsconnect.domain.Heartbeat;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.sync.port.SyncRuns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes each report of a run as far as it gets without waiting for Amazon, one after the other, and ends the run when none
 * is left. What can't be had of one report does not keep the others waiting (SYNC-3).
 */
final class VisitReports {

    private final SyncRuns runs;
    private final Connections connections;
    private final EndRun endRun;
    private final WorkReport reports;
    private final UnitOfWork unitOfWork;
    private final Heartbeat heartbeat;
    private final Duration lease;
    private final Clock clock;

    /** How far the run is afterwards. */
    sealed interface Outcome {}

    /** Every report is loaded or given up, and the run has ended. */
    record Settled() implements Outcome {}

    /** @param moved whether any report is further than it was */
    record Unfinished(boolean moved) implements Outcome {}

    /** At least one report got no further for trouble of Amazon's that passes. */
    record Hindered(List<AmazonFailure> failures) implements Outcome {}

    VisitReports(
            SyncRuns runs,
            Connections connections,
            EndRun endRun,
            WorkReport reports,
            UnitOfWork unitOfWork,
            Heartbeat heartbeat,
            Duration lease,
            Clock clock) {
        this.runs = runs;
        this.connections = connections;
        this.endRun = endRun;
        this.reports = reports;
        this.unitOfWork = unitOfWork;
        this.heartbeat = heartbeat;
        this.lease = lease;
        this.clock = clock;
    }

    /** @throws AmazonFailure if it is no use to try any report of this run */
    Outcome visit(ClaimedRun run) {
        Reached reached = new Reached(show(run, new RunProgress(run.jobs())), Setbacks.NONE);
        boolean ended = false;
        for (ReportJob job : reached.progress().inTurn(run.failures())) {
            if (reached.isWorthTrying(job)) {
                reached = step(run, reached, job);
                ended = reached.progress().settled() && reached.progress().of(job) instanceof ReportJob.Loaded;
            }
        }
        RunProgress progress = reached.progress();
        if (progress.settled()) {
            return ended ? new Settled() : settle(run, progress);
        }
        boolean moved = !show(run, progress).jobs().equals(run.jobs());
        List<AmazonFailure> failures = reached.setbacks().all();
        return failures.isEmpty() ? new Unfinished(moved) : new Hindered(failures);
    }

    /** How far the visit has got. */
    private record Reached(RunProgress progress, Setbacks setbacks) {

        boolean isWorthTrying(ReportJob job) {
            return !job.settled() && !progress.settled() && !progress.isOvertaken(job) && !setbacks.enough();
        }
    }

    private Reached step(ClaimedRun run, Reached before, ReportJob job) {
        RunProgress progress = before.progress();
        try {
            progress = show(run, progress.with(holding(run, () -> reports.generate(run, job))));
            progress = progress.with(load(run, progress, progress.of(job)));
        } catch (AmazonFailure failure) {
            return new Reached(progress, before.setbacks().and(failure));
        }
        tellIfGivenUp(run, progress.of(job));
        return new Reached(progress, before.setbacks().interrupted());
    }

    /** At once, while others are still being made: a link to a finished report does not live long. */
    private ReportJob load(ClaimedRun run, RunProgress progress, ReportJob job) {
        return job instanceof ReportJob.Generated generated
                ? holding(
                        run,
                        () -> reports.load(run, generated, loaded -> alongside(run, progress.with(loaded), loaded)))
                : job;
    }

    /** What changes together with a report's last rows: the end of the run, if it was the last report. */
    private void alongside(ClaimedRun run, RunProgress progress, ReportJob.Loaded loaded) {
        if (progress.settled()) {
            endRun.settled(run, progress);
        } else if (loaded.order().preview()) {
            connections.moreToShow(run.profile().id());
        }
    }

    /** Tells whoever watches, unless the run is somebody else's by now. */
    private RunProgress show(ClaimedRun run, RunProgress progress) {
        return unitOfWork.inOne(() -> {
            runs.hold(run);
            connections.progress(run.profile().id(), progress.stage(), progress.count(), clock.instant());
            return progress;
        });
    }

    /** So that the waiting screen names it at once (WAIT-4). */
    private void tellIfGivenUp(ClaimedRun run, ReportJob job) {
        if (job instanceof ReportJob.Failed) {
            unitOfWork.inOne(() -> {
                runs.hold(run);
                connections.moreToShow(run.profile().id());
                return job;
            });
        }
    }

    /** Amazon may take longer than a lease lasts; the run stays ours meanwhile. */
    private ReportJob holding(ClaimedRun run, Supplier<ReportJob> step) {
        Runnable renew = () -> runs.renew(run, clock.instant().plus(lease));
        renew.run();
        return heartbeat.during(step, lease.dividedBy(3), renew);
    }

    private Outcome settle(ClaimedRun run, RunProgress progress) {
        return unitOfWork.inOne(() -> {
            endRun.settled(run, progress);
            return new Settled();
        });
    }
}
