package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.Chance;
import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.access.SecondFactor;
import adsconnect.domain.audit.ReadAudit;
import adsconnect.httpkit.RouteTable;
import java.net.URI;
import java.time.Clock;

/** The addresses of what admins do with people: those who are here, and those who are invited (section 17). */
final class UserRoutes {

    static final String USERS = "/admin/users";
    static final String INVITATIONS = "/admin/invitations";

    private static final String USER = USERS + "/:userId";

    private final PeopleUseCases people;
    private final IdentityUseCases identity;
    private final ReadAudit readAudit;
    private final ConsoleDoor door;
    private final Pages pages;
    private final Failures failures;
    private final Occasions occasions;
    private final URI publicUrl;
    private final Clock clock;

    UserRoutes(
            PeopleUseCases people,
            IdentityUseCases identity,
            ReadAudit readAudit,
            ConsoleDoor door,
            Pages pages,
            Failures failures,
            URI publicUrl,
            Chance chance,
            Clock clock) {
        this.people = people;
        this.identity = identity;
        this.readAudit = readAudit;
        this.door = door;
        this.pages = pages;
        this.failures = failures;
        this.publicUrl = publicUrl;
        this.occasions = new Occasions(chance);
        this.clock = clock;
    }

    void addTo(RouteTable routes) {
        addListsTo(routes);
        UserViews views = new UserViews(
                people.ownSessions(),
                user -> identity.setUpSecondFactor()
                        .of(user)
                        .filter(SecondFactor::confirmed)
                        .isPresent(),
                readAudit,
                occasions,
                publicUrl,
                clock);
        routes.route(GET, USER, door.admins(new ShowUserAction(people.findUsers(), views, pages, failures)));
        UserDeeds deeds = new UserDeeds(people, occasions, clock);
        addDeed(routes, new ChangeUserAction("plan", deeds::plan, people, views, pages, failures));
        addDeed(routes, new ChangeUserAction("limit", deeds::limit, people, views, pages, failures));
        addDeed(routes, new ChangeUserAction("sessions", deeds::sessions, people, views, pages, failures));
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
                USER + "/second-factor/removal",
                door.admins(
                        DangerousAct.REMOVE_SECOND_FACTOR,
                        new RemoveSecondFactorAction(
                                identity.removeSecondFactor(), people.actAsAdmin(), pages, failures)));
    }

    private void addDeed(RouteTable routes, ChangeUserAction action) {
        routes.route(POST, USER + "/" + action.form(), door.admins(action));
    }

    private void addDangerous(RouteTable routes, DangerousAct act, ChangeUserAction action) {
        routes.route(POST, USER + "/" + action.form(), door.admins(act, action));
    }

    private void addListsTo(RouteTable routes) {
        UserListViews views = new UserListViews(people.findUsers(), occasions, publicUrl, clock);
        routes.route(
                GET,
                USERS,
                door.admins(UserQuery.FILTERS, (visit, user) -> pages.page(visit, user, 200, views.page(visit))));
        routes.route(
                GET,
                USERS + ".csv",
                door.admins(UserQuery.FILTERS, new DownloadUsersAction(people.findUsers(), clock)));
        InvitationActions invitations = new InvitationActions(people, occasions, views, pages, failures);
        routes.route(POST, INVITATIONS, door.admins(DangerousAct.INVITE_USER, invitations::invite));
        routes.route(POST, INVITATIONS + "/:invitedId/link", door.admins(DangerousAct.INVITE_USER, invitations::again));
        routes.route(POST, INVITATIONS + "/:invitedId/revocation", door.admins(invitations::revoke));
    }
}
