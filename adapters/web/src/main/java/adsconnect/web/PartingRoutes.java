package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.httpkit.RouteTable;
import java.time.Clock;

/** The addresses of ending connections and accounts, and of what is left then (RECO-1). */
final class PartingRoutes {

    /** All that somebody disconnected. */
    static final String HISTORIES = Routes.HOME + "disconnected";

    private static final String CONNECTION = Routes.HOME + "connections/:profileId";
    private static final String ACCOUNT = AccountRoutes.ACCOUNTS + ":accountId";

    private final UseCases useCases;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    PartingRoutes(UseCases useCases, SignedIn signedIn, Pages pages, Failures failures, Clock clock) {
        this.useCases = useCases;
        this.signedIn = signedIn;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    /** Where it is asked whether a connection shall end, and where it ends. */
    static String disconnection(ProfileId profile) {
        return ConnectionRoutes.connection(profile) + "/disconnection";
    }

    /** Where it is asked whether an account shall end, and where it ends. */
    static String unbinding(AccountId account) {
        return AccountRoutes.account(account) + "/unbinding";
    }

    /** Where a word is asked for before a history is deleted. */
    static String deletion(ProfileId profile) {
        return ConnectionRoutes.connection(profile) + "/deletion";
    }

    /** Where the history is, for whoever just unbound an account. */
    static String unbound(AccountId account) {
        return HISTORIES + "?unbound=" + account.value();
    }

    void addTo(RouteTable routes) {
        PartingUseCases parting = useCases.parting();
        EndingViews endings = new EndingViews(parting.readParting(), parting.readHistories(), useCases.offerProfiles());
        ShowEndingAction ask = new ShowEndingAction(endings, parting.readHistories(), pages, failures);
        routes.route(GET, CONNECTION + "/disconnection", signedIn.only(ask));
        routes.route(
                POST,
                CONNECTION + "/disconnection",
                signedIn.only(new DisconnectProfileAction(parting.disconnectProfile(), endings, pages, failures)));
        routes.route(GET, ACCOUNT + "/unbinding", signedIn.only(ask));
        routes.route(
                POST,
                ACCOUNT + "/unbinding",
                signedIn.confirmed(
                        DangerousAct.UNBIND_ACCOUNT,
                        new UnbindAccountAction(parting.unbindAccount(), endings, pages, failures)));
        routes.route(GET, HISTORIES, signedIn.only(new ShowHistoriesAction(parting.readHistories(), pages, clock)));
        DeletionViews deletions = new DeletionViews(useCases.connections(), parting.readHistories());
        routes.route(GET, CONNECTION + "/deletion", signedIn.only(new ShowDeletionAction(deletions, pages, failures)));
        routes.route(
                POST,
                CONNECTION + "/deletion",
                signedIn.confirmed(
                        DangerousAct.DELETE_DATA,
                        new DeleteHistoryAction(parting.deleteHistory(), deletions, pages, failures)));
    }
}
