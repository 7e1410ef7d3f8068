package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.ProgramProcess;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An agent goes the whole way, from an authorization to numbers, and never sees a token (MCP-1). */
class McpJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SELLER = "new-seller";
    private static final String[] AGENT = {
        "ACCOUNTS_READ", "AUTHORIZATIONS_WRITE", "ADS_READ", "SYNC_WRITE", "METRICS_READ", "TOKENS_READ"
    };

    private static RunningProgram program;
    private static String key;
    private static McpSyncClient agent;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        key = ProgramClient.of(program, SELLER + "@sandbox.example", List.of(), AGENT)
                .key();
        agent = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                program.address().toString())
                        .endpoint("/mcp")
                        .httpRequestCustomizer((request, method, endpoint, body, context) ->
                                request.header("authorization", "Bearer " + key))
                        .build())
                .requestTimeout(PATIENCE)
                .build();
        agent.initialize();
    }

    @AfterAll
    static void stop() {
        agent.close();
        program.close();
    }

    private static JsonObject call(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = agent.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        String text = ((McpSchema.TextContent) result.content().getFirst()).text();
        assertThat(text).doesNotContain("Atza|", "Atzr|");
        assertThat(result.isError()).as(text).isFalse();
        return new JsonObject(text);
    }

    @Test
    void an_agent_authorizes_waits_finds_the_us_site_and_reads_numbers() {
        assertThat(call("whoami", Map.of()).getString("next")).contains("start_authorization");

        JsonObject started = call("start_authorization", Map.of("accountName", "Lantern", "region", "NA"));
        Map<String, Object> authorization = Map.of("authorizationId", started.getString("authorizationId"));
        assertThat(call("authorization_status", authorization).getString("status"))
                .isEqualTo("PENDING");
        theSellerConsents(started.getString("authorizeUrl"));
        Conditions.await(
                "the authorization",
                PATIENCE,
                () -> call("authorization_status", authorization)
                        .getString("status")
                        .equals("AUTHORIZED"));

        JsonObject site = call("resolve_profile", Map.of("words", "美国站"));
        assertThat(site.getString("status")).as(site.encode()).isEqualTo("RESOLVED");
        assertThat(site.getString("accountName")).isEqualTo("Lantern");
        assertThat(site.getString("countryCode")).isEqualTo("US");
        String profile = site.getString("profileIdString");

        theSellerConnects(profile);
        Conditions.await(
                "the first load",
                PATIENCE,
                () -> call("connection_status", Map.of("profileId", profile))
                        .getString("stage")
                        .equals("READY"));
        JsonObject numbers = call("get_metrics", metrics(profile));
        assertThat(numbers.getJsonArray("items")).isNotEmpty();
        assertThat(numbers.getJsonObject("totals").getString("spend")).matches("[0-9]+\\.[0-9]{2}");

        JsonObject campaigns = call(
                "ads_read",
                Map.of(
                        "profileId",
                        profile,
                        "method",
                        "POST",
                        "path",
                        "/sp/campaigns/list",
                        "contentType",
                        "application/vnd.spCampaign.v3+json",
                        "body",
                        Map.of("maxResults", 2)));
        assertThat(campaigns.getInteger("httpStatus")).isEqualTo(200);
        assertThat(campaigns.getJsonObject("body").getJsonArray("campaigns")).isNotEmpty();
        assertThat(call("whoami", Map.of()).getJsonArray("accounts").encode()).contains("Lantern", "CONNECTED");

        McpSchema.CallToolResult soon = agent.callTool(McpSchema.CallToolRequest.builder("sync_now")
                .arguments(Map.of("profileId", profile))
                .build());
        assertThat(soon.isError()).isTrue();
        assertThat(soon.structuredContent().toString()).contains("too_soon", "retryAfterSeconds", "next");

        theSameOverStdio(profile, numbers);
        assertThat(program.firstColumn("SELECT DISTINCT deed FROM audit_lines WHERE actor = 'KEY'"))
                .contains("LINK_MADE");
    }

    private static Map<String, Object> metrics(String profile) {
        LocalDate today = LocalDate.ofInstant(program.now(), ZoneOffset.UTC);
        return Map.of(
                "profileId",
                profile,
                "from",
                today.minusDays(20).toString(),
                "to",
                today.minusDays(2).toString(),
                "by",
                "campaign");
    }

    /** In a browser of their own. */
    private static void theSellerConsents(String authorizeUrl) {
        HttpVisitor seller = new HttpVisitor(program.address(), "the seller");
        String link = URI.create(authorizeUrl).getRawPath();
        assertThat(seller.get(link).status()).isEqualTo(200);
        String consentPage =
                seller.post(link + "/authorizations", Map.of()).location().orElseThrow();
        URI callback = URI.create(PlainHttp.allow(consentPage, SELLER));
        seller.get(callback.getRawPath() + "?" + callback.getRawQuery());
    }

    /** Which agents leave to people. */
    private static void theSellerConnects(String profile) {
        KeyedProgram seller = KeyedProgram.of(program, SELLER);
        assertThat(seller.send("POST", "/api/v1/profiles/" + profile + "/connection", "")
                        .status())
                .isEqualTo(201);
    }

    /** A process that ends with its input, and says nothing on stdout but answers. */
    private static void theSameOverStdio(String profile, JsonObject numbers) {
        String input = Stream.of(
                        asks(1, "initialize", new JsonObject("""
                                {"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"a","version":"1"}}""")),
                        new JsonObject().put("jsonrpc", "2.0").put("method", "notifications/initialized"),
                        asks(2, "tools/list", new JsonObject()),
                        calls(3, "resolve_profile", Map.of("words", "美国站")),
                        calls(4, "get_metrics", metrics(profile)))
                .map(JsonObject::encode)
                .collect(Collectors.joining("\n"));

        ProgramProcess.End end = ProgramProcess.run(
                input, Map.of("ADSCONNECT_URL", program.address().toString(), "ADSCONNECT_API_KEY", key), "mcp");

        assertThat(end.exitCode()).as(end.err()).isZero();
        Map<Integer, JsonObject> answers = end.out()
                .lines()
                .map(JsonObject::new)
                .collect(Collectors.toMap(answer -> answer.getInteger("id"), answer -> answer.getJsonObject("result")));
        assertThat(answers).containsOnlyKeys(1, 2, 3, 4);
        assertThat(answers.get(2).getJsonArray("tools")).hasSize(11);
        assertThat(answers.get(3).getJsonObject("structuredContent").getString("profileIdString"))
                .isEqualTo(profile);
        assertThat(answers.get(4).getJsonObject("structuredContent")).isEqualTo(numbers);
        assertThat(end.err()).doesNotContain(key);
    }

    private static JsonObject calls(int id, String tool, Map<String, Object> arguments) {
        return asks(id, "tools/call", new JsonObject().put("name", tool).put("arguments", new JsonObject(arguments)));
    }

    private static JsonObject asks(int id, String method, JsonObject params) {
        return new JsonObject()
                .put("jsonrpc", "2.0")
                .put("id", id)
                .put("method", method)
                .put("params", params);
    }
}
