package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.httpkit.RouteTable;
import java.time.Clock;

/** The addresses of what is somebody's alone: name, language, password, sessions (section 17). */
final class ProfileRoutes {

    static final String PROFILE = "/profile";

    private final PeopleUseCases people;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    ProfileRoutes(
            PeopleUseCases people, SignedIn signedIn, Cookies cookies, Pages pages, Failures failures, Clock clock) {
        this.people = people;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    void addTo(RouteTable routes) {
        routes.route(POST, "/preferences", new SetPreferencesAction(signedIn, people.changePersonal()));
        ProfileViews views = new ProfileViews(people.ownSessions(), people.changePassword(), cookies, clock);
        ProfileActions actions = new ProfileActions(people, views, cookies, pages, failures);
        routes.route(
                GET, PROFILE, signedIn.only((visit, user) -> pages.page(visit, user, 200, views.page(visit, user))));
        routes.route(POST, PROFILE, signedIn.only(actions::describe));
        routes.route(POST, PROFILE + "/password", signedIn.only(actions::password));
        routes.route(POST, PROFILE + "/sessions", signedIn.only(actions::endOthers));
        routes.route(POST, PROFILE + "/sessions/:sessionId", signedIn.only(actions::end));
    }
}
