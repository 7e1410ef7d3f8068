package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.notice.ReplayDeliveries;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Lets all events be told that were set aside. */
final class ReplayEventsAction implements SignedIn.UserAction {

    private final ReplayDeliveries replay;
    private final WebhookViews views;
    private final Pages pages;

    ReplayEventsAction(ReplayDeliveries replay, WebhookViews views, Pages pages) {
        this.replay = replay;
        this.views = views;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<Reason> reason = ReasonField.of(visit);
        if (reason.isEmpty()) {
            Purview all = new Purview.Everybody();
            return pages.page(visit, user, 422, views.refused(visit, user, all, "webhooks.problem.reason"));
        }
        ReasonField.because(reason.get(), user, () -> {
            replay.toldAnew(user);
            return reason;
        });
        return Reply.seeOther(WebhookRoutes.WEBHOOKS + "?done=events");
    }
}
