package adsconnect.domain.sync;

import adsconnect.domain.Chance;
import adsconnect.domain.Heartbeat;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.SyncProblem;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.sync.port.SyncRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Works one claimed run as far as it gets without waiting for Amazon, then gives it back. What it did is stored after
 * each step, so that whoever claims the run next goes on where this stopped (SYNC-2, SYNC-6).
 */
public final class WorkSyncRun {

    private final SyncRuns runs;
    private final Connections connections;
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
     * @param firstLoadDays how many days the first run loads
     */
    public record Timing(Duration lease, Duration firstPoll, Duration poll, Backoff backoff, int firstLoadDays) {}

    public WorkSyncRun(
            SyncRuns runs,
            Connections connections,
            WorkReport reports,
            UnitOfWork unitOfWork,
            Heartbeat heartbeat,
            Timing timing,
            Chance chance,
            Clock clock) {
        this.runs = runs;
        this.connections = connections;
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
        show(run, ConnectionStage.GENERATING_REPORTS, run.jobs());
        List<ReportJob> jobs = new ArrayList<>();
        for (ReportJob job : run.jobs()) {
            jobs.add(holding(run, () -> reports.generate(run, job)));
        }
        if (!jobs.stream().allMatch(job -> job.settled() || job instanceof ReportJob.Generated)) {
            show(run, ConnectionStage.GENERATING_REPORTS, jobs);
            boolean justAsked = !jobs.equals(run.jobs());
            runs.release(run, clock.instant().plus(justAsked ? timing.firstPoll() : timing.poll()), 0);
            return;
        }
        if (jobs.stream().allMatch(ReportJob::settled)) {
            // Nothing is left to load; should all have failed, it was in the making of the reports.
            finish(run, jobs);
            return;
        }
        show(run, ConnectionStage.PROCESSING, jobs);
        finish(run, load(run, jobs));
    }

    /** Tells whoever watches, unless the run is somebody else's by now. */
    private void show(ClaimedRun run, ConnectionStage stage, List<ReportJob> jobs) {
        unitOfWork.inOne(() -> {
            runs.hold(run);
            connections.progress(run.profile().id(), stage, count(jobs), clock.instant());
            return null;
        });
    }

    private List<ReportJob> load(ClaimedRun run, List<ReportJob> jobs) {
        List<ReportJob> loaded = new ArrayList<>();
        for (ReportJob job : jobs) {
            loaded.add(holding(run, () -> reports.load(run, job)));
        }
        return loaded;
    }

    /** Amazon may take longer than a lease lasts; the run stays ours meanwhile. */
    private ReportJob holding(ClaimedRun run, Supplier<ReportJob> step) {
        Runnable renew = () -> runs.renew(run, clock.instant().plus(timing.lease()));
        renew.run();
        return heartbeat.during(step, timing.lease().dividedBy(3), renew);
    }

    private void finish(ClaimedRun run, List<ReportJob> jobs) {
        if (!jobs.stream().allMatch(ReportJob::settled)) {
            // A finished report was gone when it was to be fetched, and is asked for again.
            runs.release(run, clock.instant().plus(timing.backoff().after(0, chance)), 0);
            return;
        }
        List<LocalDate> loadedThrough = jobs.stream()
                .filter(ReportJob.Loaded.class::isInstance)
                .map(job -> job.order().days().to())
                .toList();
        if (loadedThrough.isEmpty()) {
            giveUp(run, SyncProblem.ALL_REPORTS_FAILED, reasons(jobs));
            return;
        }
        LocalDate dataThrough = loadedThrough.stream().min(LocalDate::compareTo).orElseThrow();
        unitOfWork.inOne(() -> {
            runs.finish(run, clock.instant());
            connections.synced(run.profile().id(), clock.instant(), dataThrough);
            return null;
        });
    }

    private ClaimedRun plan(ClaimedRun run) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), run.profile().zone());
        DayRange days = DayRange.endingBefore(today, timing.firstLoadDays());
        return runs.plan(run, List.of(new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, days)));
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
            runs.fail(run, clock.instant(), reason);
            connections.failed(run.profile().id(), problem);
            return null;
        });
    }

    private static String reasons(List<ReportJob> jobs) {
        return jobs.stream()
                .filter(ReportJob.Failed.class::isInstance)
                .map(job -> ((ReportJob.Failed) job).reason())
                .reduce((first, second) -> first + "; " + second)
                .orElse("");
    }

    private static ReportCount count(List<ReportJob> jobs) {
        long done = jobs.stream()
                .filter(job -> job instanceof ReportJob.Generated || job instanceof ReportJob.Loaded)
                .count();
        return new ReportCount((int) done, jobs.size());
    }
}
