package adsconnect.web;

import adsconnect.domain.access.User;
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
        ListAccounts.Listed listed = listAccounts.of(user.id());
        List<SwitcherEntry> found = Stream.concat(
                        listed.connections().stream()
                                .filter(connection -> search.finds(
                                        connection.profile(),
                                        connection.account().name().value()))
                                .map(connection -> SwitcherViews.entry(
                                        connection, listed.refreshing(connection), Optional.empty())),
                        listed.withoutConnection().stream()
                                .filter(account -> search.finds(account.name().value()))
                                .map(account -> SwitcherViews.entry(account, visit.path())))
                .toList();
        ConnectionList list =
                new ConnectionList(search.words(), found.stream().limit(MOST).toList(), found.size());
        return visit.fromHtmx() ? pages.fragment(visit, list) : pages.page(visit, user, 200, new ConnectionsPage(list));
    }
}
