package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.authorization.FollowConnectLink;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Shows who asks for what; changes nothing, so that whatever opens links in mails does no harm (AUTH-5). */
final class ShowInvitationAction implements Action {

    private final FollowConnectLink followConnectLink;
    private final LinkReplies replies;

    ShowInvitationAction(FollowConnectLink followConnectLink, LinkReplies replies) {
        this.followConnectLink = followConnectLink;
        this.replies = replies;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<Secret> address = LinkReplies.address(visit);
        return address.map(known -> replies.of(visit, known, followConnectLink.look(known)))
                .orElseGet(() -> replies.unknown(visit));
    }
}
