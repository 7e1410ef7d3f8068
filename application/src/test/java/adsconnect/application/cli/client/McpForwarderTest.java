package adsconnect.application.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.application.cli.Surroundings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** MCP-1: lines go to the server and answers come back, whatever happens on the way. */
@Timeout(60)
final class McpForwarderTest {

    private static final String KEY = "adsc_example";

    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/mcp", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** As its method says. */
    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(exchange.getRequestHeaders().getFirst("authorization") + " "
                + exchange.getRequestHeaders().getFirst("mcp-protocol-version") + " " + body);
        JsonObject message = new JsonObject(body);
        String id = message.containsKey("id") ? "\"id\":\"" + message.getValue("id") + "\"," : "";
        switch (message.getString("method")) {
            case "initialize" ->
                send(exchange, 200, "{\"jsonrpc\":\"2.0\"," + id + "\"result\":{\"protocolVersion\":\"2025-11-25\"}}");
            case "pretty" -> send(exchange, 200, "{\"jsonrpc\":\"2.0\",\n" + id + "\"result\":{\"a\":\"美国\"}}");
            case "refused" ->
                send(
                        exchange,
                        401,
                        "{\"code\":\"key_expired\",\"detail\":\"It is over.\",\"retryable\":false,\"reference\":\"R\"}");
            case "unread" ->
                send(exchange, 400, "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"m\"}}");
            case "page" -> send(exchange, 200, "<html>");
            case "null" -> send(exchange, 200, "null");
            case "stalls" -> {
                // The head of an answer, and nothing behind it.
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().flush();
            }
            case "slow" -> {
                await(cancelled);
                send(exchange, 200, "{\"jsonrpc\":\"2.0\"," + id + "\"result\":{}}");
            }
            case "notifications/cancelled" -> {
                cancelled.countDown();
                send(exchange, 202, "");
            }
            default ->
                send(exchange, message.containsKey("id") ? 200 : 202, "{\"jsonrpc\":\"2.0\"," + id + "\"result\":{}}");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 202 ? -1 : bytes.length);
        if (status != 202) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What is said to these lines. */
    private List<String> say(String... lines) {
        return say(address(), KEY, lines);
    }

    private static List<String> say(URI address, String key, String... lines) {
        return say(new Exchange(address), address, key, lines);
    }

    private static List<String> say(Exchange exchange, URI address, String key, String... lines) {
        Reach reach = new Reach(
                new Surroundings(Map.of("ADSCONNECT_API_KEY", key), new ByteArrayInputStream(new byte[0]), false));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] input = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            new McpForwarder(new McpConnection(address, reach::key, exchange), out)
                    .forward(new ByteArrayInputStream(input));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String asks(Object id, String method) {
        return new JsonObject()
                .put("jsonrpc", "2.0")
                .put("id", id)
                .put("method", method)
                .encode();
    }

    private static JsonObject error(List<String> said) {
        assertThat(said).hasSize(1);
        return new JsonObject(said.getFirst()).getJsonObject("error");
    }

    @Test
    void an_answer_comes_back_as_it_is_in_one_line() {
        assertThat(say(asks("x", "ping"))).containsExactly("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"result\":{}}");
        assertThat(say(asks("x", "pretty")))
                .containsExactly("{\"jsonrpc\":\"2.0\", \"id\":\"x\",\"result\":{\"a\":\"美国\"}}");
        assertThat(say("", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
                .isEmpty();
        assertThat(heard).hasSize(3).allMatch(request -> request.startsWith("Bearer adsc_example null "));
    }

    @Test
    void what_is_under_way_when_the_input_ends_is_answered() {
        String[] many =
                IntStream.range(0, 200).mapToObj(id -> asks("i" + id, "ping")).toArray(String[]::new);

        assertThat(say(many)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void a_cancelled_request_is_not_answered() {
        assertThat(
                        say(
                                asks("a", "slow"),
                                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"a\"}}"))
                .isEmpty();
    }

    @Test
    void what_is_no_message_is_told_so_and_the_next_one_is_taken() {
        String huge = asks("h", "x".repeat(2 * 1024 * 1024));

        List<String> said = say("nonsense", "[1]", "null", huge, "{\"id\":", asks("x", "ping"));

        assertThat(said).hasSize(6).filteredOn(line -> line.contains("-32700")).hasSize(4);
        assertThat(said).anyMatch(line -> line.contains("too long")).anyMatch(line -> line.contains("\"x\""));
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_server_that_is_down_is_an_error_of_the_request() {
        URI nobody = URI.create("http://127.0.0.1:1");

        JsonObject error =
                error(say(nobody, KEY, asks(7, "ping"), "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"}"));

        assertThat(error.getString("message")).contains("127.0.0.1:1", "ADSCONNECT_URL");
    }

    @Test
    void a_key_that_is_missing_or_wrong_is_an_error_of_the_request() {
        assertThat(error(say(address(), "", asks(7, "ping"))).getString("message"))
                .contains("ADSCONNECT_API_KEY");
        assertThat(error(say(address(), "a\u0001b", asks(7, "ping"))).getString("message"))
                .contains("ADSCONNECT_API_KEY")
                .doesNotContain("\u0001");
        JsonObject refused = error(say(asks(7, "refused")));
        assertThat(refused.getString("message")).isEqualTo("It is over.");
        assertThat(refused.getJsonObject("data").getString("code")).isEqualTo("key_expired");
    }

    @Test
    void whatever_else_answers_there_is_an_error_of_the_request() {
        assertThat(error(say(asks(7, "page"))).getString("message")).contains("is not Ads Connect");
        assertThat(error(say(asks(7, "null"))).getString("message")).contains("is not Ads Connect");
        assertThat(new JsonObject(say(asks(7, "unread")).getFirst()).getValue("id"))
                .isEqualTo(7);
    }

    @Test
    void a_server_that_stalls_in_its_answer_is_an_error_of_the_request() {
        Exchange impatient = new Exchange(address(), Duration.ofMillis(300));

        JsonObject error = error(say(impatient, address(), KEY, asks(7, "stalls")));

        assertThat(error.getString("message")).contains("takes too long");
    }
}
