package adsconnect.domain.sync;

import adsconnect.domain.EachOnItsOwn;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.port.SyncRuns;
import adsconnect.domain.sync.port.SyncSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Queues the daily run of every connection whose time has come (SYNC-4). Every node may do so at any time: one of them queues it.
 * However many were missed, one makes up for them, for it asks for all days that are not there. A first load that failed is
 * tried again in the same way; until then its Retry is there, and its failure is told.
 */
public final class QueueDailySyncs {

    private static final int AT_ONCE = 500;

    /** For how long a run that is still open puts the next one off. */
    private static final Duration WHILE_ANOTHER_RUNS = Duration.ofMinutes(15);

    private final SyncSchedule schedule;
    private final SyncRuns runs;
    private final UnitOfWork unitOfWork;
    private final DailySchedule daily;
    private final Clock clock;

    public QueueDailySyncs(
            SyncSchedule schedule, SyncRuns runs, UnitOfWork unitOfWork, DailySchedule daily, Clock clock) {
        this.schedule = schedule;
        this.runs = runs;
        this.unitOfWork = unitOfWork;
        this.daily = daily;
        this.clock = clock;
    }

    /** Those that are due now, or so many of them as are done at once. */
    public void queue() {
        Instant now = clock.instant();
        EachOnItsOwn.run(schedule.due(now, daily.tooFar(now), AT_ONCE).stream()
                .map(due -> (Runnable) () -> queue(due, now))
                .toList());
    }

    private void queue(SyncSchedule.Due due, Instant now) {
        try {
            unitOfWork.inOne(() -> {
                // The run before the connection, as whoever ends one does.
                Instant next = queued(due, now);
                if (!schedule.move(due.connection().profile().id(), due.at(), next)) {
                    throw new TakenMeanwhile();
                }
                return next;
            });
        } catch (TakenMeanwhile taken) {
            // Another node was quicker, and so its run is the one.
        }
    }

    /** The next time, after a run was queued for this one where there has to be one. */
    private Instant queued(SyncSchedule.Due due, Instant now) {
        Profile profile = due.connection().profile();
        Instant regular = daily.next(profile, now);
        boolean clockWasAhead = due.at().isAfter(now);
        if (clockWasAhead) {
            runs.hasten(profile.id(), now, daily.tooFar(now));
        }
        if (clockWasAhead || Rest.of(due.connection()).isPresent()) {
            return regular;
        }
        RunKind kind = due.connection().ready() ? RunKind.DAILY : RunKind.FIRST;
        Instant soon = now.plus(WHILE_ANOTHER_RUNS);
        return runs.queue(profile.id(), kind, now) || regular.isBefore(soon) ? regular : soon;
    }

    /** Undoes the unit of work. */
    private static final class TakenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
