package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.httpkit.RouteTable;
import java.time.Clock;

/** The addresses of what people and programs have written (section 16); only admins find something there. */
final class InboxRoutes {

    static final String INBOX = "/admin/feedback";

    private final InboxUseCases useCases;
    private final ConsoleDoor door;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    InboxRoutes(InboxUseCases useCases, ConsoleDoor door, Pages pages, Failures failures, Clock clock) {
        this.useCases = useCases;
        this.door = door;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    void addTo(RouteTable routes) {
        ShowInboxAction inbox = new ShowInboxAction(useCases.readInbox(), pages, failures, clock);
        routes.route(GET, INBOX, door.admins(InboxQuery.FILTERS, inbox));
        routes.route(
                POST,
                INBOX + "/:received/settlement",
                door.admins(new SettleMessageAction(useCases.settleMessage(), true, inbox, failures)));
        routes.route(
                POST,
                INBOX + "/:received/reopening",
                door.admins(new SettleMessageAction(useCases.settleMessage(), false, inbox, failures)));
    }
}
