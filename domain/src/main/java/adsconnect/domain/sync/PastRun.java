package adsconnect.domain.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run as it is looked back upon (SYNC-9).
 *
 * @param finishedAt empty while it is open
 * @param failure why it came to nothing; empty if it did not
 * @param jobs its reports; none until it is planned
 */
public record PastRun(
        RunKind kind, Instant queuedAt, Optional<Instant> finishedAt, Optional<String> failure, List<ReportJob> jobs) {
    public PastRun {
        jobs = List.copyOf(jobs);
    }
}
