package adsconnect.domain.sync;

import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.sync.port.SyncRuns;
import adsconnect.domain.sync.port.SyncSchedule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Ends a run: the run, its connection, and the news of it change together. Called inside one unit of work. */
final class EndRun {

    private final SyncRuns runs;
    private final Connections connections;
    private final SyncSchedule schedule;
    private final DailySchedule daily;
    private final SyncNews news;
    private final Clock clock;

    EndRun(
            SyncRuns runs,
            Connections connections,
            SyncSchedule schedule,
            DailySchedule daily,
            SyncNews news,
            Clock clock) {
        this.runs = runs;
        this.connections = connections;
        this.schedule = schedule;
        this.daily = daily;
        this.news = news;
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
        boolean isNews = connections.loseAccess(run.profile().id());
        beginSchedule(run);
        if (isNews) {
            news.accessLost(run);
        }
    }

    /** What is known to fail is not told again every day. */
    private void failed(ClaimedRun run, String reason) {
        runs.fail(run, clock.instant(), reason);
        boolean isNews = connections.failed(run.profile().id());
        beginSchedule(run);
        if (isNews) {
            news.failed(run);
        }
    }

    private void ready(ClaimedRun run, LocalDate dataThrough) {
        runs.finish(run, clock.instant());
        Optional<ConnectionStatus> before = connections.synced(run.profile().id(), clock.instant(), dataThrough);
        beginSchedule(run);
        before.ifPresent(was -> news.synced(run, was, dataThrough));
    }

    /** Whatever came of it: the next day it is tried again. */
    private void beginSchedule(ClaimedRun run) {
        if (run.kind() == RunKind.FIRST) {
            Instant now = clock.instant();
            schedule.begin(run.profile().id(), daily.next(run.profile(), now));
        }
    }
}
