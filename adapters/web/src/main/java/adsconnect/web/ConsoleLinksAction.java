package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.DiscardPending;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.authorization.SendConnectLinkAgain;
import adsconnect.domain.console.ReadLists;
import adsconnect.domain.console.WatchedConsent;
import adsconnect.domain.console.WatchedLink;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import adsconnect.ui.console.LinksPage;
import adsconnect.ui.console.Told;
import adsconnect.web.ConsoleDeeds.Refused;
import adsconnect.web.ConsoleDeeds.Result;
import java.time.Clock;
import java.time.LocalDate;
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

    /** What was found, the newest of it, as far as a spreadsheet goes. */
    Reply file(Visit visit, User user, Purview purview) {
        Text text = Preferences.of(visit).text();
        Csv csv = new Csv(COLUMNS.stream().map(text::get).toList());
        find(visit, purview, ConsoleRoutes.FILE_ROWS)
                .rows()
                .forEach(watched -> csv.add(List.of(
                        watched.owner().value(),
                        watched.link().name().value(),
                        watched.link().region().name(),
                        text.get("links.status."
                                + watched.link().statusAt(clock.instant()).name()),
                        watched.link().madeAt().toString(),
                        watched.link().expiresAt().toString())));
        return csv.reply(
                text.get("console.nav.links"),
                LocalDate.ofInstant(clock.instant(), Formats.UTC).toString());
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
                                .filter(watched -> ownConnectLinks.revoke(
                                        watched.link().owner(), watched.link().id()))
                                .map(revoked -> Result.done("revoke-link"))
                                .orElseGet(() -> Result.refused("link-used"))));
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
            case SendConnectLinkAgain.InUse inUse -> refused(visit, user, purview, Result.refused("link-opened"));
            case SendConnectLinkAgain.TwinIsOpen twin -> refused(visit, user, purview, Result.refused("link-twin"));
            case SendConnectLinkAgain.PlanRequired plan -> refused(visit, user, purview, Result.refused("plan_lapsed"));
            case SendConnectLinkAgain.NoSuchLink none -> refused(visit, user, purview, Result.refused("link-used"));
        };
    }

    private SendConnectLinkAgain.Outcome sendAgain(Visit visit, Purview purview) {
        return link(visit, purview)
                .flatMap(watched -> users.byId(watched.link().owner())
                        .map(owner -> sendAgain.send(
                                owner, watched.link().id(), settings.clientLinkLifetime(), views.occasion(visit))))
                .orElseGet(SendConnectLinkAgain.NoSuchLink::new);
    }

    /** Gives up the consent that waits for that owner's choice. */
    Reply expire(Visit visit, User user, Purview purview) {
        return done(visit, user, purview, ConsoleDeeds.because(visit, user, () -> {
            Optional<UserId> owner = readLists.consents(purview).stream()
                    .filter(consent -> consent.pending().aim() instanceof Aim.Pick)
                    .filter(consent -> consent.pending()
                            .account()
                            .value()
                            .toString()
                            .equals(visit.parameters().get("accountId")))
                    .map(consent -> consent.pending().user())
                    .findFirst();
            owner.ifPresent(discardPending::of);
            return owner.isPresent() ? Result.done("expire") : Result.refused("consent-gone");
        }));
    }

    private Reply done(Visit visit, User user, Purview purview, Result result) {
        return result.told().good()
                ? Reply.seeOther(ConsoleRoutes.LINKS + ConsoleTold.query(result.told(), ""))
                : refused(visit, user, purview, result);
    }

    private Reply refused(Visit visit, User user, Purview purview, Result result) {
        return pages.page(
                visit,
                user,
                result.status(),
                page(visit, purview, Optional.of(result.told()), Optional.empty(), Refused.of(visit, result)));
    }

    private LinksPage page(
            Visit visit, Purview purview, Optional<Told> told, Optional<LinksPage.Made> made, Refused refused) {
        List<WatchedConsent> consents = readLists.consents(purview);
        return views.page(
                visit,
                query(visit),
                find(visit, purview, ReadLists.AT_ONCE),
                consents,
                told.orElse(null),
                made.orElse(null),
                refused);
    }

    private Optional<WatchedLink> link(Visit visit, Purview purview) {
        return ConnectLinkId.parse(visit.parameters().get("linkId")).flatMap(id -> readLists.link(purview, id));
    }

    private static ConsoleQuery query(Visit visit) {
        return ConsoleQuery.of(ConsoleRoutes.LINKS, visit.query(), ConsoleListViews.SHOW);
    }

    private ReadLists.Page<WatchedLink> find(Visit visit, Purview purview, int atMost) {
        ConsoleQuery query = query(visit);
        return readLists.links(
                purview,
                query.lowerWords(),
                ConsoleListViews.chosen(query, ConnectLink.Status.values(), ConnectLink.Status.class),
                ConsoleListViews.below(query),
                atMost);
    }
}
