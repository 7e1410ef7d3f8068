package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;

import adsconnect.domain.account.ProfileId;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import java.time.Clock;

/** The addresses of the console over all owners (section 17). */
final class ConsoleRoutes {

    static final String START = "/admin/";
    static final String CONNECTIONS = "/admin/connections";
    static final String LINKS = "/admin/links";
    static final String RUNS = "/admin/runs";
    static final String KEYS = "/admin/keys";

    /** What pages ask for by themselves; their names follow. */
    static final String PARTS = "/admin/parts/";

    private final UseCases useCases;
    private final ConsoleDoor door;
    private final Pages pages;
    private final Failures failures;
    private final WebSettings settings;
    private final Clock clock;

    ConsoleRoutes(
            UseCases useCases, ConsoleDoor door, Pages pages, Failures failures, WebSettings settings, Clock clock) {
        this.useCases = useCases;
        this.door = door;
        this.pages = pages;
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where the console looks at a connection. */
    static String connection(ProfileId profile) {
        return CONNECTIONS + "/" + profile.value();
    }

    void addTo(RouteTable routes) {
        ConsoleUseCases console = useCases.console();
        ShowConsoleAction start = new ShowConsoleAction(console.readAttention(), pages, clock);
        routes.route(GET, "/admin", door.managers((visit, user, purview) -> Reply.seeOther(START)));
        routes.route(GET, START, door.managers(start));
        routes.route(GET, PARTS + "attention", door.quietly(start::lines));

        ShowConsoleConnectionsAction connections = new ShowConsoleConnectionsAction(
                console.readConnections(), new ConsoleConnectionViews(settings.consentTerm(), clock), pages, clock);
        routes.route(GET, CONNECTIONS, door.managers(connections));
        routes.route(GET, CONNECTIONS + ".csv", door.managers(connections::file));
        routes.route(GET, PARTS + "connections", door.quietly(connections::rows));
    }
}
