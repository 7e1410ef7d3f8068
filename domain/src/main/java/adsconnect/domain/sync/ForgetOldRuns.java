package adsconnect.domain.sync;

import adsconnect.domain.sync.port.SyncRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets syncs that are long over, so that there are not more of them with every day (RUN-4). What they loaded stays, and so
 * does what is missing and why (SYNC-9). Every node may do so at any time.
 */
public final class ForgetOldRuns {

    private static final int AT_ONCE = 1_000;

    private final SyncRuns runs;
    private final Duration kept;
    private final Clock clock;

    public ForgetOldRuns(SyncRuns runs, Duration kept, Clock clock) {
        this.runs = runs;
        this.kept = kept;
        this.clock = clock;
    }

    public void forget() {
        Instant before = clock.instant().minus(kept);
        while (runs.forget(before, AT_ONCE) == AT_ONCE) {
            // There may be more.
        }
    }
}
