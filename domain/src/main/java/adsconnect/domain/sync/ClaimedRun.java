package adsconnect.domain.sync;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import java.time.Instant;
import java.util.List;

/**
 * A run that this node alone works on, for as long as its lease lasts.
 *
 * @param fence grows with every claim; whoever writes with an older one is refused
 * @param failures how often in a row Amazon failed
 * @param jobs its reports; empty until it is planned
 */
public record ClaimedRun(
        SyncRunId id,
        RunKind kind,
        long fence,
        Profile profile,
        Account account,
        Instant queuedAt,
        int failures,
        List<ReportJob> jobs) {
    public ClaimedRun {
        jobs = List.copyOf(jobs);
    }
}
