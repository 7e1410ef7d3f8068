package adsconnect.domain.sync;

import adsconnect.domain.Chance;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.sync.port.SyncRuns;
import java.time.Clock;
import java.time.LocalDate;

/** Ends a run: the run, its connection, and the news of it change together. Called inside one unit of work. */
final class EndRun {

    private final SyncRuns runs;
    private final Connections connections;
    private final SyncNews news;
    private final Clock clock;

    EndRun(SyncRuns runs, Connections connections, AuditTrail auditTrail, Events events, Chance chance, Clock clock) {
        this.runs = runs;
        this.connections = connections;
        this.news = new SyncNews(auditTrail, events, chance, clock);
        this.clock = clock;
    }

    /** All reports are settled: ready if at least one is loaded, failed otherwise. */
    void settled(ClaimedRun run, RunProgress progress) {
        if (progress.dataThrough().isPresent()) {
            ready(run, progress.dataThrough().get());
        } else if (progress.accessLost()) {
            accessLost(run, progress.reasons());
        } else {
            failed(run, progress.reasons());
        }
    }

    /** The consent no longer reaches the profile. */
    void accessLost(ClaimedRun run, String reason) {
        runs.fail(run, clock.instant(), reason);
        if (connections.loseAccess(run.profile().id())) {
            news.accessLost(run);
        }
    }

    private void failed(ClaimedRun run, String reason) {
        runs.fail(run, clock.instant(), reason);
        if (connections.failed(run.profile().id())) {
            news.failed(run);
        }
    }

    private void ready(ClaimedRun run, LocalDate dataThrough) {
        runs.finish(run, clock.instant());
        connections
                .synced(run.profile().id(), clock.instant(), dataThrough)
                .ifPresent(before -> news.synced(run, before, dataThrough));
    }
}
