package adsconnect.api;

import adsconnect.domain.StoreFailed;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.Visit;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls that agent skills of LinkFox make, so that they run here unchanged (section 13, {@code docs/gateway.md}). */
public final class GatewayRoutes {

    /** Beginnings of their addresses. */
    public static final List<String> PATHS = List.of("/amazonAds/", "/api/v1/public/");

    private static final Logger LOG = LoggerFactory.getLogger(GatewayRoutes.class);

    /** Where everybody can read how to call them. */
    static final String DESCRIPTION = "/api/docs/gateway.md";

    private final Keyed keyed;
    private final GatewayUseCases useCases;
    private final ApiSettings settings;
    private final Clock clock;
    private final GatewayReplies replies = new GatewayReplies();
    private final Reply description = description();

    public GatewayRoutes(ApiRoutes api, GatewayUseCases useCases, ApiSettings settings, Clock clock) {
        this.keyed = api.keyed();
        this.useCases = useCases;
        this.settings = settings;
        this.clock = clock;
    }

    /** How whatever goes wrong there is told. */
    public FailureReplies failures() {
        return replies;
    }

    public void addTo(RouteTable table) {
        post(table, "authorizeUrl", new GatewayLinkCall(useCases.makeConnectLink(), settings));
        table.route(HttpMethod.GET, DESCRIPTION, visit -> description);
        table.route(
                HttpMethod.POST,
                "/api/v1/public/feedback",
                inItsOwnForm(keyed.any(new GatewayFeedbackCall(useCases.sendMessage()))));
        post(table, "authorizedStores", new GatewayStoresCall(useCases.ownStores()));
        post(table, "profiles", new GatewayProfilesCall(useCases.ownStores(), useCases.refreshProfiles()));
        post(table, "refreshToken", new GatewayTokenCall(useCases, true, clock));
        post(table, "storeTokens", new GatewayTokenCall(useCases, false, clock));
        post(
                table,
                "developerProxy",
                new GatewayProxyCall(useCases.callAmazon(), useCases.ownStores(), useCases.handleTokens()));
    }

    private static Reply description() {
        try (InputStream file = GatewayRoutes.class.getResourceAsStream("gateway.md")) {
            return Reply.text(200, new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .with("content-type", "text/markdown; charset=utf-8");
        } catch (IOException missing) {
            throw new UncheckedIOException("The description of the gateway belongs to the program", missing);
        }
    }

    private void post(RouteTable table, String name, Keyed.Call call) {
        table.route(HttpMethod.POST, "/amazonAds/" + name, inItsOwnForm(keyed.any(call)));
    }

    /** Who shows no key is told so by others, in their form. */
    private Action inItsOwnForm(Action action) {
        return visit -> {
            try {
                Reply reply = action.act(visit);
                return Problems.TYPE.equals(reply.headers().get("content-type")) ? retold(visit, reply) : reply;
            } catch (GatewayRefusal refusal) {
                return GatewayReplies.badRequest(refusal.getMessage());
            } catch (StoreFailed failure) {
                LOG.error("{} was not answered: {}", visit, failure.getMessage());
                return replies.of(503, visit);
            }
        };
    }

    private Reply retold(Visit visit, Reply problem) {
        Reply retold = replies.of(problem.status(), visit);
        String wait = problem.headers().get("retry-after");
        return wait == null ? retold : retold.with("retry-after", wait);
    }
}
