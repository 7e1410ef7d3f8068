package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.authorization.FollowConnectLink;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Sends whoever followed a link on to Amazon; nobody need be signed in. */
final class FollowConnectLinkAction implements Action {

    private final FollowConnectLink followConnectLink;
    private final LinkReplies replies;
    private final Cookies cookies;
    private final Chance chance;

    FollowConnectLinkAction(FollowConnectLink followConnectLink, LinkReplies replies, Cookies cookies, Chance chance) {
        this.followConnectLink = followConnectLink;
        this.replies = replies;
        this.cookies = cookies;
        this.chance = chance;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<Secret> address = LinkReplies.address(visit);
        return address.map(known -> goOn(visit, known)).orElseGet(() -> replies.unknown(visit));
    }

    private Reply goOn(Visit visit, Secret address) {
        Secret browser = cookies.browser(visit).orElseGet(() -> chance.secret(32));
        FollowConnectLink.Outcome outcome = followConnectLink.goOn(address, browser);
        Reply reply = replies.of(visit, address, outcome);
        return outcome instanceof FollowConnectLink.Left ? reply.with(cookies.browser(browser)) : reply;
    }
}
