package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.access.SignOn;
import adsconnect.httpkit.RouteTable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The addresses of another company's sign-in; there are none where no provider is named (section 17). */
final class SignOnRoutes {

    private static final String SIGN_ON = "/signin/oidc";
    private static final String LINK = IdentityRoutes.SECURITY + "/oidc";

    private static final int DEPARTURES_A_MINUTE = 30;
    private static final int REMEMBERED_ADDRESSES = 10_000;

    private final SignOn signOn;
    private final SignedIn signedIn;
    private final SignInForm form;
    private final SecurityViews views;
    private final Cookies cookies;
    private final URI publicUrl;
    private final Clock clock;

    SignOnRoutes(
            SignOn signOn,
            SignedIn signedIn,
            SignInForm form,
            SecurityViews views,
            Cookies cookies,
            URI publicUrl,
            Clock clock) {
        this.signOn = signOn;
        this.signedIn = signedIn;
        this.form = form;
        this.views = views;
        this.cookies = cookies;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    void addTo(RouteTable routes) {
        RateLimit limit = new RateLimit(DEPARTURES_A_MINUTE, Duration.ofMinutes(1), REMEMBERED_ADDRESSES, clock);
        SignOnActions actions = new SignOnActions(signOn, limit, signedIn, form, views, cookies);
        String referrers = ReferrerPolicy.hidingAddresses(publicUrl);
        routes.route(POST, SIGN_ON, actions::leave);
        routes.route(
                GET, Routes.SIGN_ON_CALLBACK, visit -> actions.comeBack(visit).with(ReferrerPolicy.HEADER, referrers));
        routes.route(POST, LINK, signedIn.confirmed(DangerousAct.CHANGE_SIGN_ON, actions::link));
        routes.route(POST, LINK + "/proof", signedIn.evenUnready(actions::prove));
        routes.route(POST, LINK + "/removal", signedIn.confirmed(DangerousAct.CHANGE_SIGN_ON, actions::unlink));
    }
}
