package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Shows the links that somebody made for their clients, and how each stands (AUTH-6, AUTH-7). */
final class ShowConnectLinksAction implements SignedIn.UserAction {

    private final ConnectLinkViews views;
    private final Pages pages;

    ShowConnectLinksAction(ConnectLinkViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return pages.page(visit, user, 200, views.fresh(visit, user));
    }
}
