package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.connect.WelcomePage;
import java.util.List;

/**
 * Leads to the connection last looked at, or to an account to pick from; welcomes whoever has neither (AUTH-1). Who has many
 * and never looked at one sees them side by side (DASH-4).
 */
final class ShowHomeAction implements SignedIn.UserAction {

    private final ListAccounts listAccounts;
    private final RememberedProfile remembered;
    private final WelcomeViews welcome;
    private final Pages pages;

    ShowHomeAction(ListAccounts listAccounts, RememberedProfile remembered, WelcomeViews welcome, Pages pages) {
        this.listAccounts = listAccounts;
        this.remembered = remembered;
        this.welcome = welcome;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        ListAccounts.Listed listed = listAccounts.of(user.id());
        List<ProfileId> connected = listed.connections().stream()
                .map(Connection::profile)
                .map(profile -> profile.id())
                .toList();
        if (connected.isEmpty()) {
            return withoutConnection(visit, user, listed.withoutConnection());
        }
        String unlessChosen = user.role().hasOverview() && connected.size() > 1
                ? OverviewRoutes.OVERVIEW
                : ConnectionRoutes.connection(connected.getFirst());
        return Reply.seeOther(remembered
                .among(connected, visit, user)
                .map(ConnectionRoutes::connection)
                .orElse(unlessChosen));
    }

    /** A consent that waits for its hour goes first; the welcome page offers to finish it. */
    private Reply withoutConnection(Visit visit, User user, List<Account> accounts) {
        WelcomePage page = welcome.fresh(user, true);
        return accounts.isEmpty() || page.pending() != null
                ? pages.page(visit, user, 200, page)
                : Reply.seeOther(PickerRoutes.choice(accounts.getFirst().id()));
    }
}
