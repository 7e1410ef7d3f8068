package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.Chance;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.httpkit.RouteTable;

/** The addresses of consenting at Amazon: from the button to what came of it. */
final class AuthorizationRoutes {

    static final String NEW_AUTHORIZATION = Routes.HOME + "authorizations/new";

    private static final String AUTHORIZATIONS = Routes.HOME + "authorizations";
    private static final String AUTHORIZATION = AUTHORIZATIONS + "/:authorizationId";

    private final UseCases useCases;
    private final WebSettings settings;
    private final WelcomeViews welcome;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Pages pages;
    private final Failures failures;
    private final Chance chance;

    AuthorizationRoutes(
            UseCases useCases,
            WebSettings settings,
            WelcomeViews welcome,
            SignedIn signedIn,
            Cookies cookies,
            Pages pages,
            Failures failures,
            Chance chance) {
        this.useCases = useCases;
        this.settings = settings;
        this.welcome = welcome;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.pages = pages;
        this.failures = failures;
        this.chance = chance;
    }

    /** Where a new consent for an account is asked for. */
    static String reconnect(AccountId account) {
        return AccountRoutes.account(account) + "/authorizations";
    }

    /** Where an attempt at consent is looked at. */
    static String authorization(AuthorizationId id) {
        return AUTHORIZATIONS + "/" + id.value();
    }

    /** Where the same is begun once more. */
    static String successor(AuthorizationId id) {
        return authorization(id) + "/successor";
    }

    void addTo(RouteTable routes) {
        // Before the others, which would be taken for it.
        routes.route(GET, NEW_AUTHORIZATION, signedIn.only(new ShowNewAuthorizationAction(welcome, pages)));
        routes.route(
                POST,
                AUTHORIZATIONS,
                signedIn.only(new StartAuthorizationAction(
                        useCases.startAuthorization(), useCases.connections(), welcome, pages, cookies, chance)));
        routes.route(
                POST,
                AccountRoutes.ACCOUNTS + ":accountId/authorizations",
                signedIn.only(new ReconnectAccountAction(
                        useCases.reconnectAccount(), welcome, pages, failures, cookies, chance)));
        AuthorizationReplies replies = new AuthorizationReplies(
                useCases.completeAuthorization(), useCases.readConsent(), cookies, pages, failures);
        routes.route(
                GET,
                Routes.CALLBACK,
                new CompleteAuthorizationAction(
                        useCases.receiveCallback(), replies, signedIn, cookies, settings.publicUrl()));
        routes.route(
                POST,
                Routes.CALLBACK + "/address",
                new PasteCallbackAction(useCases.receiveCallback(), replies, signedIn, cookies));
        routes.route(GET, AUTHORIZATION, new ShowAuthorizationAction(replies, signedIn, failures));
        routes.route(
                POST,
                AUTHORIZATION + "/profiles",
                new AskProfilesAgainAction(
                        useCases.completeAuthorization(), useCases.readConsent(), signedIn, cookies, failures));
    }
}
