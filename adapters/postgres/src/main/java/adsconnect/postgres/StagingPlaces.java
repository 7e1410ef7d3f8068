package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.StoreFailed;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.port.StagingLost;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The places of the installation where reports are put aside. Each is one run's for as long as the run's lease lasts.
 * Shared between threads.
 */
final class StagingPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(StagingPlaces.class);

    /**
     * Reports that one node loads at the same time. More of them load no faster, but take the places from other nodes and
     * the connections from whoever waits for a page.
     */
    private static final int MOST_AT_ONCE = 4;

    /** Whoever waits takes one of the few threads that work for all of this node; the run comes back soon. */
    private static final long MOST_SECONDS_IN_TURN = 3;

    /** Fewer rows than these are left in their place until it is used again. */
    private static final long FEW_ROWS = 20_000;

    private static final String RUN_IS_OURS = """
            SELECT 1 FROM sync_runs WHERE run_id = $1 AND fence = $2 AND due_at IS NOT NULL""";

    /** A place is free when the lease of the run that has it is over. At random: one that is stuck is soon passed over. */
    private static final String CLAIM = """
            UPDATE staging_places SET run_id = $1, fence = $2
            WHERE place = (SELECT place FROM staging_places AS p
                           WHERE NOT EXISTS (SELECT 1 FROM sync_runs AS r
                                             WHERE r.run_id = p.run_id AND r.fence = p.fence AND r.due_at > $3)
                           ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING place""";

    private static final String RELEASE = """
            UPDATE staging_places SET run_id = NULL, fence = NULL WHERE place = $1 AND run_id = $2 AND fence = $3""";

    private static final String HOLD = """
            SELECT 1 FROM staging_places WHERE place = $1 AND run_id = $2 AND fence = $3 FOR SHARE""";

    /** Somebody may look at the table, a backup for one. */
    private static final String NOT_FOR_LONG = "SET LOCAL lock_timeout = '1s'";

    private final Database database;
    private final Semaphore loads = new Semaphore(MOST_AT_ONCE, true);

    StagingPlaces(Database database) {
        this.database = database;
    }

    /**
     * Takes a place, when few enough of this node are taken. To be given back by {@link #release}.
     *
     * @throws LeaseLost if the run is no longer the caller's
     * @throws StagingLost if other nodes have them all
     */
    int claim(ClaimedRun run, Instant now) {
        waitForTurn();
        try {
            Tuple ours = Tuple.of(run.id().value(), run.fence());
            if (database.one(RUN_IS_OURS, ours, row -> row).isEmpty()) {
                throw new LeaseLost();
            }
            return database.one(CLAIM, ours.addValue(time(now)), row -> (int) row.getShort("place"))
                    .orElseThrow(() -> new StagingLost("All places for reports are taken"));
        } catch (RuntimeException | Error failure) {
            loads.release();
            throw failure;
        }
    }

    /** Should the database be gone, the place becomes free with the run's lease. */
    void release(ClaimedRun run, int place) {
        try {
            database.change(RELEASE, place(run, place));
        } catch (StoreFailed failure) {
            LOG.warn("A place for reports was not given back: {}", failure.getMessage());
        } finally {
            loads.release();
        }
    }

    /** The same for a place that was filled; the disk is not kept for nothing. */
    void release(ClaimedRun run, StagedReport report) {
        try {
            if (report.rows() > FEW_ROWS) {
                empty(run, report);
            }
        } finally {
            release(run, report.place());
        }
    }

    /** While the place is still ours; if it can't be done at once, whoever fills it next does it. */
    private void empty(ClaimedRun run, StagedReport report) {
        try {
            database.inOne(() -> {
                database.change(NOT_FOR_LONG, Tuple.tuple());
                boolean ours = database.one(HOLD, place(run, report.place()), row -> row)
                        .isPresent();
                if (ours) {
                    database.change("TRUNCATE " + report.table(), Tuple.tuple());
                }
                return ours;
            });
        } catch (StoreFailed failure) {
            LOG.warn("A place for reports was not emptied: {}", failure.getMessage());
        }
    }

    private static Tuple place(ClaimedRun run, int place) {
        return Tuple.of(place, run.id().value(), run.fence());
    }

    private void waitForTurn() {
        try {
            if (!loads.tryAcquire(MOST_SECONDS_IN_TURN, TimeUnit.SECONDS)) {
                throw new StagingLost("Others of this node are loading");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StagingLost("Interrupted while waiting for others to load");
        }
    }
}
