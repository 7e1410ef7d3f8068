package adsconnect.domain.sync;

import java.time.Instant;
import java.util.Optional;

/** One report of a run, in the state it is in. */
public sealed interface ReportJob {

    /** Its place within the run, from 1. */
    int number();

    ReportOrder order();

    /** Whether there is nothing left to do. */
    default boolean settled() {
        return this instanceof Loaded || this instanceof Failed;
    }

    /** Whether Amazon has done its part. */
    default boolean generated() {
        return this instanceof Generated || this instanceof Loaded;
    }

    /**
     * To be asked for, for the {@code attempt}-th time.
     *
     * @param since when it began to wait for that
     * @param refusals how often it was asked for in vain since then
     * @param reason why the time before came to nothing; empty if nobody said so
     */
    record Waiting(int number, ReportOrder order, int attempt, Instant since, int refusals, Optional<String> reason)
            implements ReportJob {

        /** Not asked for yet. */
        public Waiting(int number, ReportOrder order, int attempt, Instant since) {
            this(number, order, attempt, since, 0, Optional.empty());
        }

        /** Asked for in vain. */
        Waiting refused() {
            return new Waiting(number, order, attempt, since, refusals + 1, reason);
        }
    }

    /** Amazon is making it. Its id is stored before anybody polls, so that a restart goes on with it (SYNC-2). */
    record Requested(int number, ReportOrder order, int attempt, String reportId, Instant at) implements ReportJob {}

    /**
     * Amazon has made it; not loaded yet.
     *
     * @param since when we learnt of it
     * @param spoilt how often its file was fetched and could not be used
     */
    record Generated(int number, ReportOrder order, int attempt, String reportId, Instant since, int spoilt)
            implements ReportJob {}

    /** @param keptAside how many of its rows were kept aside instead */
    record Loaded(int number, ReportOrder order, long rows, long keptAside) implements ReportJob {}

    /** Given up, with Amazon's reason. */
    record Failed(int number, ReportOrder order, Cause cause, String reason) implements ReportJob {}

    /** Why a report is given up. */
    enum Cause {
        /** Amazon does not make it, or not in a way that can be used. */
        REFUSED,
        /** This consent does not reach it. */
        ACCESS_LOST
    }
}
