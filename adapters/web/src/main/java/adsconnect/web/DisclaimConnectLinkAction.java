package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.FollowConnectLink;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Ends a link for whoever it was not meant for. */
final class DisclaimConnectLinkAction implements Action {

    private final FollowConnectLink followConnectLink;
    private final LinkReplies replies;

    DisclaimConnectLinkAction(FollowConnectLink followConnectLink, LinkReplies replies) {
        this.followConnectLink = followConnectLink;
        this.replies = replies;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<Secret> address = LinkReplies.address(visit);
        return address.map(known -> disclaim(visit, known)).orElseGet(() -> replies.unknown(visit));
    }

    private Reply disclaim(Visit visit, Secret address) {
        return switch (followConnectLink.disclaim(address)) {
            case FollowConnectLink.Over over
            when over.status() == ConnectLink.Status.REVOKED -> replies.disclaimed(visit);
            case FollowConnectLink.Unknown unknown -> replies.unknown(visit);
            // It ended in another way before; its own page says how.
            case FollowConnectLink.Outcome other -> Reply.seeOther(LinkRoutes.link(address));
        };
    }
}
