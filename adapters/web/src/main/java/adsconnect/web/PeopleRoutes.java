package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.access.SecondFactor;
import adsconnect.httpkit.RouteTable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The addresses by which people come in, of what is theirs alone, and of what admins do with them (section 17). */
final class PeopleRoutes {

    static final String USERS = "/admin/users";
    static final String INVITATIONS = "/admin/invitations";
    static final String PROFILE = "/profile";
    static final String FORGOTTEN = "/signin/forgotten";

    /** For each network address; a person needs two or three. */
    private static final int VISITS_A_MINUTE = 30;

    private static final int REMEMBERED_ADDRESSES = 10_000;

    private final PeopleUseCases people;
    private final IdentityUseCases identity;
    private final SignedIn signedIn;
    private final ConsoleDoor door;
    private final Cookies cookies;
    private final Pages pages;
    private final Failures failures;
    private final URI publicUrl;
    private final Clock clock;

    PeopleRoutes(
            PeopleUseCases people,
            IdentityUseCases identity,
            SignedIn signedIn,
            ConsoleDoor door,
            Cookies cookies,
            Pages pages,
            Failures failures,
            URI publicUrl,
            Clock clock) {
        this.people = people;
        this.identity = identity;
        this.signedIn = signedIn;
        this.door = door;
        this.cookies = cookies;
        this.pages = pages;
        this.failures = failures;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    void addTo(RouteTable routes) {
        addLinksTo(routes);
        addProfileTo(routes);
        addUsersTo(routes);
        UserViews views = new UserViews(
                people.ownSessions(),
                user -> identity.setUpSecondFactor()
                        .of(user)
                        .filter(SecondFactor::confirmed)
                        .isPresent(),
                publicUrl,
                clock);
        UserDeeds deeds = new UserDeeds(people);
        addDeed(routes, "plan", new ChangeUserAction("plan", deeds::plan, people, views, pages, failures));
        addDeed(routes, "limit", new ChangeUserAction("limit", deeds::limit, people, views, pages, failures));
        addDeed(routes, "sessions", new ChangeUserAction("sessions", deeds::sessions, people, views, pages, failures));
        addDangerous(
                routes,
                DangerousAct.CHANGE_ROLE,
                new ChangeUserAction("role", deeds::role, people, views, pages, failures));
        addDangerous(
                routes,
                DangerousAct.DISABLE_USER,
                new ChangeUserAction("access", deeds::access, people, views, pages, failures));
        addDangerous(
                routes,
                DangerousAct.SEND_RESET,
                new ChangeUserAction("reset", deeds::reset, people, views, pages, failures));
        routes.route(
                POST,
                USERS + "/:userId/second-factor/removal",
                door.admins(
                        DangerousAct.REMOVE_SECOND_FACTOR,
                        new RemoveSecondFactorAction(
                                identity.removeSecondFactor(), people.actAsAdmin(), pages, failures)));
        routes.route(
                GET, USERS + "/:userId", door.admins(new ShowUserAction(people.findUsers(), views, pages, failures)));
    }

    private void addDeed(RouteTable routes, String name, ChangeUserAction action) {
        routes.route(POST, USERS + "/:userId/" + name, door.admins(action));
    }

    private void addDangerous(RouteTable routes, DangerousAct act, ChangeUserAction action) {
        routes.route(POST, USERS + "/:userId/" + action.form(), door.admins(act, action));
    }

    private void addUsersTo(RouteTable routes) {
        UserListViews views = new UserListViews(people.findUsers(), publicUrl, clock);
        routes.route(GET, USERS, door.admins((visit, user) -> pages.page(visit, user, 200, views.page(visit))));
        routes.route(GET, USERS + ".csv", door.admins(new DownloadUsersAction(people.findUsers(), clock)));
        InvitationActions invitations = new InvitationActions(people, views, pages, failures);
        routes.route(POST, INVITATIONS, door.admins(DangerousAct.INVITE_USER, invitations::invite));
        routes.route(POST, INVITATIONS + "/:invitedId/link", door.admins(DangerousAct.INVITE_USER, invitations::again));
        routes.route(POST, INVITATIONS + "/:invitedId/revocation", door.admins(invitations::revoke));
    }

    private void addLinksTo(RouteTable routes) {
        LinkDoor linkDoor = new LinkDoor(
                new RateLimit(VISITS_A_MINUTE, Duration.ofMinutes(1), REMEMBERED_ADDRESSES, clock), pages, publicUrl);
        JoinActions join = new JoinActions(people.joinByInvitation(), signedIn, cookies, pages, clock);
        String joinLink = Routes.JOIN + ":" + JoinActions.LINK;
        routes.route(GET, joinLink, linkDoor.before(join::show));
        routes.route(POST, joinLink, linkDoor.before(join::join));
        ResetActions reset = new ResetActions(people.resetPassword(), signedIn, pages, clock);
        String resetLink = Routes.RESET + ":" + JoinActions.LINK;
        routes.route(GET, resetLink, linkDoor.before(reset::show));
        routes.route(POST, resetLink, linkDoor.before(reset::reset));
        ForgottenActions forgotten = new ForgottenActions(people.sendReset(), pages);
        routes.route(GET, FORGOTTEN, forgotten::show);
        routes.route(POST, FORGOTTEN, forgotten::ask);
    }

    private void addProfileTo(RouteTable routes) {
        ProfileViews views = new ProfileViews(people.ownSessions(), people.changePassword(), cookies, clock);
        ProfileActions actions = new ProfileActions(people, views, cookies, pages, failures);
        routes.route(
                GET, PROFILE, signedIn.only((visit, user) -> pages.page(visit, user, 200, views.page(visit, user))));
        routes.route(POST, PROFILE, signedIn.returning(actions::describe));
        routes.route(POST, PROFILE + "/password", signedIn.only(actions::password));
        routes.route(POST, PROFILE + "/sessions", signedIn.only(actions::endOthers));
        routes.route(POST, PROFILE + "/sessions/:sessionId", signedIn.only(actions::end));
    }
}
