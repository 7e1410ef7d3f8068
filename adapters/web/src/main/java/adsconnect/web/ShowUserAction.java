package adsconnect.web;

import adsconnect.domain.Ids;
import adsconnect.domain.access.FindUsers;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Shows admins one user. */
final class ShowUserAction implements SignedIn.UserAction {

    private final FindUsers findUsers;
    private final UserViews views;
    private final Pages pages;
    private final Failures failures;

    ShowUserAction(FindUsers findUsers, UserViews views, Pages pages, Failures failures) {
        this.findUsers = findUsers;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User admin) {
        return Ids.parse(visit.parameters().get("userId"))
                .map(UserId::new)
                .flatMap(findUsers::byId)
                .map(about -> pages.page(visit, admin, 200, views.fresh(visit, admin, about)))
                .orElseGet(() -> failures.notFound(visit, admin));
    }
}
