package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Offers to connect another account. */
final class ShowNewAuthorizationAction implements SignedIn.UserAction {

    private final WelcomeViews welcome;
    private final Pages pages;

    ShowNewAuthorizationAction(WelcomeViews welcome, Pages pages) {
        this.welcome = welcome;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return pages.page(visit, user, 200, welcome.fresh(user, false));
    }
}
