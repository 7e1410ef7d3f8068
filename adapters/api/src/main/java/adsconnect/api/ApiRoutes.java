package adsconnect.api;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.access.Scope;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.RouteTable;
import io.vertx.core.http.HttpMethod;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What programs may call, and what each call needs. */
public final class ApiRoutes {

    /** Beginnings of the addresses that are the programs'. */
    public static final List<String> PATHS = List.of("/api/");

    private static final Logger LOG = LoggerFactory.getLogger(ApiRoutes.class);

    private final ApiUseCases useCases;
    private final ApiSettings settings;
    private final AmazonAddress amazon;
    private final Clock clock;
    private final Problems problems = new Problems();

    public ApiRoutes(ApiUseCases useCases, ApiSettings settings, AmazonAddress amazon, Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.amazon = amazon;
        this.clock = clock;
    }

    public FailureReplies failures() {
        return problems;
    }

    public void addTo(RouteTable table) {
        Keyed keyed = new Keyed(useCases.recognizeKey());
        // First, for it is asked for by far the most.
        TokenAnswers answers = new TokenAnswers(amazon, clock);
        get(
                table,
                "/api/v1/profiles/:profileId/token",
                keyed.with(Scope.TOKENS_READ, new IssueTokenCall(useCases.issueToken(), answers)));
        get(table, "/api/v1/capabilities", keyed.any(new ReadCapabilitiesCall(settings)));
        RenewTokenCall renew = new RenewTokenCall(useCases.renewToken(), answers);
        post(table, "/api/v1/profiles/:profileId/token/refresh", keyed.with(Scope.TOKENS_READ, renew::ofProfile));
        post(table, "/api/v1/accounts/:accountId/token/refresh", keyed.with(Scope.TOKENS_READ, renew::ofAccount));
    }

    private void get(RouteTable table, String path, Action action) {
        route(table, HttpMethod.GET, path, action);
    }

    private void post(RouteTable table, String path, Action action) {
        route(table, HttpMethod.POST, path, action);
    }

    private void route(RouteTable table, HttpMethod method, String path, Action action) {
        table.route(method, path, visit -> {
            try {
                return action.act(visit);
            } catch (StoreFailed failure) {
                LOG.error("{} was not answered: {}", visit, failure.getMessage());
                return problems.of(503, visit);
            }
        });
    }
}
