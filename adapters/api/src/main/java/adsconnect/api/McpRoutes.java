package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.StoreFailed;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.Visit;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where agents call us by the Model Context Protocol over streamable HTTP (MCP-1, decision 0026). Each message is a request of
 * its own: nothing is kept between them, so that any node can answer.
 */
public final class McpRoutes {

    public static final String PATH = "/mcp";

    /** Where everybody can read how to connect an agent. */
    public static final String DESCRIPTION = "/api/docs/mcp.md";

    private static final Logger LOG = LoggerFactory.getLogger(McpRoutes.class);

    private static final List<HttpMethod> OTHER_METHODS =
            List.of(HttpMethod.GET, HttpMethod.DELETE, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.OPTIONS);

    private final Keyed keyed;
    private final McpMessages messages;
    private final URI publicUrl;
    private final Reply description = description();
    private final Problems problems = new Problems();

    McpRoutes(Keyed keyed, List<McpTool> tools, ApiSettings settings) {
        this.keyed = keyed;
        this.messages = new McpMessages(tools, settings.version());
        this.publicUrl = settings.publicUrl();
    }

    public void addTo(RouteTable table) {
        table.route(HttpMethod.POST, PATH, answering(keyed.any(messages::answer)));
        OTHER_METHODS.forEach(method ->
                table.route(method, PATH, visit -> problems.of(405, visit).with("allow", HttpMethod.POST.name())));
        table.route(HttpMethod.GET, DESCRIPTION, visit -> description);
    }

    /** What is wrong with the request itself is told before anybody looks at the key. */
    private Action answering(Action action) {
        return visit -> {
            if (visit.header("origin").filter(origin -> !ours(origin)).isPresent()) {
                return Problems.of(
                        visit,
                        Code.CROSS_SITE,
                        "Pages of other sites can't call this server: leave out the header Origin, or call it from a"
                                + " program.");
            }
            Optional<Reply> unfit = unfit(visit);
            if (unfit.isPresent()) {
                return unfit.get();
            }
            try {
                return action.act(visit);
            } catch (StoreFailed failure) {
                LOG.error("{} was not answered: {}", visit, failure.getMessage());
                return problems.of(503, visit);
            }
        };
    }

    private boolean ours(String origin) {
        return origin.toLowerCase(Locale.ROOT).equals(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority());
    }

    private Optional<Reply> unfit(Visit visit) {
        if (visit.header("mcp-protocol-version")
                .filter(version -> !messages.protocolVersions().contains(version))
                .isPresent()) {
            return Optional.of(JsonRpc.badRequest(
                    400, "MCP-Protocol-Version is one of " + String.join(", ", messages.protocolVersions()) + "."));
        }
        if (!takesJson(visit.header("accept").orElse("*/*"))) {
            return Optional.of(JsonRpc.badRequest(406, "Answers are application/json: name it in the header Accept."));
        }
        if (!visit.header("content-type").orElse("").toLowerCase(Locale.ROOT).startsWith(Json.TYPE)) {
            return Optional.of(JsonRpc.badRequest(415, "Send JSON, and say so: Content-Type: application/json."));
        }
        return Optional.empty();
    }

    private static boolean takesJson(String accept) {
        String types = accept.toLowerCase(Locale.ROOT);
        return types.contains(Json.TYPE) || types.contains("application/*") || types.contains("*/*");
    }

    private static Reply description() {
        try (InputStream file = McpRoutes.class.getResourceAsStream("mcp.md")) {
            return Reply.text(200, new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .with("content-type", "text/markdown; charset=utf-8");
        } catch (IOException missing) {
            throw new UncheckedIOException("The description of the tools belongs to the program", missing);
        }
    }
}
