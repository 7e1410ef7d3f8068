package adsconnect.domain.sync;

import adsconnect.domain.sync.port.LoadedRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One report of a run as it is looked back upon (SYNC-9).
 *
 * @param attempts each time that Amazon was asked for it, the first one first; those of before this was noted are left out
 * @param readyAt when we learnt that Amazon has made it
 * @param endedAt when it was loaded or given up
 * @param merged what it has changed so far, whoever loaded it; empty where that was not noted
 */
public record PastReport(
        ReportJob job,
        List<Attempt> attempts,
        Optional<Instant> readyAt,
        Optional<Instant> endedAt,
        Optional<LoadedRows.Merged> merged) {

    public PastReport {
        attempts = List.copyOf(attempts);
    }

    /** @param refusal why it came to nothing, in Amazon's words where there are any; empty if it did not */
    public record Attempt(Instant askedAt, Optional<String> refusal) {}
}
