package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.Chance;
import adsconnect.domain.access.DangerousAct;
import adsconnect.httpkit.RouteTable;
import java.time.Clock;

/** The addresses of the keys by which somebody's programs work. */
final class KeyRoutes {

    static final String KEYS = "/dashboard/ads/keys";

    private final KeyUseCases useCases;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Failures failures;
    private final Chance chance;
    private final Clock clock;

    KeyRoutes(KeyUseCases useCases, SignedIn signedIn, Pages pages, Failures failures, Chance chance, Clock clock) {
        this.useCases = useCases;
        this.signedIn = signedIn;
        this.pages = pages;
        this.failures = failures;
        this.chance = chance;
        this.clock = clock;
    }

    void addTo(RouteTable routes) {
        KeyViews views = new KeyViews(useCases, chance, clock);
        routes.route(GET, KEYS, signedIn.only((visit, user) -> pages.page(visit, user, 200, views.fresh(visit, user))));
        routes.route(
                POST,
                KEYS,
                signedIn.confirmed(
                        DangerousAct.MAKE_KEY,
                        new MakeApiKeyAction(useCases.makeApiKey(), views, pages, failures, clock)));
        routes.route(
                POST,
                KEYS + "/:keyId/revocation",
                signedIn.only(new RevokeApiKeyAction(useCases.ownApiKeys(), failures)));
    }
}
