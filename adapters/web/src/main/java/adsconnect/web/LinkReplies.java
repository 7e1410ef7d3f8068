package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.FollowConnectLink;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.connect.EndedLinkPage;
import adsconnect.ui.connect.InvitationPage;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** What whoever follows a connect link is shown; the same whether they are signed in or not. */
final class LinkReplies {

    /** The parameter of the route; its name keeps its value out of the log. */
    static final String ADDRESS = "secretAddress";

    private static final Pattern ADDRESSES = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Pages pages;
    private final WebSettings settings;
    private final Clock clock;

    LinkReplies(Pages pages, WebSettings settings, Clock clock) {
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    /** The secret in the address; empty if there can't be such a link. */
    static Optional<Secret> address(Visit visit) {
        return Optional.ofNullable(visit.parameters().get(ADDRESS))
                .filter(text -> ADDRESSES.matcher(text).matches())
                .map(Secret::new);
    }

    Reply of(Visit visit, Secret address, FollowConnectLink.Outcome outcome) {
        return switch (outcome) {
            case FollowConnectLink.Invitation invitation -> pages.page(visit, 200, page(visit, address, invitation));
            case FollowConnectLink.Left left ->
                Reply.seeOther(left.consentPage().toString());
            case FollowConnectLink.Over over -> over(visit, address, over.status());
            case FollowConnectLink.OwnerHasNoPlan noPlan -> ended(visit, 409, "no_plan");
            case FollowConnectLink.OwnerHasNoRoom noRoom -> ended(visit, 409, "no_room");
            case FollowConnectLink.Unknown unknown -> unknown(visit);
        };
    }

    /** To whoever was at Amazon by a link before, whose address is not told again. */
    Reply closed(Visit visit, FollowConnectLink.Outcome why) {
        return switch (why) {
            case FollowConnectLink.Over over
            when over.status() == ConnectLink.Status.AUTHORIZED -> ended(visit, 410, "used");
            case FollowConnectLink.Over over
            when over.status() == ConnectLink.Status.EXPIRED -> ended(visit, 410, "expired");
            case FollowConnectLink.Over over -> ended(visit, 410, "revoked");
            case FollowConnectLink.OwnerHasNoPlan noPlan -> ended(visit, 409, "no_plan");
            case FollowConnectLink.OwnerHasNoRoom noRoom -> ended(visit, 409, "no_room");
            case FollowConnectLink.Unknown unknown -> unknown(visit);
            case FollowConnectLink.Left left -> throw new IllegalArgumentException("That is no closed link");
            case FollowConnectLink.Invitation open -> throw new IllegalArgumentException("That is no closed link");
        };
    }

    Reply disclaimed(Visit visit) {
        return ended(visit, 200, "disclaimed");
    }

    Reply unknown(Visit visit) {
        return ended(visit, 404, "unknown");
    }

    private Reply over(Visit visit, Secret address, ConnectLink.Status status) {
        return switch (status) {
            case AUTHORIZED -> ended(visit, 410, "used");
            case REVOKED -> ended(visit, 410, "revoked");
            case EXPIRED -> ended(visit, 410, "expired");
            // It changed while it was looked at; its page knows how it stands.
            case PENDING, OPENED, FAILED -> Reply.seeOther(LinkRoutes.link(address));
        };
    }

    private Reply ended(Visit visit, int status, String reason) {
        return pages.page(visit, status, new EndedLinkPage(reason));
    }

    private InvitationPage page(Visit visit, Secret address, FollowConnectLink.Invitation invitation) {
        ConnectLink link = invitation.link();
        return new InvitationPage(
                settings.publicUrl().getHost(),
                invitation.owner().email().value(),
                link.name().value(),
                link.reconnects().isPresent(),
                new Formats(Preferences.of(visit)).end(link.expiresAt(), clock.instant()),
                LinkRoutes.link(address));
    }
}
