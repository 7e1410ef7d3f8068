package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.Chance;
import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.notice.WebhookId;
import adsconnect.httpkit.RouteTable;
import java.time.Clock;
import java.util.Optional;

/** The addresses of webhooks: of managers for their own accounts, of admins for everybody's (RECO-5). */
final class WebhookRoutes {

    static final String WEBHOOKS = "/admin/webhooks";

    /** Where admins see which letters did not arrive. */
    static final String LETTERS = WEBHOOKS + "#letters";

    /** Where they see which events can't be told. */
    static final String EVENTS = WEBHOOKS + "#events";

    private final NoticeUseCases useCases;
    private final ConsoleDoor door;
    private final WebhookViews views;
    private final OneWebhookViews ones;
    private final Occasions occasions;
    private final Pages pages;
    private final Failures failures;

    WebhookRoutes(
            NoticeUseCases useCases, ConsoleDoor door, Pages pages, Failures failures, Chance chance, Clock clock) {
        this.useCases = useCases;
        this.door = door;
        Occasions occasions = new Occasions(chance);
        this.views = new WebhookViews(useCases.read(), useCases.letters(), useCases.outbox(), occasions, clock);
        this.ones = new OneWebhookViews(useCases.read(), occasions, clock);
        this.occasions = occasions;
        this.pages = pages;
        this.failures = failures;
    }

    static String webhook(WebhookId id) {
        return WEBHOOKS + "/" + id.value();
    }

    void addTo(RouteTable routes) {
        String one = WEBHOOKS + "/:webhookId";
        WebhookDoor webhook = new WebhookDoor(door, ones, occasions, pages, failures);
        routes.route(
                GET,
                WEBHOOKS,
                door.managers(
                        (visit, user, purview) -> pages.page(visit, user, 200, views.fresh(visit, user, purview))));
        routes.route(
                POST,
                WEBHOOKS,
                door.managers(
                        DangerousAct.CHANGE_WEBHOOK,
                        new MakeWebhookAction(useCases.makeWebhook(), views, pages, failures)));
        routes.route(
                POST,
                WEBHOOKS + "/events/replays",
                door.admins(new ReplayEventsAction(useCases.replay(), views, pages)));
        routes.route(GET, one, webhook.page());
        routes.route(POST, one + "/state", webhook.deed(new TurnWebhookAction(useCases.changeWebhook())));
        routes.route(
                POST,
                one + "/tests",
                webhook.deed((visit, user, purview, id) ->
                        useCases.replay().test(user, purview, id) ? Optional.of("test") : Optional.empty()));
        routes.route(POST, one + "/replays", webhook.replaying(useCases.replay()));
        routes.route(
                POST, one + "/deliveries/:delivery/replays", webhook.deed(new ReplayDeliveryAction(useCases.replay())));
        routes.route(POST, one + "/aim", webhook.aiming(useCases.aimWebhook()));
        routes.route(POST, one + "/secret", webhook.rolling(useCases.changeWebhook()));
        routes.route(POST, one + "/removal", webhook.removal(useCases.changeWebhook()));
    }
}
