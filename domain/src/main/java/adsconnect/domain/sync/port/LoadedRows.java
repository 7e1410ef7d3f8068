package adsconnect.domain.sync.port;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportType;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * The rows of all reports, each under its profile, the owner it was loaded for, its type, its day and that type's
 * identifying columns (SYNC-5). A report gets there in two steps, so that neither memory nor a transaction grows with it:
 * first all of it is put aside, then it becomes the profile's slice by slice. Both steps can be repeated from the start.
 */
public interface LoadedRows {

    /** A report put aside; used by one thread. */
    interface Staged {

        /** All days of the report in order, cut so that each can be merged in one unit of work. */
        List<DayRange> slices();

        /** How many rows there are to merge. */
        long rows();

        /** How many rows were kept with their reason instead. */
        long keptAside();
    }

    /** How many rows a merge added, changed and removed. */
    record Merged(long added, long restated, long withdrawn) {

        public static final Merged NOTHING = new Merged(0, 0, 0);

        public Merged plus(Merged other) {
            return new Merged(added + other.added, restated + other.restated, withdrawn + other.withdrawn);
        }
    }

    /**
     * Puts a whole report aside: rows to be merged, and lines that are kept with their reason instead. Commits by itself;
     * must not run in a unit of work. The lines are read one by one; whatever they throw comes out unchanged, with nothing
     * put aside.
     *
     * @param report what to put aside; opened only when there is a place for it, and closed when all of it is there
     * @throws LeaseLost if the run is no longer the caller's
     * @throws StagingLost if there is no place at the moment, nor within seconds
     */
    Staged stage(ClaimedRun run, ReportJob job, Supplier<? extends ReportSource.Rows> report, Instant now);

    /**
     * Makes the stored rows of those days equal to the ones put aside: new ones added, different ones replaced, missing
     * ones removed, equal ones not touched. What is replaced or removed is kept as history, with the time until which
     * Amazon said so (SYNC-10). The days count as covered from now on. Must run in a unit of work.
     *
     * @param now when Amazon said it
     * @throws StagingLost if the content of the place is another by now
     * @throws DuplicateRows if the report names a row twice; the unit of work must be undone
     */
    Merged merge(ClaimedRun run, ReportJob job, Staged staged, DayRange slice, Instant now);

    /** Keeps aside all but the first of the rows with one identity. Must run in a unit of work. */
    void keepDuplicatesAside(ClaimedRun run, ReportJob job, Staged staged, DayRange slice);

    /** Gives the place back. */
    void release(ClaimedRun run, Staged staged);

    /**
     * Notes why days of a report are missing; days that were covered before stay covered (SYNC-9). Must run in a unit of
     * work.
     */
    void missing(ClaimedRun run, ReportJob.Failed job, Instant now);

    /** Notes that Amazon no longer has those days, where nothing is known of them. Must run in a unit of work. */
    void notKept(ClaimedRun run, ReportType type, DayRange days, Instant now);
}
