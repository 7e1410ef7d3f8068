package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;

import adsconnect.httpkit.RouteTable;

/** Where the dashboard of one connection is, its parts and its files. */
final class DashboardRoutes {

    private static final String CONNECTION = ConnectionRoutes.CONNECTIONS + "/:profileId/";

    private final SignedIn signedIn;
    private final ShowDashboardPartAction parts;
    private final DownloadTableAction files;

    DashboardRoutes(SignedIn signedIn, ShowDashboardPartAction parts, DownloadTableAction files) {
        this.signedIn = signedIn;
        this.parts = parts;
        this.files = files;
    }

    void addTo(RouteTable routes) {
        part(routes, DashboardAddress.NUMBERS, parts::numbers);
        part(routes, DashboardAddress.TREND, parts::trend);
        part(routes, DashboardAddress.CAMPAIGNS, parts::campaigns);
        part(routes, DashboardAddress.TERMS, parts::searchTerms);
        part(routes, DashboardAddress.CAMPAIGNS + ".csv", files::campaigns);
        part(routes, DashboardAddress.TERMS + ".csv", files::searchTerms);
        part(routes, "days.csv", files::days);
    }

    private void part(RouteTable routes, String name, SignedIn.UserAction action) {
        routes.route(GET, CONNECTION + name, signedIn.only(action));
    }
}
