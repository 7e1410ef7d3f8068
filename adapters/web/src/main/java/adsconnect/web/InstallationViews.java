package adsconnect.web;

import adsconnect.domain.console.InstallationState;
import adsconnect.domain.console.ReadInstallation;
import adsconnect.httpkit.Visit;
import adsconnect.ui.console.InstallationCards;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How an installation stands, made ready to be shown. */
final class InstallationViews {

    private static final long MEGABYTE = 1 << 20;

    private final ReadInstallation readInstallation;
    private final Clock clock;

    InstallationViews(ReadInstallation readInstallation, Clock clock) {
        this.readInstallation = readInstallation;
        this.clock = clock;
    }

    InstallationCards cards(Visit visit) {
        Formats formats = new Formats(Preferences.of(visit));
        Instant now = clock.instant();
        ReadInstallation.Seen seen = readInstallation.nodes();
        InstallationState state = readInstallation.state();
        return new InstallationCards(
                warnings(seen),
                seen.nodes().stream()
                        .map(one -> new InstallationCards.NodeLine(
                                one.node().name(),
                                one.node().version(),
                                one.node().java(),
                                one.node().masterKey(),
                                formats.moment(one.node().startedAt(), now),
                                formats.moment(one.seenAt(), now),
                                one.silent(now)))
                        .toList(),
                new InstallationCards.DatabaseLine(
                        state.database(),
                        formats.count(Math.ceilDiv(state.bytes(), MEGABYTE)) + " MiB",
                        state.migration(),
                        state.expected(),
                        state.migration().equals(state.expected())),
                state.backlog().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(queue -> new InstallationCards.QueueLine(
                                Words.of(queue.getKey()),
                                formats.count(queue.getValue().count()),
                                queue.getValue()
                                        .oldest()
                                        .map(oldest -> formats.moment(oldest, now))
                                        .orElse(null)))
                        .toList(),
                ConsoleRoutes.PARTS + "installation");
    }

    private static List<String> warnings(ReadInstallation.Seen seen) {
        List<String> warnings = new ArrayList<>();
        if (seen.differInVersion()) {
            warnings.add("console.nodes.versions");
        }
        if (seen.differInMasterKey()) {
            warnings.add("console.nodes.keys");
        }
        return warnings;
    }
}
