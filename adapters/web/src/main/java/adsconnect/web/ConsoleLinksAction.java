package adsconnect.web;

import adsconnect.domain.ListPage;
import adsconnect.domain.ListPlace;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.DiscardPending;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.SendConnectLinkAgain;
import adsconnect.domain.console.ReadLists;
import adsconnect.domain.console.WatchedLink;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import adsconnect.ui.console.LinkRows;
import adsconnect.ui.console.LinksPage;
import adsconnect.ui.console.Told;
import adsconnect.web.ConsoleDeeds.Refused;
import adsconnect.web.ConsoleDeeds.Result;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows the connect links of all owners and the consents that wait, and takes them back in the owner's place. */
final class ConsoleLinksAction implements ConsoleDoor.ConsoleAction {

    private static final List<String> COLUMNS = List.of(
            "console.owner",
            "overview.column.account",
            "console.region",
            "console.state",
            "links.made-at",
            "links.ends");

    private final Users users;
    private final ReadLists readLists;
    private final ConsoleList<WatchedLink, ConnectLink.Status> list;
    private final OwnConnectLinks ownConnectLinks;
    private final SendConnectLinkAgain sendAgain;
    private final DiscardPending discardPending;
    private final ConsoleLinkViews views;
    private final Pages pages;
    private final WebSettings settings;
    private final Clock clock;

    ConsoleLinksAction(UseCases useCases, ConsoleLinkViews views, Pages pages, WebSettings settings, Clock clock) {
        this.users = useCases.console().users();
        this.readLists = useCases.console().readLists();
        this.list = new ConsoleList<>(
                ConsoleRoutes.LINKS,
                ConsoleRoutes.PARTS + "links",
                ConnectLink.Status.class,
                status -> "links.status." + status.name(),
                readLists::links,
                WatchedLink::place,
                new ConsoleFile<>("console.nav.links", COLUMNS, this::cells, clock));
        this.ownConnectLinks = useCases.ownConnectLinks();
        this.sendAgain = useCases.sendConnectLinkAgain();
        this.discardPending = useCases.discardPending();
        this.views = views;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Reply act(Visit visit, User user, Purview purview) {
        return pages.page(
                visit, user, 200, page(visit, purview, ConsoleTold.of(visit), Optional.empty(), Refused.NONE));
    }

    /** What the page asks for as long as it is open. */
    Reply rows(Visit visit, User user, Purview purview) {
        return pages.fragment(
                visit, rows(visit, purview, Refused.NONE), list.query(visit).address());
    }

    /** All that was found. */
    Reply file(Visit visit, User user, Purview purview) {
        return list.file(visit, purview);
    }

    /** Takes one back. */
    Reply revoke(Visit visit, User user, Purview purview) {
        return done(
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
            return refused(visit, user, purview, ConsoleDeeds.NO_REASON_GIVEN);
        }
        return switch (ReasonField.because(reason.get(), user, () -> sendAgain(visit, purview))) {
            case SendConnectLinkAgain.Sent sent ->
                pages.page(
                        visit,
                        user,
                        200,
                        page(visit, purview, Optional.empty(), Optional.of(views.made(sent.link())), Refused.NONE));
            case SendConnectLinkAgain.InUse inUse -> refused(visit, user, purview, Result.refused(Problem.LINK_OPENED));
            case SendConnectLinkAgain.TwinIsOpen twin ->
                refused(visit, user, purview, Result.refused(Problem.LINK_TWIN));
            case SendConnectLinkAgain.PlanRequired plan ->
                refused(visit, user, purview, Result.refused(Problem.PLAN_LAPSED));
            case SendConnectLinkAgain.NoSuchLink none ->
                refused(visit, user, purview, Result.refused(Problem.NO_SUCH_LINK));
        };
    }

    private SendConnectLinkAgain.Outcome sendAgain(Visit visit, Purview purview) {
        return link(visit, purview)
                .flatMap(watched -> users.byId(watched.link().owner())
                        .map(owner -> sendAgain.send(
                                owner, watched.link().id(), settings.clientLinkLifetime(), views.occasion(visit))))
                .orElseGet(SendConnectLinkAgain.NoSuchLink::new);
    }

    /** Gives up the consent that the page named, and no other that may wait by now. */
    Reply expire(Visit visit, User user, Purview purview) {
        return done(
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

    private Reply done(Visit visit, User user, Purview purview, Result result) {
        return result.told().good()
                ? Reply.seeOther(ConsoleRoutes.LINKS + ConsoleTold.query(result.told(), ""))
                : refused(visit, user, purview, result);
    }

    private Reply refused(Visit visit, User user, Purview purview, Result result) {
        return result.answer(
                pages,
                visit,
                user,
                page(visit, purview, Optional.of(result.told()), Optional.empty(), Refused.of(visit, result)));
    }

    private LinksPage page(
            Visit visit, Purview purview, Optional<Told> told, Optional<LinksPage.Made> made, Refused refused) {
        return new LinksPage(told.orElse(null), made.orElse(null), rows(visit, purview, refused));
    }

    private LinkRows rows(Visit visit, Purview purview, Refused refused) {
        ListPage<WatchedLink> found = list.page(visit, purview);
        ConsoleQuery query = list.query(visit);
        return views.rows(
                visit,
                list.listing(visit, found.further()),
                found.rows(),
                query,
                readLists.consents(
                        purview,
                        query.lowerWords(),
                        ListPlaces.read(query.waiting()).orElse(ListPlace.END)),
                refused);
    }

    private Optional<WatchedLink> link(Visit visit, Purview purview) {
        return ConnectLinkId.parse(visit.parameters().get("linkId")).flatMap(id -> readLists.link(purview, id));
    }

    private List<String> cells(Text text, WatchedLink watched) {
        return List.of(
                watched.owner().value(),
                watched.link().name().value(),
                watched.link().region().name(),
                text.get("links.status."
                        + watched.link().statusAt(clock.instant()).name()),
                watched.link().madeAt().toString(),
                watched.link().expiresAt().toString());
    }
}
