package adsconnect.web;

import adsconnect.domain.ListPage;
import adsconnect.domain.ListPlace;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ConnectLink;
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

/** Shows the connect links of all owners and the consents that wait. */
final class ConsoleLinksAction implements ConsoleDoor.ConsoleAction {

    private static final List<String> COLUMNS = List.of(
            "console.owner",
            "overview.column.account",
            "console.region",
            "console.state",
            "links.made-at",
            "links.end");

    private final ReadLists readLists;
    private final ConsoleList<WatchedLink, ConnectLink.Status> list;
    private final ConsoleLinkViews views;
    private final Pages pages;
    private final Clock clock;

    ConsoleLinksAction(ReadLists readLists, ConsoleLinkViews views, Pages pages, Clock clock) {
        this.readLists = readLists;
        this.list = new ConsoleList<>(
                ConsoleRoutes.LINKS,
                ConsoleRoutes.PARTS + "links",
                ConnectLink.Status.class,
                status -> "links.status." + status.name(),
                readLists::links,
                WatchedLink::place,
                new ConsoleFile<>("console.nav.links", COLUMNS, this::cells, clock));
        this.views = views;
        this.pages = pages;
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

    /** After something was done, or refused: what came of it stands on the page. */
    Reply told(Visit visit, User user, Purview purview, Result result) {
        return result.told().good()
                ? Reply.seeOther(ConsoleRoutes.LINKS + ConsoleTold.query(result.told(), ""))
                : result.answer(
                        pages,
                        visit,
                        user,
                        page(visit, purview, Optional.of(result.told()), Optional.empty(), Refused.of(visit, result)));
    }

    /** With the new address of a link, this once. */
    Reply made(Visit visit, User user, Purview purview, LinksPage.Made made) {
        return pages.page(visit, user, 200, page(visit, purview, Optional.empty(), Optional.of(made), Refused.NONE));
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
