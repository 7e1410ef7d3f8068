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
import java.util.Optional;

/** Leads to the connection last looked at, or to an account to pick from; welcomes whoever has neither (AUTH-1). */
final class ShowHomeAction implements SignedIn.UserAction {

    static final String REMEMBERED_PROFILE = "adsc_profile";

    private final ListAccounts listAccounts;
    private final WelcomeViews welcome;
    private final Pages pages;

    ShowHomeAction(ListAccounts listAccounts, WelcomeViews welcome, Pages pages) {
        this.listAccounts = listAccounts;
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
        Optional<ProfileId> remembered =
                visit.cookie(REMEMBERED_PROFILE).flatMap(ProfileId::parse).filter(connected::contains);
        return Reply.seeOther(Routes.connection(remembered.orElse(connected.getFirst())));
    }

    /** A consent that waits for its hour goes first; the welcome page offers to finish it. */
    private Reply withoutConnection(Visit visit, User user, List<Account> accounts) {
        WelcomePage page = welcome.fresh(user, true);
        return accounts.isEmpty() || page.pending() != null
                ? pages.page(visit, user, 200, page)
                : Reply.seeOther(Routes.choice(accounts.getFirst().id()));
    }
}
