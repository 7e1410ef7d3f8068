package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Asks for a word before a history is deleted; says of what is connected that it has to be disconnected first. */
final class ShowDeletionAction implements SignedIn.UserAction {

    private final DeletionViews views;
    private final Pages pages;
    private final Failures failures;

    ShowDeletionAction(DeletionViews views, Pages pages, Failures failures) {
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return ShowConnectionAction.asked(visit)
                .flatMap(profile -> views.page(visit, user, profile, null))
                .map(page -> pages.page(visit, user, page.connected() ? 409 : 200, page))
                .orElseGet(() -> failures.notFound(visit, user));
    }
}
