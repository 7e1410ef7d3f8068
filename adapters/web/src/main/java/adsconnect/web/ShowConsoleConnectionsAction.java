package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.console.ConnectionFilter;
import adsconnect.domain.console.ReadConnections;
import adsconnect.domain.console.WatchedConnection;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import adsconnect.ui.console.ConnectionRows;
import adsconnect.ui.console.ConnectionsPage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Shows the connections of all owners, those that need a hand first; also as a file. */
final class ShowConsoleConnectionsAction implements ConsoleDoor.ConsoleAction {

    private static final List<String> COLUMNS = List.of(
            "console.owner",
            "overview.column.account",
            "overview.column.name",
            "console.profile-id",
            "overview.column.domain",
            "overview.column.health",
            "console.days-left",
            "overview.column.sync",
            "overview.column.through",
            "console.last-error");

    private final ReadConnections readConnections;
    private final ConsoleConnectionViews views;
    private final ConsoleFile<WatchedConnection> file;
    private final Pages pages;

    ShowConsoleConnectionsAction(
            ReadConnections readConnections, ConsoleConnectionViews views, Pages pages, Clock clock) {
        this.readConnections = readConnections;
        this.views = views;
        this.pages = pages;
        this.file = new ConsoleFile<>("console.nav.connections", COLUMNS, this::cells, clock);
    }

    @Override
    public Reply act(Visit visit, User user, Purview purview) {
        return pages.page(
                visit, user, 200, new ConnectionsPage(ConsoleTold.of(visit).orElse(null), list(visit, purview)));
    }

    /** What the page asks for as long as it is open. */
    Reply rows(Visit visit, User user, Purview purview) {
        return pages.fragment(
                visit,
                list(visit, purview),
                ConnectionQuery.of(visit.query()).query().address());
    }

    /** All that was found, on whatever page. */
    Reply file(Visit visit, User user, Purview purview) {
        ConnectionFilter filter = ConnectionQuery.of(visit.query()).filter();
        return file.reply(
                visit,
                last -> readConnections.list(purview, filter, last.map(WatchedConnection::place), ConsoleFile.PIECE));
    }

    private ConnectionRows list(Visit visit, Purview purview) {
        ConnectionQuery query = ConnectionQuery.of(visit.query());
        return views.list(Preferences.of(visit), query, readConnections.read(purview, query.filter(), query.after()));
    }

    private List<String> cells(Text text, WatchedConnection watched) {
        Connection connection = watched.connection();
        return List.of(
                watched.owner().value(),
                connection.account().name().value(),
                connection.profile().name(),
                Long.toString(connection.profile().id().value()),
                connection.profile().domain(),
                text.get(Health.key(connection.shownStatus(), false, watched.ownerDisabled())),
                views.daysLeft(connection).stream()
                        .mapToObj(Integer::toString)
                        .findFirst()
                        .orElse(""),
                connection.lastSyncAt().map(Instant::toString).orElse(""),
                connection.dataThrough().map(LocalDate::toString).orElse(""),
                watched.lastError().map(reason -> Reasons.words(text, reason)).orElse(""));
    }
}
