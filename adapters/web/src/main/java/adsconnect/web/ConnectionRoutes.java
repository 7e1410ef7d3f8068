package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.account.ProfileId;
import adsconnect.httpkit.RouteTable;
import java.time.Clock;

/** The addresses of what somebody has connected, and of each connection while it loads and when it has. */
final class ConnectionRoutes {

    /** All that somebody has connected. */
    static final String CONNECTIONS = Routes.HOME + "connections";

    private static final String CONNECTION = CONNECTIONS + "/:profileId";

    private final UseCases useCases;
    private final WelcomeViews welcome;
    private final TroubleViews troubles;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    ConnectionRoutes(
            UseCases useCases,
            WelcomeViews welcome,
            TroubleViews troubles,
            SignedIn signedIn,
            Pages pages,
            Failures failures,
            Clock clock) {
        this.useCases = useCases;
        this.welcome = welcome;
        this.troubles = troubles;
        this.signedIn = signedIn;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    /** Where a connection is looked at. */
    static String connection(ProfileId profile) {
        return CONNECTIONS + "/" + profile.value();
    }

    void addTo(RouteTable routes) {
        DashboardUseCases dashboards = useCases.dashboard();
        NumbersViews numbers = new NumbersViews(dashboards, clock);
        DashboardViews dashboard = new DashboardViews(numbers, useCases.offerProfiles(), troubles);
        WaitingViews waiting = new WaitingViews(
                useCases.readFirstNumbers(), troubles, useCases.offerProfiles(), useCases.connections(), clock);
        routes.route(
                GET,
                CONNECTION + "/status",
                signedIn.quietly(new WatchConnectionAction(useCases.watchConnection(), waiting, pages, failures)));
        routes.route(
                POST,
                CONNECTION + "/runs",
                signedIn.only(new RetryFirstSyncAction(useCases.retryFirstSync(), failures)));
        new DashboardRoutes(
                        signedIn,
                        new ShowDashboardPartAction(dashboards.findReadable(), numbers, pages, failures),
                        new DownloadTableAction(dashboards.findReadable(), dashboards, numbers, failures))
                .addTo(routes);

        RememberedProfile remembered = new RememberedProfile(useCases.chosenProfiles());
        routes.route(
                GET,
                CONNECTION,
                signedIn.only(new ShowConnectionAction(
                        useCases.connections(),
                        dashboard,
                        waiting,
                        new FormerViews(
                                useCases.parting().readHistories(), useCases.listAccounts(), dashboard, pages, clock),
                        remembered,
                        pages,
                        failures)));
        routes.route(GET, CONNECTIONS, signedIn.only(new ShowConnectionsAction(useCases.listAccounts(), pages)));
        routes.route(
                GET,
                Routes.HOME,
                signedIn.only(new ShowHomeAction(
                        useCases.listAccounts(), useCases.connections(), remembered, welcome, pages)));
    }
}
