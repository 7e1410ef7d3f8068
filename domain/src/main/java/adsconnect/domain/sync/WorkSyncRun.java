package adsconnect.domain.sync;

import adsconnect.domain.Chance;
import adsconnect.domain.Heartbeat;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.connection.SyncProblem;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.sync.port.StagingLost;
import adsconnect.domain.sync.port.SyncRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Works one claimed run as far as it gets without waiting for Amazon, then gives it back. What it did is stored after
 * each step, so that whoever claims the run next goes on where this stopped (SYNC-2, SYNC-6).
 */
public final class WorkSyncRun {

    private final SyncRuns runs;
    private final Connections connections;
    private final EndRun endRun;
    private final WorkReport reports;
    private final UnitOfWork unitOfWork;
    private final Heartbeat heartbeat;
    private final Timing timing;
    private final Chance chance;
    private final Clock clock;

    /**
     * The pace of the work.
     *
     * @param lease how long a claim lasts without being renewed
     * @param firstPoll pause between asking for a report and the first look
     * @param poll pause between looks
     * @param stuckAfter how long Amazon may take for a report before it is asked for anew
     * @param firstLoadDays how many days the first run loads
     */
    public record Timing(
            Duration lease,
            Duration firstPoll,
            Duration poll,
            Duration stuckAfter,
            Backoff backoff,
            int firstLoadDays) {}

    public WorkSyncRun(
            SyncRuns runs,
            Connections connections,
            AuditTrail auditTrail,
            Events events,
            WorkReport reports,
            UnitOfWork unitOfWork,
            Heartbeat heartbeat,
            Timing timing,
            Chance chance,
            Clock clock) {
        this.runs = runs;
        this.connections = connections;
        this.endRun = new EndRun(runs, connections, auditTrail, events, chance, clock);
        this.reports = reports;
        this.unitOfWork = unitOfWork;
        this.heartbeat = heartbeat;
        this.timing = timing;
        this.chance = chance;
        this.clock = clock;
    }

    /** Takes one run that is due. */
    public Optional<ClaimedRun> claim() {
        Instant now = clock.instant();
        return runs.claim(now, now.plus(timing.lease()));
    }

    /** Throws only what is no trouble of Amazon's; the run is given back with a pause all the same. */
    public void work(ClaimedRun claimed) {
        try {
            advance(claimed);
        } catch (LeaseLost lost) {
            // Whoever holds it now goes on with it.
        } catch (AmazonFailure failure) {
            unlessLost(() -> standStill(claimed, failure));
        } catch (StagingLost lost) {
            unlessLost(() -> pause(claimed, timing.backoff().after(claimed.failures(), chance)));
        } catch (RuntimeException ours) {
            unlessLost(() -> pause(claimed, timing.backoff().after(claimed.failures(), chance)));
            throw ours;
        }
    }

    private static void unlessLost(Runnable write) {
        try {
            write.run();
        } catch (LeaseLost lost) {
            // Whoever holds it now goes on with it.
        }
    }

    private void advance(ClaimedRun claimed) {
        ClaimedRun run = claimed.jobs().isEmpty() ? plan(claimed) : claimed;
        RunProgress progress = show(run, new RunProgress(run.jobs()));
        boolean ended = false;
        for (ReportJob job : progress.inTurn(run.failures())) {
            if (!progress.settled() && !progress.isOvertaken(job)) {
                ReportJob generated = holding(run, () -> reports.generate(run, job));
                progress = show(run, progress.with(generated));
                ReportJob loaded = load(run, progress, generated);
                progress = progress.with(loaded);
                tellIfGivenUp(run, job, loaded);
                ended = progress.settled() && loaded instanceof ReportJob.Loaded;
            }
        }
        if (!progress.settled()) {
            show(run, progress);
            boolean moved = !progress.jobs().equals(claimed.jobs());
            runs.release(run, clock.instant().plus(moved ? timing.firstPoll() : timing.poll()), 0);
            return;
        }
        if (!ended) {
            settle(run, progress);
        }
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
    private void tellIfGivenUp(ClaimedRun run, ReportJob before, ReportJob after) {
        if (after instanceof ReportJob.Failed && !before.settled()) {
            unitOfWork.inOne(() -> {
                runs.hold(run);
                connections.moreToShow(run.profile().id());
                return after;
            });
        }
    }

    /** Amazon may take longer than a lease lasts; the run stays ours meanwhile. */
    private ReportJob holding(ClaimedRun run, Supplier<ReportJob> step) {
        Runnable renew = () -> runs.renew(run, clock.instant().plus(timing.lease()));
        renew.run();
        return heartbeat.during(step, timing.lease().dividedBy(3), renew);
    }

    private void settle(ClaimedRun run, RunProgress progress) {
        unitOfWork.inOne(() -> {
            endRun.settled(run, progress);
            return progress;
        });
    }

    private ClaimedRun plan(ClaimedRun run) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), run.profile().zone());
        return runs.plan(run, ReportOrder.firstLoad(today, timing.firstLoadDays()));
    }

    private void standStill(ClaimedRun run, AmazonFailure failure) {
        switch (failure.kind()) {
            case GRANT_REFUSED -> giveUp(run, SyncProblem.CONSENT_ENDED, failure.getMessage());
            case ACCESS_LOST, TOKEN_REFUSED -> giveUp(run, SyncProblem.ACCESS_LOST, failure.getMessage());
            case UNAVAILABLE, THROTTLED, CLIENT_REJECTED, REQUEST_REFUSED ->
                pause(run, failure.retryAfter().orElse(timing.backoff().after(run.failures(), chance)));
        }
    }

    private void pause(ClaimedRun run, Duration pause) {
        runs.release(run, clock.instant().plus(pause), run.failures() + 1);
    }

    private void giveUp(ClaimedRun run, SyncProblem problem, String reason) {
        unitOfWork.inOne(() -> {
            endRun.failed(run, problem, reason);
            return problem;
        });
    }
}
