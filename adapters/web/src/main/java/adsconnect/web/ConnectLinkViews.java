package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.Occasion;
import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.MakeConnectLink;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.marketplace.Region;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Moment;
import adsconnect.ui.links.LinksPage;
import adsconnect.ui.links.LinksPage.LineProblem;
import adsconnect.ui.links.LinksPage.NewAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The page of the links that somebody made, in its states. */
final class ConnectLinkViews {

    private final OwnConnectLinks ownConnectLinks;
    private final WebSettings settings;
    private final Occasions occasions;
    private final Clock clock;

    ConnectLinkViews(OwnConnectLinks ownConnectLinks, WebSettings settings, Chance chance, Clock clock) {
        this.ownConnectLinks = ownConnectLinks;
        this.settings = settings;
        this.occasions = new Occasions(chance);
        this.clock = clock;
    }

    /** What the page's buttons were pressed on. */
    Occasion occasion(Visit visit) {
        return occasions.of(visit);
    }

    /** As it is opened. */
    LinksPage fresh(Visit visit, User user) {
        return page(visit, user, List.of(), null, List.of());
    }

    /** With the addresses of these. */
    LinksPage made(Visit visit, User user, List<MakeConnectLink.Made> links) {
        List<NewAddress> addresses = links.stream()
                .map(made -> new NewAddress(
                        made.link().name().value(), settings.publicUrl() + LinkRoutes.link(made.address())))
                .toList();
        return page(visit, user, addresses, null, List.of());
    }

    /** After something was refused; what was typed stays. */
    LinksPage refused(Visit visit, User user, String problem, List<LineProblem> problems) {
        return page(visit, user, List.of(), problem, problems);
    }

    private LinksPage page(
            Visit visit, User user, List<NewAddress> addresses, String problem, List<LineProblem> problems) {
        Formats formats = new Formats(Preferences.of(visit));
        String typed = problem == null ? "" : visit.form().first("accountNames").orElse("");
        boolean mayInvite = user.plan().activeAt(clock.instant());
        Region region = visit.form().first("region").flatMap(Region::parse).orElse(Region.NA);
        return new LinksPage(
                occasions.another().secret().reveal(),
                addresses,
                ownConnectLinks.of(user.id()).stream()
                        .map(standing -> link(formats, standing, mayInvite))
                        .toList(),
                WelcomeViews.choices(region),
                typed,
                problem,
                problems,
                !mayInvite,
                settings.plansUrl().map(URI::toString).orElse(null));
    }

    private LinksPage.Link link(Formats formats, OwnConnectLinks.Standing standing, boolean mayInvite) {
        ConnectLink link = standing.link();
        String here = LinkRoutes.LINKS + "/" + link.id().value();
        return new LinksPage.Link(
                link.name().value(),
                "region." + link.region().name() + ".short",
                standing.status().name(),
                moment(formats, link.madeAt()),
                formats.end(link.expiresAt(), clock.instant()),
                link.state() instanceof ConnectLink.Authorized authorized ? moment(formats, authorized.at()) : null,
                link.state() instanceof ConnectLink.Failed failed
                        ? "failure." + Words.of(failed.code()) + ".title"
                        : null,
                link.usableAt(clock.instant()) ? here + "/revocation" : null,
                mayInvite && link.renewableAt(clock.instant()) ? here + "/address" : null,
                standing.account()
                        .filter(account -> !account.name().equals(link.name()))
                        .map(account -> account.name().value())
                        .orElse(null),
                standing.account()
                        .map(account -> PickerRoutes.choice(account.id()))
                        .orElse(null));
    }

    private Moment moment(Formats formats, Instant at) {
        return formats.moment(at, clock.instant());
    }
}
