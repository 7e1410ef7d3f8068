package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.connection.Held;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.connections.ConnectionList;
import adsconnect.ui.connections.ConnectionsPage;
import adsconnect.ui.frame.Frame.SwitcherEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists all that somebody has, and finds what they look for, where the switcher has no room for it (DASH-3). */
final class ShowConnectionsAction implements SignedIn.UserAction {

    /** Nobody reads more; who searches finds. */
    private static final int MOST = 100;

    private final ListAccounts listAccounts;
    private final Pages pages;

    ShowConnectionsAction(ListAccounts listAccounts, Pages pages) {
        this.listAccounts = listAccounts;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        ProfileSearch search = ProfileSearch.of(visit.query());
        ListAccounts.Found found = search.words().isEmpty()
                ? listAccounts.all(user.id(), MOST)
                : listAccounts.find(user.id(), held -> fits(search, held), MOST);
        ListAccounts.Listed first = found.first();
        List<SwitcherEntry> entries = Stream.concat(
                        first.connections().stream()
                                .map(connection -> SwitcherViews.entry(
                                        connection, first.refreshing(connection), Optional.empty())),
                        first.withoutConnection().stream().map(account -> SwitcherViews.entry(account, visit.path())))
                .toList();
        ConnectionList list = new ConnectionList(search.words(), entries, found.found());
        return visit.fromHtmx() ? pages.fragment(visit, list) : pages.page(visit, user, 200, new ConnectionsPage(list));
    }

    private static boolean fits(ProfileSearch search, Held held) {
        String account = held.account().name().value();
        return held.connection()
                .map(connection -> search.finds(connection.profile(), account))
                .orElseGet(() -> search.finds(account));
    }
}
