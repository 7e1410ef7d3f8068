package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.SendConnectLinkAgain;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Duration;
import java.util.List;

/** Gives a link that nobody is using a new address, and shows it (AUTH-7). */
final class SendConnectLinkAgainAction implements SignedIn.UserAction {

    private final SendConnectLinkAgain sendConnectLinkAgain;
    private final ConnectLinkViews views;
    private final Pages pages;
    private final Failures failures;
    private final Duration lifetime;

    SendConnectLinkAgainAction(
            SendConnectLinkAgain sendConnectLinkAgain,
            ConnectLinkViews views,
            Pages pages,
            Failures failures,
            Duration lifetime) {
        this.sendConnectLinkAgain = sendConnectLinkAgain;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
        this.lifetime = lifetime;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return ConnectLinkId.parse(visit.parameters().get("linkId"))
                .map(id -> sendAgain(visit, user, id))
                .orElseGet(() -> failures.notFound(visit, user));
    }

    private Reply sendAgain(Visit visit, User user, ConnectLinkId id) {
        return switch (sendConnectLinkAgain.send(user, id, lifetime, views.occasion(visit))) {
            case SendConnectLinkAgain.Sent sent ->
                pages.page(visit, user, 200, views.made(visit, user, List.of(sent.link())));
            case SendConnectLinkAgain.InUse inUse -> refused(visit, user, "links.problem.opened");
            case SendConnectLinkAgain.TwinIsOpen twin -> refused(visit, user, "links.problem.twin");
            case SendConnectLinkAgain.PlanRequired planRequired ->
                pages.page(visit, user, 402, views.fresh(visit, user));
            case SendConnectLinkAgain.NoSuchLink noSuchLink -> failures.notFound(visit, user);
        };
    }

    private Reply refused(Visit visit, User user, String problem) {
        return pages.page(visit, user, 409, views.refused(visit, user, problem, List.of()));
    }
}
