package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Takes the news of a link's success off the pages; its owner knows now (AUTH-5). */
final class DismissLinkNewsAction implements SignedIn.UserAction {

    private final OwnConnectLinks ownConnectLinks;

    DismissLinkNewsAction(OwnConnectLinks ownConnectLinks) {
        this.ownConnectLinks = ownConnectLinks;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Optional.ofNullable(visit.parameters().get("linkId"))
                .flatMap(ConnectLinkId::parse)
                .ifPresent(link -> ownConnectLinks.dismiss(user.id(), link));
        return Reply.seeOther(LocalPath.orHome(visit.form().first("back").orElse(Routes.HOME)));
    }
}
