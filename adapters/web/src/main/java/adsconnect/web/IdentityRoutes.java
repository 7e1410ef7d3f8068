package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.access.DangerousAct;
import adsconnect.httpkit.RouteTable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The addresses of proving who one is, apart from the password (section 17). */
final class IdentityRoutes {

    /** Where somebody sees how they sign in, and changes it. */
    static final String SECURITY = "/profile/security";

    /** The picture of a seed, for a phone's camera. */
    static final String PICTURE = SECURITY + "/totp.svg";

    private static final String CODE = "/signin/code";

    private final IdentityUseCases useCases;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    IdentityRoutes(
            IdentityUseCases useCases,
            SignedIn signedIn,
            Cookies cookies,
            Pages pages,
            Failures failures,
            Clock clock) {
        this.useCases = useCases;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    /** Where a second factor is shown, by somebody who wants to go on to that address then. */
    static String code(String next) {
        return next.isEmpty() ? CODE : CODE + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    void addTo(RouteTable routes) {
        ShowSecondFactorAction code =
                new ShowSecondFactorAction(useCases.showSecondFactor(), new CodeForm(pages), cookies);
        routes.route(GET, CODE, code::page);
        routes.route(POST, CODE, code);

        SecurityViews views = new SecurityViews(useCases, cookies, pages, clock);
        SecondFactorActions actions = new SecondFactorActions(useCases, views, cookies, failures);
        routes.route(GET, SECURITY, signedIn.evenUnready(views::page));
        routes.route(GET, PICTURE, signedIn.evenUnready(actions::picture));
        routes.route(
                POST,
                SECURITY + "/totp",
                signedIn.evenUnready(signedIn.confirming(DangerousAct.CHANGE_SECOND_FACTOR, actions::begin)));
        routes.route(POST, SECURITY + "/totp/activation", signedIn.evenUnready(actions::activate));
        routes.route(
                POST,
                SECURITY + "/totp/removal",
                signedIn.evenUnready(signedIn.confirming(DangerousAct.CHANGE_SECOND_FACTOR, actions::remove)));
        routes.route(
                POST,
                SECURITY + "/recovery-codes",
                signedIn.confirmed(DangerousAct.CHANGE_SECOND_FACTOR, actions::renewRecoveryCodes));
    }
}
