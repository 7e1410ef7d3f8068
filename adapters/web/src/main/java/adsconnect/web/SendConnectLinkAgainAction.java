package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.MakeConnectLink;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Gives a link that nobody opened a new address, and shows it this once (AUTH-7). */
final class SendConnectLinkAgainAction implements SignedIn.UserAction {

    private final MakeConnectLink makeConnectLink;
    private final OwnConnectLinks ownConnectLinks;
    private final ConnectLinkViews views;
    private final Pages pages;
    private final Failures failures;
    private final Duration lifetime;

    SendConnectLinkAgainAction(
            MakeConnectLink makeConnectLink,
            OwnConnectLinks ownConnectLinks,
            ConnectLinkViews views,
            Pages pages,
            Failures failures,
            Duration lifetime) {
        this.makeConnectLink = makeConnectLink;
        this.ownConnectLinks = ownConnectLinks;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
        this.lifetime = lifetime;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<ConnectLinkId> id = ConnectLinkId.parse(visit.parameters().get("linkId"))
                .filter(known -> ownConnectLinks.find(user.id(), known).isPresent());
        return id.map(known -> sendAgain(visit, user, known)).orElseGet(() -> failures.notFound(visit, user));
    }

    private Reply sendAgain(Visit visit, User user, ConnectLinkId id) {
        return makeConnectLink.sendAgain(user, id, lifetime) instanceof MakeConnectLink.Made made
                ? pages.page(visit, user, 200, views.made(visit, user, List.of(made)))
                : pages.page(visit, user, 409, views.refused(visit, user, "links.problem.opened", List.of()));
    }
}
