package adsconnect.domain.sync;

import adsconnect.domain.Chance;
import adsconnect.domain.Heartbeat;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.OurReason;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.sync.port.StagingLost;
import adsconnect.domain.sync.port.SyncRuns;
import adsconnect.domain.sync.port.SyncSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Works one claimed run as far as it gets without waiting for Amazon, then gives it back. What it did is stored after
 * each step, so that whoever claims the run next goes on where this stopped (SYNC-2, SYNC-6).
 */
public final class WorkSyncRun {

    private final SyncRuns runs;
    private final PlanRun planRun;
    private final EndRun endRun;
    private final VisitReports reports;
    private final UnitOfWork unitOfWork;
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
     * @param daily when the run of the next day is due
     */
    public record Timing(
            Duration lease,
            Duration firstPoll,
            Duration poll,
            Duration stuckAfter,
            Backoff backoff,
            DailySchedule daily) {}

    public WorkSyncRun(
            SyncRuns runs,
            Connections connections,
            SyncSchedule schedule,
            AuditTrail auditTrail,
            Events events,
            PlanRun planRun,
            WorkReport reports,
            UnitOfWork unitOfWork,
            Heartbeat heartbeat,
            Timing timing,
            Chance chance,
            Clock clock) {
        this.runs = runs;
        this.planRun = planRun;
        this.endRun = new EndRun(
                runs, connections, schedule, timing.daily(), new SyncNews(auditTrail, events, chance, clock), clock);
        this.reports =
                new VisitReports(runs, connections, endRun, reports, unitOfWork, heartbeat, timing.lease(), clock);
        this.unitOfWork = unitOfWork;
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
            // Nobody failed: others are loading, and it is soon our turn.
            unlessLost(() -> runs.release(claimed, clock.instant().plus(timing.poll()), claimed.failures()));
        } catch (RuntimeException ours) {
            unlessLost(() ->
                    pause(claimed, timing.backoff().after(claimed.failures(), chance), OurReason.OUR_SIDE.sentence()));
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
        ClaimedRun run = claimed.jobs().isEmpty() ? planRun.plan(claimed) : claimed;
        switch (reports.visit(run)) {
            case VisitReports.Settled settled -> {}
            case VisitReports.Unfinished unfinished ->
                runs.release(run, clock.instant().plus(unfinished.moved() ? timing.firstPoll() : timing.poll()), 0);
            case VisitReports.Hindered hindered ->
                pause(
                        run,
                        longest(run, hindered.failures()),
                        reason(hindered.failures().getLast()));
        }
    }

    private void standStill(ClaimedRun run, AmazonFailure failure) {
        switch (failure.kind()) {
            case ACCESS_LOST, TOKEN_REFUSED -> giveUp(run, failure.getMessage());
            // Once the consent is known to be over its runs rest, and this claim is lost.
            case GRANT_REFUSED, UNAVAILABLE, THROTTLED, CLIENT_REJECTED, REQUEST_REFUSED ->
                pause(run, longest(run, List.of(failure)), reason(failure));
        }
    }

    /** Until none of them should happen again, and never shorter than while all is well. */
    private Duration longest(ClaimedRun run, List<AmazonFailure> failures) {
        Duration backoff = timing.backoff().after(run.failures(), chance);
        return failures.stream()
                .map(failure -> asked(failure).orElse(backoff))
                .reduce(timing.poll(), (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** Whoever throttles knows for how long; whoever is down does not, and may have said any time. */
    private Optional<Duration> asked(AmazonFailure failure) {
        Duration most = timing.backoff().max();
        return failure.retryAfter()
                .map(asked ->
                        failure.kind() != AmazonFailure.Kind.THROTTLED && asked.compareTo(most) > 0 ? most : asked);
    }

    private void pause(ClaimedRun run, Duration pause, String reason) {
        runs.pause(run, clock.instant().plus(pause), reason);
    }

    private static String reason(AmazonFailure failure) {
        return failure.kind() == AmazonFailure.Kind.CLIENT_REJECTED
                ? OurReason.CLIENT_REJECTED.sentence()
                : failure.getMessage();
    }

    private void giveUp(ClaimedRun run, String reason) {
        unitOfWork.inOne(() -> {
            endRun.accessLost(run, reason);
            return run;
        });
    }
}
