package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.Secret;
import adsconnect.httpkit.RouteTable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The addresses that letters lead to: of an invitation, and of a new password, with where it is asked for (section 17). */
final class JoinRoutes {

    /** The secret of an invitation follows. */
    static final String JOIN = "/join/";

    /** The secret of a reset follows. */
    static final String RESET = "/reset/";

    static final String FORGOTTEN = "/signin/forgotten";

    /** For each network address; a person needs two or three. */
    private static final int VISITS_A_MINUTE = 30;

    private static final int REMEMBERED_ADDRESSES = 10_000;

    private final PeopleUseCases people;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Pages pages;
    private final URI publicUrl;
    private final Clock clock;

    JoinRoutes(PeopleUseCases people, SignedIn signedIn, Cookies cookies, Pages pages, URI publicUrl, Clock clock) {
        this.people = people;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.pages = pages;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Where somebody joins; whoever knows this address may. */
    static String join(Secret link) {
        return JOIN + link.reveal();
    }

    /** Where somebody chooses a new password; whoever knows this address may. */
    static String reset(Secret link) {
        return RESET + link.reveal();
    }

    void addTo(RouteTable routes) {
        LinkDoor linkDoor = new LinkDoor(
                new RateLimit(VISITS_A_MINUTE, Duration.ofMinutes(1), REMEMBERED_ADDRESSES, clock), pages, publicUrl);
        JoinActions join = new JoinActions(people.joinByInvitation(), signedIn, cookies, pages, clock);
        String joinLink = JOIN + ":" + JoinActions.LINK;
        routes.route(GET, joinLink, linkDoor.before(join::show));
        routes.route(POST, joinLink, linkDoor.before(join::join));
        ResetActions reset = new ResetActions(people.resetPassword(), signedIn, pages, clock);
        String resetLink = RESET + ":" + JoinActions.LINK;
        routes.route(GET, resetLink, linkDoor.before(reset::show));
        routes.route(POST, resetLink, linkDoor.before(reset::reset));
        ForgottenActions forgotten = new ForgottenActions(people.sendReset(), pages);
        routes.route(GET, FORGOTTEN, forgotten::show);
        routes.route(POST, FORGOTTEN, forgotten::ask);
    }
}
