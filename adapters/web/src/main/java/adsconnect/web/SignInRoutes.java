package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.SignOn;
import adsconnect.httpkit.RouteTable;
import java.time.Clock;
import java.util.Map;

/** The addresses by which people come in and leave (section 17). */
final class SignInRoutes {

    static final String SIGN_IN = "/signin";

    private final UseCases useCases;
    private final Map<String, EmailAddress> demoUsers;
    private final WebSettings settings;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Pages pages;
    private final Clock clock;

    SignInRoutes(
            UseCases useCases,
            Map<String, EmailAddress> demoUsers,
            WebSettings settings,
            SignedIn signedIn,
            Cookies cookies,
            Pages pages,
            Clock clock) {
        this.useCases = useCases;
        this.demoUsers = demoUsers;
        this.settings = settings;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.pages = pages;
        this.clock = clock;
    }

    void addTo(RouteTable routes) {
        IdentityUseCases identity = useCases.identity();
        SignInForm form =
                new SignInForm(pages, demoUsers.keySet(), identity.signOn().map(SignOn::name));
        routes.route(GET, SIGN_IN, new ShowSignInAction(signedIn, form));
        routes.route(POST, SIGN_IN, new SignInAction(useCases.people().guardSignIn(), form, cookies));
        if (!demoUsers.isEmpty()) {
            routes.route(
                    POST, "/signin/sandbox", new SignInAsDemoUserAction(useCases.signIn(), demoUsers, form, cookies));
        }
        routes.route(POST, "/signout", new SignOutAction(useCases.people().ownSessions(), cookies));
        identity.signOn()
                .ifPresent(signOn -> new SignOnRoutes(
                                signOn,
                                signedIn,
                                form,
                                new SecurityViews(identity, cookies, pages, clock),
                                cookies,
                                settings.publicUrl(),
                                clock)
                        .addTo(routes));
    }
}
