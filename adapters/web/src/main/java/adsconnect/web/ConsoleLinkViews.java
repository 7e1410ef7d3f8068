package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.ListPage;
import adsconnect.domain.Occasion;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.MakeConnectLink;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.console.WatchedConsent;
import adsconnect.domain.console.WatchedLink;
import adsconnect.httpkit.Visit;
import adsconnect.ui.console.Deed;
import adsconnect.ui.console.LinkRows;
import adsconnect.ui.console.LinksPage;
import adsconnect.ui.console.Listing;
import adsconnect.web.ConsoleDeeds.Refused;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The console's page of links and consents that wait. */
final class ConsoleLinkViews {

    private final URI publicUrl;
    private final Occasions occasions;
    private final Clock clock;

    ConsoleLinkViews(URI publicUrl, Chance chance, Clock clock) {
        this.publicUrl = publicUrl;
        this.occasions = new Occasions(chance);
        this.clock = clock;
    }

    /** What the page's buttons were pressed on. */
    Occasion occasion(Visit visit) {
        return occasions.of(visit);
    }

    LinksPage.Made made(MakeConnectLink.Made made) {
        return new LinksPage.Made(made.link().name().value(), publicUrl + LinkRoutes.link(made.address()));
    }

    LinkRows rows(
            Visit visit,
            Listing listing,
            List<WatchedLink> links,
            ConsoleQuery query,
            ListPage<WatchedConsent> consents,
            Refused refused) {
        Formats formats = new Formats(Preferences.of(visit));
        String occasion = occasions.another().secret().reveal();
        return new LinkRows(
                listing,
                new LinkRows.Waiting(
                        consents.rows().stream()
                                .map(consent -> consent(formats, consent, refused))
                                .toList(),
                        query.waiting().isEmpty() ? "" : query.waitingFrom("").address(),
                        consents.further()
                                .map(place -> query.waitingFrom(ListPlaces.written(place))
                                        .address())
                                .orElse("")),
                links.stream()
                        .map(link -> link(formats, link, occasion, refused))
                        .toList());
    }

    private LinkRows.Consent consent(Formats formats, WatchedConsent watched, Refused refused) {
        PendingConnection pending = watched.pending();
        Instant now = clock.instant();
        String id = pending.account().value().toString();
        return new LinkRows.Consent(
                watched.owner().value(),
                pending.aim() instanceof Aim.Pick pick
                        ? pick.name().map(AccountName::value).orElse("")
                        : "",
                "region." + pending.region().name() + ".short",
                formats.moment(pending.consentedAt(), now),
                formats.end(pending.expiresAt(), now),
                pending.aim() instanceof Aim.Pick
                        ? ConsoleDeeds.form(
                                "expire",
                                "expire-" + id,
                                watched.owner().value(),
                                ConsoleRoutes.CONSENTS + "/" + id + "/expiry",
                                true,
                                refused,
                                null,
                                "",
                                "")
                        : null);
    }

    private LinkRows.Link link(Formats formats, WatchedLink watched, String occasion, Refused refused) {
        ConnectLink link = watched.link();
        Instant now = clock.instant();
        return new LinkRows.Link(
                watched.owner().value(),
                link.name().value(),
                "region." + link.region().name() + ".short",
                link.statusAt(now).name(),
                formats.moment(link.madeAt(), now),
                formats.end(link.expiresAt(), now),
                link.state() instanceof ConnectLink.Failed failed
                        ? "failure." + Words.of(failed.code()) + ".title"
                        : "",
                deeds(link, now, occasion, refused));
    }

    private static List<Deed> deeds(ConnectLink link, Instant now, String occasion, Refused refused) {
        String id = link.id().value().toString();
        String here = ConsoleRoutes.LINKS + "/" + id;
        String name = link.name().value();
        List<Deed> deeds = new ArrayList<>();
        if (link.renewableAt(now)) {
            deeds.add(ConsoleDeeds.form(
                    "send-again", "again-" + id, name, here + "/address", false, refused, null, "", occasion));
        }
        if (link.usableAt(now)) {
            deeds.add(ConsoleDeeds.form(
                    "revoke-link", "revoke-" + id, name, here + "/revocation", true, refused, null, "", ""));
        }
        return deeds;
    }
}
