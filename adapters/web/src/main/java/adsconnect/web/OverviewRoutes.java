package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;

import adsconnect.httpkit.RouteTable;
import java.time.Clock;

/** The addresses of all of somebody's connections side by side. */
final class OverviewRoutes {

    static final String OVERVIEW = Routes.HOME + "overview";
    static final String OVERVIEW_FILE = OVERVIEW + ".csv";

    private final UseCases useCases;
    private final TroubleViews troubles;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    OverviewRoutes(
            UseCases useCases, TroubleViews troubles, SignedIn signedIn, Pages pages, Failures failures, Clock clock) {
        this.useCases = useCases;
        this.troubles = troubles;
        this.signedIn = signedIn;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    void addTo(RouteTable routes) {
        OverviewViews views = new OverviewViews(useCases.compareOverview(), troubles, clock);
        routes.route(
                GET,
                OVERVIEW,
                signedIn.only(new ShowOverviewAction(
                        useCases.readOverview(), useCases.offerProfiles(), views, pages, failures)));
        routes.route(
                GET,
                OVERVIEW_FILE,
                signedIn.only(new DownloadOverviewAction(useCases.readOverview(), failures, clock)));
    }
}
