package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.account.AccountId;
import adsconnect.httpkit.RouteTable;
import java.time.Clock;

/** The addresses of an account: what it is, its name, and loading it now. */
final class AccountRoutes {

    /** Their ids follow. */
    static final String ACCOUNTS = Routes.HOME + "accounts/";

    private final UseCases useCases;
    private final WebSettings settings;
    private final TroubleViews troubles;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    AccountRoutes(
            UseCases useCases,
            WebSettings settings,
            TroubleViews troubles,
            SignedIn signedIn,
            Pages pages,
            Failures failures,
            Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.troubles = troubles;
        this.signedIn = signedIn;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    /** Where an account is looked at. */
    static String account(AccountId account) {
        return ACCOUNTS + account.value();
    }

    void addTo(RouteTable routes) {
        AccountViews views = new AccountViews(useCases.listAccounts(), troubles, settings.consentTerm(), clock);
        routes.route(
                GET,
                ACCOUNTS + ":accountId",
                signedIn.only(new ShowAccountAction(useCases.listAccounts(), views, pages, failures)));
        routes.route(
                POST,
                ACCOUNTS + ":accountId/name",
                signedIn.only(new RenameAccountAction(
                        useCases.renameAccount(), useCases.listAccounts(), views, pages, failures)));
        routes.route(
                POST,
                ConnectionRoutes.CONNECTIONS + "/:profileId/refreshes",
                signedIn.only(new AskForSyncAction(
                        useCases.askForSync(), useCases.connections(), views, pages, failures, clock)));
    }
}
