package adsconnect.web;

import adsconnect.domain.console.WatchedConnection;
import adsconnect.domain.console.WatchedRun;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.ui.console.Listing;
import adsconnect.ui.console.RunRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The console's list of syncs. */
final class ConsoleRunViews {

    private final Clock clock;

    ConsoleRunViews(Clock clock) {
        this.clock = clock;
    }

    RunRows list(Preferences preferences, Listing listing, List<WatchedRun> runs) {
        Formats formats = new Formats(preferences);
        return new RunRows(listing, runs.stream().map(run -> row(formats, run)).toList());
    }

    private RunRows.Row row(Formats formats, WatchedRun run) {
        return new RunRows.Row(
                address(run.id()),
                run.owner().value(),
                run.accountName(),
                run.name(),
                run.country().toLowerCase(Locale.ROOT),
                "coverage.run." + run.kind().name(),
                RunStates.key(run.state()),
                RunStates.tone(run.state()),
                formats.moment(run.queuedAt(), clock.instant()),
                took(formats, run.queuedAt(), run.finishedAt()),
                run.failure().map(formats::reason).orElse(""));
    }

    /** One of a connection's last ones. */
    RunRows.Row row(Formats formats, WatchedConnection watched, PastRun run) {
        return new RunRows.Row(
                address(run.id()),
                watched.owner().value(),
                watched.connection().account().name().value(),
                watched.connection().profile().name(),
                watched.connection().profile().countryCode().toLowerCase(Locale.ROOT),
                "coverage.run." + run.kind().name(),
                RunStates.key(run.state()),
                RunStates.tone(run.state()),
                formats.moment(run.queuedAt(), clock.instant()),
                took(formats, run.queuedAt(), run.finishedAt()),
                run.failure().map(formats::reason).orElse(""));
    }

    private String took(Formats formats, Instant from, Optional<Instant> to) {
        return formats.since(Duration.between(from, to.orElse(clock.instant())));
    }

    private static String address(SyncRunId run) {
        return ConsoleRoutes.RUNS + "/" + run.value();
    }
}
