package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.DiscardPending;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.SendConnectLinkAgain;
import adsconnect.domain.console.ReadLists;
import adsconnect.domain.console.WatchedLink;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.web.ConsoleDeeds.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What can be done to a connect link, or to a consent that waits, in its owner's place. */
final class ConsoleLinkDeeds {

    private final Users users;
    private final ReadLists readLists;
    private final OwnConnectLinks ownConnectLinks;
    private final SendConnectLinkAgain sendAgain;
    private final DiscardPending discardPending;
    private final Duration lifetime;
    private final ConsoleLinkViews views;
    private final ConsoleLinksAction page;
    private final Clock clock;

    /**
     * @param lifetime of a link that is sent again
     * @param page where it stands afterwards what came of it
     */
    ConsoleLinkDeeds(
            UseCases useCases, Duration lifetime, ConsoleLinkViews views, ConsoleLinksAction page, Clock clock) {
        this.users = useCases.console().users();
        this.readLists = useCases.console().readLists();
        this.ownConnectLinks = useCases.ownConnectLinks();
        this.sendAgain = useCases.sendConnectLinkAgain();
        this.discardPending = useCases.discardPending();
        this.lifetime = lifetime;
        this.views = views;
        this.page = page;
        this.clock = clock;
    }

    /** Takes one back. */
    Reply revoke(Visit visit, User user, Purview purview) {
        return page.told(
                visit,
                user,
                purview,
                ConsoleDeeds.because(
                        visit,
                        user,
                        () -> link(visit, purview)
                                .map(watched -> ownConnectLinks.revoke(
                                                watched.link().owner(),
                                                watched.link().id())
                                        ? Result.done("revoke-link")
                                        : Result.refused(Problem.LINK_USED))
                                .orElseGet(() -> Result.refused(Problem.NO_SUCH_LINK))));
    }

    /** Gives one a new address, and shows it once. */
    Reply sendAgain(Visit visit, User user, Purview purview) {
        Optional<Reason> reason = ReasonField.of(visit);
        if (reason.isEmpty()) {
            return page.told(visit, user, purview, ConsoleDeeds.NO_REASON_GIVEN);
        }
        return switch (ReasonField.because(reason.get(), user, () -> sendAgain(visit, purview))) {
            case SendConnectLinkAgain.Sent sent -> page.made(visit, user, purview, views.made(sent.link()));
            case SendConnectLinkAgain.InUse inUse ->
                page.told(visit, user, purview, Result.refused(Problem.LINK_OPENED));
            case SendConnectLinkAgain.TwinIsOpen twin ->
                page.told(visit, user, purview, Result.refused(Problem.LINK_TWIN));
            case SendConnectLinkAgain.PlanRequired plan ->
                page.told(visit, user, purview, Result.refused(Problem.PLAN_LAPSED));
            case SendConnectLinkAgain.NoSuchLink none ->
                page.told(visit, user, purview, Result.refused(Problem.NO_SUCH_LINK));
        };
    }

    private SendConnectLinkAgain.Outcome sendAgain(Visit visit, Purview purview) {
        return link(visit, purview)
                .flatMap(watched -> users.byId(watched.link().owner())
                        .map(owner -> sendAgain.send(owner, watched.link().id(), lifetime, views.occasion(visit))))
                .orElseGet(SendConnectLinkAgain.NoSuchLink::new);
    }

    /** Gives up the consent that the page named, and no other that may wait by now. */
    Reply expire(Visit visit, User user, Purview purview) {
        return page.told(
                visit,
                user,
                purview,
                ConsoleDeeds.because(
                        visit,
                        user,
                        () -> AccountId.parse(visit.parameters().get("accountId"))
                                .flatMap(account -> readLists.consent(purview, account))
                                .map(consent -> expire(consent.pending()))
                                .orElseGet(() -> Result.refused(Problem.CONSENT_GONE))));
    }

    private Result expire(PendingConnection pending) {
        if (!pending.liveAt(clock.instant())) {
            return Result.refused(Problem.CONSENT_OVER);
        }
        return discardPending.one(pending.user(), pending.account())
                ? Result.done("expire")
                : Result.refused(Problem.CONSENT_GONE);
    }

    private Optional<WatchedLink> link(Visit visit, Purview purview) {
        return ConnectLinkId.parse(visit.parameters().get("linkId")).flatMap(id -> readLists.link(purview, id));
    }
}
