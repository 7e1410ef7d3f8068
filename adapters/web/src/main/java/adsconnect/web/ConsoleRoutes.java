package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.Chance;
import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.access.Purview;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.console.KeyState;
import adsconnect.domain.sync.RunState;
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

    /** Of accounts that are not yet any; their ids follow. */
    static final String CONSENTS = "/admin/consents";

    /** What pages ask for by themselves; their names follow. */
    static final String PARTS = "/admin/parts/";

    static final String SETTINGS = "/admin/settings";
    static final String CHECKS = PARTS + "checks";

    private static final ListFilters RUN_FILTERS = ConsoleList.filters(RunState.values());
    private static final ListFilters LINK_FILTERS = ConsoleList.filters(ConnectLink.Status.values());
    private static final ListFilters KEY_FILTERS = ConsoleList.filters(KeyState.values());

    private final UseCases useCases;
    private final ConsoleDoor door;
    private final Pages pages;
    private final WebSettings settings;
    private final Chance chance;
    private final Clock clock;

    ConsoleRoutes(UseCases useCases, ConsoleDoor door, Pages pages, WebSettings settings, Chance chance, Clock clock) {
        this.useCases = useCases;
        this.door = door;
        this.pages = pages;
        this.settings = settings;
        this.chance = chance;
        this.clock = clock;
    }

    /** Where the console looks at a connection. */
    static String connection(ProfileId profile) {
        return CONNECTIONS + "/" + profile.value();
    }

    void addTo(RouteTable routes) {
        ConsoleUseCases console = useCases.console();
        ShowConsoleAction start = new ShowConsoleAction(console.readAttention(), pages, clock);
        routes.route(GET, START, door.managers(start));
        // After the other, which would be taken for it.
        routes.route(GET, "/admin", door.managers((visit, user, purview) -> Reply.seeOther(START)));
        routes.route(GET, PARTS + "attention", door.quietly(start::lines));

        ShowConsoleConnectionsAction connections = new ShowConsoleConnectionsAction(
                console.readConnections(), new ConsoleConnectionViews(settings.consentTerm(), clock), pages, clock);
        routes.route(GET, CONNECTIONS, door.managers(ConnectionQuery.FILTERS, connections));
        routes.route(GET, CONNECTIONS + ".csv", door.managers(ConnectionQuery.FILTERS, connections::file));
        routes.route(GET, PARTS + "connections", door.quietly(ConnectionQuery.FILTERS, connections::rows));
        addConnectionTo(routes, console);
        addRunsTo(routes, console);
        addLinksAndKeysTo(routes);
        addInstallationTo(routes, console);
    }

    private void addInstallationTo(RouteTable routes, ConsoleUseCases console) {
        ShowInstallationAction installation = new ShowInstallationAction(
                console.examination(), new InstallationViews(console.readInstallation(), clock), pages);
        routes.route(GET, SETTINGS, door.admins(installation));
        routes.route(POST, SETTINGS, door.admins(installation::examine));
        routes.route(GET, PARTS + "installation", door.adminsQuietly(installation::cards));
        routes.route(POST, CHECKS, door.admins(installation::checks));
        // Each by its name: there is no other.
        for (String check : console.examination().checks()) {
            routes.route(
                    POST, CHECKS + "/" + check, door.admins((visit, user) -> installation.check(visit, user, check)));
        }
        ShowVaultAction vault = new ShowVaultAction(console.keyRing(), pages);
        routes.route(GET, START + "vault", door.admins(vault));
        routes.route(GET, PARTS + "vault", door.adminsQuietly(vault::part));
    }

    private void addConnectionTo(RouteTable routes, ConsoleUseCases console) {
        ConsoleConnectionAction connection = new ConsoleConnectionAction(
                console.readConnections(),
                new ConsoleConnectionPages(
                        console.runs(),
                        useCases.parting().readParting(),
                        new ConsoleRunViews(clock),
                        settings.consentTerm(),
                        clock),
                pages);
        ConsoleConnectionDeeds deeds = new ConsoleConnectionDeeds(useCases, clock);
        String one = CONNECTIONS + "/:profileId";
        routes.route(GET, one, door.managers(connection));
        routes.route(POST, one + "/runs", door.managers(connection.doing(deeds::sync, true)));
        routes.route(POST, one + "/discoveries", door.managers(connection.doing(deeds::profiles, true)));
        routes.route(POST, one + "/disconnection", door.managers(connection.doing(deeds::disconnect, false)));
        ConsoleDoor.ConsoleAction transfer = connection.doing(deeds::transfer, true);
        routes.route(
                POST,
                one + "/owner",
                door.admins(
                        DangerousAct.TRANSFER_ACCOUNT,
                        (visit, user) -> transfer.act(visit, user, new Purview.Everybody())));
    }

    private void addRunsTo(RouteTable routes, ConsoleUseCases console) {
        ConsoleRunsAction runs = new ConsoleRunsAction(
                console.readLists(), useCases.readRun(), new ConsoleRunViews(clock), pages, clock);
        routes.route(GET, RUNS, door.managers(RUN_FILTERS, runs));
        routes.route(GET, RUNS + ".csv", door.managers(RUN_FILTERS, runs::file));
        routes.route(GET, RUNS + "/:runId", door.managers(runs::run));
        routes.route(GET, PARTS + "runs", door.quietly(RUN_FILTERS, runs::rows));
        routes.route(GET, PARTS + "runs/:runId", door.quietly(runs::reports));
    }

    private void addLinksAndKeysTo(RouteTable routes) {
        ConsoleLinkViews views = new ConsoleLinkViews(settings.publicUrl(), chance, clock);
        ConsoleLinksAction links = new ConsoleLinksAction(useCases.console().readLists(), views, pages, clock);
        ConsoleLinkDeeds deeds = new ConsoleLinkDeeds(useCases, settings.clientLinkLifetime(), views, links, clock);
        routes.route(GET, LINKS, door.managers(LINK_FILTERS, links));
        routes.route(GET, LINKS + ".csv", door.managers(LINK_FILTERS, links::file));
        routes.route(GET, PARTS + "links", door.quietly(LINK_FILTERS, links::rows));
        routes.route(POST, LINKS + "/:linkId/revocation", door.managers(deeds::revoke));
        routes.route(POST, LINKS + "/:linkId/address", door.managers(deeds::sendAgain));
        routes.route(POST, CONSENTS + "/:accountId/expiry", door.managers(deeds::expire));
        ConsoleKeysAction keys = new ConsoleKeysAction(useCases, pages, clock);
        routes.route(GET, KEYS, door.managers(KEY_FILTERS, keys));
        routes.route(GET, KEYS + ".csv", door.managers(KEY_FILTERS, keys::file));
        routes.route(GET, PARTS + "keys", door.quietly(KEY_FILTERS, keys::rows));
        routes.route(POST, KEYS + "/:keyId/revocation", door.managers(keys::revoke));
    }
}
