package adsconnect.api;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.proxy.CallAmazon;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.Visit;
import io.vertx.core.http.HttpMethod;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads each request of a program to what answers it, as the catalogue says. */
public final class ApiRoutes {

    /** Beginnings of the addresses that are the programs'. */
    public static final List<String> PATHS = List.of("/api/", "/amazonAds/", McpRoutes.PATH);

    private static final Logger LOG = LoggerFactory.getLogger(ApiRoutes.class);

    private final ApiUseCases useCases;
    private final ApiSettings settings;
    private final Clock clock;
    private final Limits limits;
    private final Keyed keyed;
    private final List<Operation> operations;
    private final Reply openApi;
    private final Skill skill;
    private final Problems problems = new Problems();

    public ApiRoutes(ApiUseCases useCases, ApiSettings settings, AmazonAddress amazon, Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.clock = clock;
        this.limits = new Limits(clock);
        this.keyed = new Keyed(useCases.recognizeKey(), limits);
        this.operations = Catalogue.of(useCases, settings, amazon, limits, clock);
        this.skill = new Skill(settings.publicUrl());
        this.openApi = Json.reply(200, OpenApi.document(operations, settings)).with("cache-control", "no-cache");
    }

    public FailureReplies failures() {
        return problems;
    }

    /** What there is to call, for whoever explains it. */
    public List<Operation> operations() {
        return operations;
    }

    /** Where Amazon's API is reached through us; each key has one allowance for all. */
    public ProxyRoutes proxy(CallAmazon callAmazon) {
        return new ProxyRoutes(keyed, callAmazon);
    }

    /** What agent skills of LinkFox call. */
    public GatewayRoutes gateway(GatewayUseCases useCases) {
        return new GatewayRoutes(keyed, useCases, settings, limits, clock);
    }

    /** Where agents call the same by the Model Context Protocol. */
    public McpRoutes mcp(CallAmazon callAmazon) {
        return new McpRoutes(keyed, McpTools.of(useCases, settings, operations, callAmazon, clock), settings);
    }

    public void addTo(RouteTable table) {
        operations.forEach(
                operation -> table.route(operation.method(), operation.route(), answering(action(operation))));
        table.route(HttpMethod.GET, "/api/v1/openapi.json", visit -> openApi);
        skill.addTo(table);
    }

    private Action action(Operation operation) {
        return switch (operation.access()) {
            case Operation.AnyKey any -> keyed.any(operation::answer);
            case Operation.Scoped scoped -> keyed.with(scoped.scope(), operation::answer);
        };
    }

    private Action answering(Action action) {
        return visit -> {
            try {
                return action.act(visit);
            } catch (StoreFailed failure) {
                return away(visit, failure);
            }
        };
    }

    private Reply away(Visit visit, StoreFailed failure) {
        LOG.error("{} was not answered: {}", visit, failure.getMessage());
        return problems.of(503, visit);
    }
}
