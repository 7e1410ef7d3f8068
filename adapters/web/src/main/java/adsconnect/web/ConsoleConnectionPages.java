package adsconnect.web;

import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ReadParting;
import adsconnect.domain.console.WatchedConnection;
import adsconnect.domain.sync.port.CoverageSource;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Moment;
import adsconnect.ui.console.ConnectionPage;
import adsconnect.ui.console.ConnectionPage.Fact;
import adsconnect.ui.console.Deed;
import adsconnect.ui.console.RunRows;
import adsconnect.ui.console.Told;
import adsconnect.web.ConsoleDeeds.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The console's page of one connection. */
final class ConsoleConnectionPages {

    private static final int RUNS = 10;

    private final CoverageSource runs;
    private final ReadParting readParting;
    private final ConsoleRunViews runViews;
    private final ConsentTerm term;
    private final Clock clock;

    ConsoleConnectionPages(
            CoverageSource runs, ReadParting readParting, ConsoleRunViews runViews, ConsentTerm term, Clock clock) {
        this.runs = runs;
        this.readParting = readParting;
        this.runViews = runViews;
        this.term = term;
        this.clock = clock;
    }

    ConnectionPage page(Visit visit, User user, WatchedConnection watched, Optional<Told> told, Refused refused) {
        Formats formats = new Formats(Preferences.of(visit));
        Connection connection = watched.connection();
        boolean refreshing = watched.syncingSince().isPresent();
        return new ConnectionPage(
                Long.toString(connection.profile().id().value()),
                connection.profile().name(),
                connection.account().name().value(),
                watched.owner().value(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                Health.key(connection.shownStatus(), refreshing, watched.ownerDisabled()),
                Health.tone(connection.shownStatus(), refreshing),
                told.orElse(null),
                facts(formats, watched),
                watched.lastError().map(formats::reason).orElse(""),
                rows(formats, watched),
                deeds(visit, user, connection, refused));
    }

    private List<RunRows.Row> rows(Formats formats, WatchedConnection watched) {
        return runs.lastRuns(watched.connection().profile().id(), RUNS).stream()
                .map(run -> runViews.row(formats, watched, run))
                .toList();
    }

    private List<Fact> facts(Formats formats, WatchedConnection watched) {
        Connection connection = watched.connection();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("console.fact.owner", watched.owner().value(), null));
        facts.add(new Fact("console.fact.account", connection.account().name().value(), null));
        facts.add(new Fact(
                "console.profile-id", Long.toString(connection.profile().id().value()), null));
        facts.add(moment(
                "console.fact.consented",
                formats,
                connection.account().consent().givenAt()));
        term.endsAt(connection.account().consent())
                .ifPresent(end -> facts.add(new Fact("console.fact.ends", "", formats.end(end, clock.instant()))));
        facts.add(moment("overview.column.sync", formats, connection.lastSyncAt()));
        facts.add(new Fact(
                "console.fact.through",
                connection.dataThrough().map(formats::day).orElse(Formats.NONE),
                null));
        watched.syncingSince()
                .ifPresent(since -> facts.add(moment("console.fact.syncing", formats, Optional.of(since))));
        return facts;
    }

    private Fact moment(String key, Formats formats, Optional<Instant> at) {
        Moment moment = at.map(then -> formats.moment(then, clock.instant())).orElse(null);
        return new Fact(key, moment == null ? Formats.NONE : "", moment);
    }

    private List<Deed> deeds(Visit visit, User user, Connection connection, Refused refused) {
        String here = ConsoleRoutes.connection(connection.profile().id());
        boolean ends = readParting
                .fromProfile(connection.account().owner(), connection.profile().id())
                .filter(parting -> parting.endsAccount())
                .isPresent();
        List<Deed> deeds = new ArrayList<>();
        deeds.add(deed("sync", here + "/runs", false, refused, null));
        deeds.add(deed("profiles", here + "/discoveries", false, refused, null));
        deeds.add(deed(
                ends ? "disconnect-last" : "disconnect",
                here + "/disconnection",
                true,
                refused,
                new Deed.Detail("ends", "", ends ? "account" : "connection")));
        if (user.role() == Role.ADMIN) {
            deeds.add(deed(
                    "transfer",
                    here + "/owner",
                    true,
                    refused,
                    new Deed.Detail(
                            "email",
                            "console.deed.transfer.email",
                            visit.form().first("email").orElse(""))));
        }
        return deeds;
    }

    private static Deed deed(String name, String action, boolean danger, Refused refused, Deed.Detail detail) {
        return ConsoleDeeds.form(name, name, "", action, danger, refused, detail, "", "");
    }
}
