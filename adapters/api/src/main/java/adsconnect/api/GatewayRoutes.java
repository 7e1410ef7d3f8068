package adsconnect.api;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.access.Scope;
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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls that agent skills of LinkFox make, so that they run here unchanged (section 13, {@code docs/gateway.md}). */
public final class GatewayRoutes {

    /** Beginnings of their addresses. */
    public static final List<String> PATHS = List.of("/amazonAds/", "/api/v1/public/");

    static final String FEEDBACK = "/api/v1/public/feedback";
    static final String FEEDBACK_SUMMARY = "Sends feedback about a skill.";

    private static final Logger LOG = LoggerFactory.getLogger(GatewayRoutes.class);

    /** Where everybody can read how to call them. */
    public static final String DESCRIPTION = "/api/docs/gateway.md";

    private final Keyed keyed;
    private final GatewayUseCases useCases;
    private final ApiSettings settings;
    private final Limits limits;
    private final Clock clock;
    private final GatewayReplies replies = new GatewayReplies();
    private final Reply description = description();

    GatewayRoutes(Keyed keyed, GatewayUseCases useCases, ApiSettings settings, Limits limits, Clock clock) {
        this.keyed = keyed;
        this.useCases = useCases;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    /** How whatever goes wrong there is told. */
    public FailureReplies failures() {
        return replies;
    }

    /**
     * One of the calls.
     *
     * @param scope that a key needs for it; empty for any key
     */
    public record Described(String path, String summary, Optional<Scope> scope) {}

    /** What there is to call, for whoever explains it. */
    public List<Described> described() {
        return calls().stream().map(Routed::described).toList();
    }

    private record Routed(Described described, Keyed.Call call) {}

    public void addTo(RouteTable table) {
        table.route(HttpMethod.GET, DESCRIPTION, visit -> description);
        calls().forEach(routed ->
                table.route(HttpMethod.POST, routed.described().path(), inItsOwnForm(keyed.any(routed.call()))));
    }

    /** Whether the key may, each looks for itself: a refusal has the gateway's own form. */
    private List<Routed> calls() {
        return List.of(
                routed(
                        "/amazonAds/authorizeUrl",
                        "Makes an address at which somebody gives consent.",
                        Scope.AUTHORIZATIONS_WRITE,
                        new GatewayLinkCall(useCases.makeConnectLink(), settings)),
                routed(
                        "/amazonAds/authorizedStores",
                        "Lists the stores that the key may use.",
                        Scope.ACCOUNTS_READ,
                        new GatewayStoresCall(useCases.ownStores())),
                routed(
                        "/amazonAds/profiles",
                        "Lists their profiles, asked for anew at Amazon if refresh is true.",
                        Scope.ACCOUNTS_READ,
                        new GatewayProfilesCall(useCases.ownStores(), useCases.refreshProfiles(), limits)),
                routed(
                        "/amazonAds/refreshToken",
                        "Gives a new access token, or a handle to a key that may not see tokens.",
                        Scope.ADS_READ,
                        new GatewayTokenCall(useCases, true, clock)),
                routed(
                        "/amazonAds/storeTokens",
                        "The same for the token there is, without asking Amazon.",
                        Scope.ADS_READ,
                        new GatewayTokenCall(useCases, false, clock)),
                routed(
                        "/amazonAds/developerProxy",
                        "Calls Amazon's API for a profile and gives back its answer.",
                        Scope.ADS_READ,
                        new GatewayProxyCall(useCases.callAmazon(), useCases.ownStores(), useCases.handleTokens())),
                new Routed(
                        new Described(FEEDBACK, FEEDBACK_SUMMARY, Optional.empty()),
                        new GatewayFeedbackCall(useCases.sendMessage())));
    }

    private static Routed routed(String path, String summary, Scope scope, Keyed.Call call) {
        return new Routed(new Described(path, summary, Optional.of(scope)), call);
    }

    private static Reply description() {
        try (InputStream file = GatewayRoutes.class.getResourceAsStream("gateway.md")) {
            return Reply.text(200, new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .with("content-type", "text/markdown; charset=utf-8");
        } catch (IOException missing) {
            throw new UncheckedIOException("The description of the gateway belongs to the program", missing);
        }
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
