package adsconnect.api;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.testkit.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MCP-1: the protocol itself, spoken rightly and wrongly. */
@ExtendWith(VertxExtension.class)
final class McpProtocolTest {

    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    private final User owner = Samples.manager();
    private ApiFixture api;
    private String key;
    private Agent agent;

    @BeforeEach
    void somebody_has_a_key(Vertx vertx) {
        api = new ApiFixture(vertx);
        api.user(owner);
        key = api.shown(Samples.key(owner, Set.of(Scope.values())));
        agent = new Agent(api.url, key);
    }

    @Test
    void the_sdks_own_client_gets_along_with_it() {
        HttpClientStreamableHttpTransport transport = HttpClientStreamableHttpTransport.builder(api.url.toString())
                .endpoint(McpRoutes.PATH)
                .httpRequestCustomizer(
                        (request, method, endpoint, body, context) -> request.header("Authorization", "Bearer " + key))
                .build();
        try (McpSyncClient client =
                McpClient.sync(transport).requestTimeout(Duration.ofSeconds(20)).build()) {
            McpSchema.InitializeResult hello = client.initialize();
            assertThat(hello.protocolVersion()).isEqualTo("2025-11-25");
            assertThat(hello.serverInfo().name()).isEqualTo("ads-connect");
            assertThat(hello.instructions()).contains("whoami", "resolve_profile");

            assertThat(client.listTools().tools()).hasSizeGreaterThan(9).allSatisfy(tool -> {
                assertThat(tool.description()).hasSizeGreaterThan(100);
                assertThat(tool.annotations().destructiveHint()).isFalse();
            });
            McpSchema.CallToolResult result = client.callTool(McpSchema.CallToolRequest.builder("whoami")
                    .arguments(Map.of())
                    .build());
            assertThat(result.isError()).isFalse();
            assertThat(result.structuredContent().toString())
                    .contains(owner.email().value());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
    void it_takes_the_version_that_is_asked_for(String version) {
        assertThat(agent.with("mcp-protocol-version", version).send(LIST).statusCode())
                .isEqualTo(200);
        assertThat(initialize(version).path("protocolVersion").asText()).isEqualTo(version);
    }

    @Test
    void whoever_asks_for_a_version_nobody_knows_is_offered_the_newest() {
        assertThat(initialize("1900-01-01").path("protocolVersion").asText()).isEqualTo("2025-11-25");
    }

    private JsonNode initialize(String version) {
        return agent.with("mcp-protocol-version", "")
                .ask(
                        "initialize",
                        "{\"protocolVersion\":\"" + version
                                + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"a\",\"version\":\"1\"}}")
                .path("result");
    }

    @Test
    void a_notification_is_taken_without_a_word() {
        HttpResponse<String> taken = agent.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(taken.body()).isEmpty();
        assertThat(agent.send(
                                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(agent.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/nonsense\",\"params\":7}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(agent.send("{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}").statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT", "PATCH", "OPTIONS"})
    void other_methods_are_told_which_one(String method) {
        HttpResponse<String> answer = agent.send(method, "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("POST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | -32700",
                "nonsense | -32700",
                "{} {} | -32700",
                "{\"jsonrpc\":\"2.0\",\"jsonrpc\":\"2.0\"} | -32700",
                "[] | -32600",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}] | -32600",
                "7 | -32600",
                "null | -32600",
                "{} | -32600",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"} | -32600"
            })
    void what_is_no_message_is_a_bad_request(String body, int code) {
        HttpResponse<String> answer = agent.send(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertError(Agent.json(answer.body()), code);
        assertThat(Agent.json(answer.body()).path("id").isNull()).isTrue();
    }

    @Test
    void nothing_at_all_and_too_deep_are_bad_requests() {
        assertThat(agent.send("").statusCode()).isEqualTo(400);
        assertThat(agent.send("[".repeat(100_000)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | {} | -32601",
                "resources/list | {} | -32601",
                "tools/call | {\"name\":\"nonsense\"} | -32602",
                "tools/call | {\"name\":7} | -32602",
                "tools/call | {} | -32602",
                "tools/call | [] | -32602",
                "tools/call | {\"name\":\"whoami\",\"arguments\":[]} | -32602",
                "initialize | {\"protocolVersion\":{}} | -32602",
                "initialize | 7 | -32602"
            })
    void what_can_not_be_asked_is_an_error_of_the_protocol(String method, String params, int code) {
        assertError(agent.ask(method, params), code);
    }

    @Test
    void an_id_comes_back_as_it_was() {
        HttpResponse<String> answer =
                agent.send("{\"jsonrpc\":\"2.0\",\"id\":9007199254740993,\"method\":\"ping\",\"extra\":1}");

        assertThat(answer.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":9007199254740993,\"result\":{}}");
    }

    @Test
    void a_version_in_the_header_that_nobody_knows_is_a_bad_request() {
        HttpResponse<String> answer =
                agent.with("mcp-protocol-version", "1900-01-01").send(LIST);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("2025-11-25");
        assertThat(agent.with("mcp-protocol-version", "").send(LIST).statusCode())
                .isEqualTo(200);
    }

    @Test
    void pages_of_others_are_kept_out() {
        assertThat(agent.with("origin", "https://evil.example").send(LIST).statusCode())
                .isEqualTo(403);
        assertThat(agent.with("origin", "null").send(LIST).statusCode()).isEqualTo(403);
        assertThat(agent.with("origin", api.url + ".evil.example").send(LIST).statusCode())
                .isEqualTo(403);
        assertThat(agent.with("origin", api.url.toString()).send(LIST).statusCode())
                .isEqualTo(200);
    }

    @Test
    void json_goes_in_and_comes_out() {
        assertThat(agent.with("accept", "text/html").send(LIST).statusCode()).isEqualTo(406);
        assertThat(agent.with("accept", "").send(LIST).statusCode()).isEqualTo(200);
        assertThat(agent.with("content-type", "text/plain").send(LIST).statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_body_that_is_too_large_is_not_read() {
        HttpResponse<String> answer = agent.send("{\"a\":\"" + "x".repeat(300_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("payload_too_large");
    }

    @Test
    void a_request_that_breaks_off_harms_nobody() throws IOException {
        try (Socket socket = new Socket(api.url.getHost(), api.url.getPort())) {
            socket.getOutputStream()
                    .write(("POST /mcp HTTP/1.1\r\nHost: " + api.url.getAuthority() + "\r\nAuthorization: Bearer " + key
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"jsonrpc\"")
                            .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(agent.send(LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void only_who_has_a_key_is_answered_and_within_its_limits() {
        HttpResponse<String> nobody = new Agent(api.url, "").send(LIST);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("www-authenticate")).hasValue("Bearer");
        assertThat(nobody.body()).contains("key_invalid");
        assertThat(new Agent(api.url, "adsc_nosuchkey").send(LIST).statusCode()).isEqualTo(401);

        assertThat(agent.send(LIST).headers().firstValue("ratelimit-limit")).isPresent();
    }

    @Test
    void a_key_that_ends_in_the_middle_ends_there() {
        ApiKey made = Samples.key(owner, Set.of(Scope.values()));
        ApiKey brieflyValid = new ApiKey(
                made.id(),
                made.owner(),
                made.name(),
                made.scopes(),
                Optional.empty(),
                made.madeAt(),
                Optional.of(api.clock.instant().plusSeconds(60)),
                Optional.empty());
        Agent brief = new Agent(api.url, api.shown(brieflyValid));
        assertThat(brief.send(LIST).statusCode()).isEqualTo(200);

        api.clock.advance(Duration.ofSeconds(61));

        HttpResponse<String> over = brief.send(LIST);
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(over.body()).contains("key_expired");
    }

    private static void assertError(JsonNode answer, int code) {
        assertThat(answer.path("error").path("code").asInt())
                .as(answer.toString())
                .isEqualTo(code);
        assertThat(answer.path("error").path("message").asText())
                .isNotEmpty()
                .doesNotContain("Exception", "adsconnect.", "jackson", "\tat ");
    }
}
