package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.httpkit.RouteTable;
import java.time.Clock;
import java.time.LocalDate;

/** Where it stands what is loaded of a profile, what each sync did, and what Amazon said when. */
final class HistoryRoutes {

    private static final String CONNECTION = ConnectionRoutes.CONNECTIONS + "/:profileId";

    private final UseCases useCases;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    HistoryRoutes(UseCases useCases, SignedIn signedIn, Pages pages, Failures failures, Clock clock) {
        this.useCases = useCases;
        this.signedIn = signedIn;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    /** Where it stands what is loaded. */
    static String coverage(ProfileId profile) {
        return ConnectionRoutes.connection(profile) + "/coverage";
    }

    /** Where one sync is looked at. */
    static String run(ProfileId profile, SyncRunId run) {
        return ConnectionRoutes.connection(profile) + "/runs/" + run.value();
    }

    /** Where it stands what a day said when. */
    static String day(ProfileId profile, LocalDate day) {
        return ConnectionRoutes.connection(profile) + "/days/" + day;
    }

    void addTo(RouteTable routes) {
        ShowCoverageAction coverage =
                new ShowCoverageAction(useCases.readCoverage(), new CoverageViews(clock), pages, failures);
        routes.route(GET, CONNECTION + "/coverage", signedIn.only(coverage));
        routes.route(GET, CONNECTION + "/coverage/days", signedIn.only(coverage::part));
        routes.route(
                GET,
                CONNECTION + "/days/:day",
                signedIn.only(new ShowDayAction(useCases.readDayHistory(), new DayViews(clock), pages, failures)));
        ShowRunAction run = new ShowRunAction(useCases.readRun(), new RunViews(clock), pages, failures);
        routes.route(GET, CONNECTION + "/runs/:runId", signedIn.only(run));
        routes.route(GET, CONNECTION + "/runs/:runId/reports", signedIn.quietly(run::reports));
    }
}
