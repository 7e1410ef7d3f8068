package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Takes a link back. One that is over already stays as it is, and the list says so. */
final class RevokeConnectLinkAction implements SignedIn.UserAction {

    private final OwnConnectLinks ownConnectLinks;
    private final Failures failures;

    RevokeConnectLinkAction(OwnConnectLinks ownConnectLinks, Failures failures) {
        this.ownConnectLinks = ownConnectLinks;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional<ConnectLinkId> id = ConnectLinkId.parse(visit.parameters().get("linkId"))
                .filter(known -> ownConnectLinks.find(user.id(), known).isPresent());
        if (id.isEmpty()) {
            return failures.notFound(visit, user);
        }
        boolean revoked = ownConnectLinks.revoke(user.id(), id.get());
        return Reply.seeOther(revoked ? LinkRoutes.LINKS + "?done=link-revoked" : LinkRoutes.LINKS);
    }
}
