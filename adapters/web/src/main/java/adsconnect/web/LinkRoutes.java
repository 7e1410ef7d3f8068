package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.RouteTable;
import java.time.Clock;
import java.time.Duration;

/** The addresses of connect links: for whoever was sent one, and for whoever made them. */
final class LinkRoutes {

    /** The links that somebody made. */
    static final String LINKS = Routes.HOME + "links";

    /** The secret of a connect link follows. */
    private static final String LINK = "/a/";

    /** For each remote address; a person needs three or four (AUTH-5). */
    private static final int VISITS_A_MINUTE = 30;

    private static final int REMEMBERED_ADDRESSES = 10_000;

    private final UseCases useCases;
    private final WebSettings settings;
    private final WelcomeViews welcome;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Pages pages;
    private final Failures failures;
    private final Chance chance;
    private final Clock clock;

    LinkRoutes(
            UseCases useCases,
            WebSettings settings,
            WelcomeViews welcome,
            SignedIn signedIn,
            Cookies cookies,
            Pages pages,
            Failures failures,
            Chance chance,
            Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.welcome = welcome;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.pages = pages;
        this.failures = failures;
        this.chance = chance;
        this.clock = clock;
    }

    /** Where a connect link is opened; whoever knows this address may use it. */
    static String link(Secret address) {
        return LINK + address.reveal();
    }

    void addTo(RouteTable routes) {
        String link = LINK + ":" + LinkReplies.ADDRESS;
        RateLimit limit = new RateLimit(VISITS_A_MINUTE, Duration.ofMinutes(1), REMEMBERED_ADDRESSES, clock);
        LinkDoor door = new LinkDoor(limit, pages, settings.publicUrl());
        LinkReplies replies = new LinkReplies(pages, settings, clock);
        routes.route(GET, link, door.before(new ShowInvitationAction(useCases.followConnectLink(), replies)));
        routes.route(
                POST,
                link + "/authorizations",
                door.before(new FollowConnectLinkAction(useCases.followConnectLink(), replies, cookies, chance)));
        routes.route(
                POST,
                link + "/disclaimer",
                door.before(new DisclaimConnectLinkAction(useCases.followConnectLink(), replies)));

        routes.route(
                POST,
                Routes.HOME + "authorizations/:authorizationId/successor",
                door.before(new StartAgainAction(
                        useCases.startAgain(), replies, signedIn, welcome, pages, failures, cookies)));

        // Sellers hear of the links that their programs made.
        routes.route(
                POST,
                LINKS + "/:linkId/dismissal",
                signedIn.only(new DismissLinkNewsAction(useCases.ownConnectLinks())));
        Duration lifetime = settings.clientLinkLifetime();
        ConnectLinkViews views = new ConnectLinkViews(useCases.ownConnectLinks(), settings, chance, clock);
        routes.route(GET, LINKS, withClients(new ShowConnectLinksAction(views, pages)));
        routes.route(
                POST,
                LINKS,
                withClients(new InviteClientsAction(useCases.inviteClients(), views, pages, failures, lifetime)));
        routes.route(
                POST,
                LINKS + "/:linkId/revocation",
                withClients(new RevokeConnectLinkAction(useCases.ownConnectLinks(), failures)));
        routes.route(
                POST,
                LINKS + "/:linkId/address",
                withClients(new SendConnectLinkAgainAction(
                        useCases.sendConnectLinkAgain(), views, pages, failures, lifetime)));
    }

    /** For sellers there is nothing here (SEC-1). */
    private Action withClients(SignedIn.UserAction action) {
        return signedIn.only(
                (visit, user) -> user.role().hasClients() ? action.act(visit, user) : failures.notFound(visit, user));
    }
}
