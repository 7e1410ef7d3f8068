package adsconnect.web;

import adsconnect.domain.Secret;
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

    /** However it ended, its own page says so, and loading that again asks for nothing. */
    private Reply disclaim(Visit visit, Secret address) {
        return followConnectLink.disclaim(address) instanceof FollowConnectLink.Unknown
                ? replies.unknown(visit)
                : Reply.seeOther(Routes.link(address));
    }
}
