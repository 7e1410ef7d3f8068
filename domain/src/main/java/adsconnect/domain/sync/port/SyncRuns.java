package adsconnect.domain.sync.port;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.RunKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queue of runs. All writes throw {@link LeaseLost} when the caller's claim is no longer the newest. */
public interface SyncRuns {

    /**
     * Queues a run that is due now; one whose account is paused or whose consent is over rests until it is woken. Joins the
     * open unit of work. False, and nothing changed, if one of the profile is open.
     */
    boolean queue(ProfileId profile, RunKind kind, Instant now);

    /**
     * Queues a run that is due now, unless one is open or was queued between {@code since} and now. Of all who ask at once one
     * gets it.
     * Joins the open unit of work.
     */
    Answer ask(ProfileId profile, Instant now, Instant since);

    /** What became of the question for a run. */
    sealed interface Answer {}

    record Queued() implements Answer {}

    /** One is open already. */
    record Open() implements Answer {}

    /** The last one was queued then. */
    record AskedAt(Instant at) implements Answer {}

    /**
     * When the last run was queued that asked for the long window and came to an end; empty if there is none. What a clock
     * that was ahead queued after {@code now} does not count.
     */
    Optional<Instant> lastDeep(ProfileId profile, Instant now);

    /**
     * Makes an open run of the profile due now that is due later than {@code tooFar}, for a clock that was ahead said so. One
     * that rests goes on resting. Joins the open unit of work.
     */
    void hasten(ProfileId profile, Instant now, Instant tooFar);

    /** Takes one run that is due, for the caller alone, until then. Two callers never get the same. */
    Optional<ClaimedRun> claim(Instant now, Instant until);

    /** Extends the lease; to be called before each thing that takes long. */
    void renew(ClaimedRun run, Instant until);

    /**
     * Writes down the reports of the run, all waiting.
     *
     * @param deep whether they reach over the long window
     */
    ClaimedRun plan(ClaimedRun run, List<ReportOrder> orders, boolean deep);

    /** The same for one that does not reach that far. */
    default ClaimedRun plan(ClaimedRun run, List<ReportOrder> orders) {
        return plan(run, orders, false);
    }

    /** Writes down a report's new state, and that it came to it now. */
    void save(ClaimedRun run, ReportJob job, Instant now);

    /**
     * Adds to what a report has changed so far. Holds the run against other nodes, as {@link #hold} does. Must run in a unit
     * of work.
     */
    void merged(ClaimedRun run, ReportJob job, LoadedRows.Merged merged);

    /** Holds the run against other nodes until the unit of work ends. */
    void hold(ClaimedRun run);

    /**
     * Gives the run back, to be claimed again then.
     *
     * @param failures how often in a row Amazon failed; with none, what was in its way is forgotten
     */
    void release(ClaimedRun run, Instant nextAt, int failures);

    /** Gives the run back after one failure more, to be claimed again then; why is told as long as it gets no further. */
    void pause(ClaimedRun run, Instant nextAt, String reason);

    void finish(ClaimedRun run, Instant now);

    void fail(ClaimedRun run, Instant now, String reason);

    /**
     * Forgets some of those that came to an end and were queued before then, with their reports, the oldest first. The last of
     * each profile stays. How many were forgotten.
     */
    int forget(Instant before, int atMost);

    /** The reports that the profile's open run has given up so far, without the preview, by number; none if no run is open. */
    List<ReportJob.Failed> givenUp(ProfileId profile);
}
