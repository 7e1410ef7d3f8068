package adsconnect.api;

import adsconnect.domain.StoreFailed;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.Visit;
import io.vertx.core.http.HttpMethod;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls that agent skills of LinkFox make, so that they run here unchanged (section 13, {@code docs/gateway.md}). */
public final class GatewayRoutes {

    /** Beginnings of their addresses. */
    public static final List<String> PATHS = List.of("/amazonAds/", "/api/v1/public/");

    private static final Logger LOG = LoggerFactory.getLogger(GatewayRoutes.class);

    private static final String RENEWED = "The access token is good for expiresIn seconds.";

    private final GatewayUseCases useCases;
    private final ApiSettings settings;
    private final Duration linkLifetime;
    private final Clock clock;
    private final GatewayReplies replies = new GatewayReplies();

    public GatewayRoutes(GatewayUseCases useCases, ApiSettings settings, Duration linkLifetime, Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.linkLifetime = linkLifetime;
        this.clock = clock;
    }

    /** How whatever goes wrong there is told. */
    public FailureReplies failures() {
        return replies;
    }

    public void addTo(RouteTable table) {
        Keyed keyed = new Keyed(useCases.recognizeKey());
        post(
                table,
                keyed,
                "authorizeUrl",
                new GatewayLinkCall(useCases.makeConnectLink(), settings.publicUrl(), linkLifetime));
        post(table, keyed, "authorizedStores", new GatewayStoresCall(useCases.ownStores()));
        post(table, keyed, "profiles", new GatewayProfilesCall(useCases.ownStores()));
        post(table, keyed, "refreshToken", tokens(Optional.of(RENEWED)));
        post(table, keyed, "storeTokens", tokens(Optional.empty()));
        post(
                table,
                keyed,
                "developerProxy",
                new GatewayProxyCall(useCases.callAmazon(), useCases.ownStores(), useCases.handleTokens()));
    }

    private GatewayTokenCall tokens(Optional<String> message) {
        return new GatewayTokenCall(
                useCases.ownStores(), useCases.issueToken(), useCases.handleTokens(), message, clock);
    }

    private void post(RouteTable table, Keyed keyed, String name, Keyed.Call call) {
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
