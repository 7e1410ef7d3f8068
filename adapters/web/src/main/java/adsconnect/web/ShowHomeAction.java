package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.connection.port.Connections;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.connect.WelcomePage;
import java.util.List;
import java.util.Optional;

/**
 * Leads to the connection last looked at, or to an account to pick from; welcomes whoever has neither (AUTH-1). Who has many
 * and never looked at one sees them side by side (DASH-4).
 */
final class ShowHomeAction implements SignedIn.UserAction {

    /** Enough to tell whether somebody has many. */
    private static final int SOME = 10;

    private final ListAccounts listAccounts;
    private final Connections connections;
    private final RememberedProfile remembered;
    private final WelcomeViews welcome;
    private final Pages pages;

    ShowHomeAction(
            ListAccounts listAccounts,
            Connections connections,
            RememberedProfile remembered,
            WelcomeViews welcome,
            Pages pages) {
        this.listAccounts = listAccounts;
        this.connections = connections;
        this.remembered = remembered;
        this.welcome = welcome;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return remembered
                .among(profile -> connections.find(user.id(), profile).isPresent(), visit, user)
                .map(last -> Reply.seeOther(ConnectionRoutes.connection(last)))
                .orElseGet(() -> firstVisit(visit, user));
    }

    private Reply firstVisit(Visit visit, User user) {
        ListAccounts.Listed some = listAccounts.first(user.id(), SOME, Optional.empty());
        if (user.role().hasOverview()
                && (some.connections().size() > 1 || listAccounts.countConnected(user.id()) > 1)) {
            return Reply.seeOther(OverviewRoutes.OVERVIEW);
        }
        // No more than one, or what a seller may have: however many somebody connected, not all of it is read.
        ListAccounts.Listed listed = some.connections().isEmpty() ? listAccounts.of(user.id()) : some;
        return listed.connections().isEmpty()
                ? withoutConnection(visit, user, listed.withoutConnection())
                : Reply.seeOther(ConnectionRoutes.connection(
                        listed.connections().getFirst().profile().id()));
    }

    /** A consent that waits for its hour goes first; the welcome page offers to finish it. */
    private Reply withoutConnection(Visit visit, User user, List<Account> accounts) {
        WelcomePage page = welcome.fresh(user, true);
        return accounts.isEmpty() || page.pending() != null
                ? pages.page(visit, user, 200, page)
                : Reply.seeOther(PickerRoutes.choice(accounts.getFirst().id()));
    }
}
