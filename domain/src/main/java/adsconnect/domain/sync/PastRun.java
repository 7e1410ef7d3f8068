package adsconnect.domain.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run as it is looked back upon (SYNC-9).
 *
 * @param finishedAt empty while it is open
 * @param failure why it came to nothing, or gets no further; empty if neither
 * @param reports none until it is planned
 */
public record PastRun(
        SyncRunId id,
        RunKind kind,
        RunState state,
        Instant queuedAt,
        Optional<Instant> finishedAt,
        Optional<String> failure,
        List<PastReport> reports) {
    public PastRun {
        reports = List.copyOf(reports);
    }

    /** Without the preview, which is not counted. */
    public List<ReportJob> counted() {
        return reports.stream()
                .map(PastReport::job)
                .filter(job -> !job.order().preview())
                .toList();
    }

    public boolean open() {
        return finishedAt.isEmpty();
    }
}
