package adsconnect.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** An agent that speaks the protocol by hand, right or wrong, and remembers nothing. */
final class Agent {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of(
            "accept", "application/json, text/event-stream",
            "content-type", "application/json",
            "mcp-protocol-version", "2025-11-25"));

    Agent(URI server, String key) {
        this.server = server;
        if (!key.isEmpty()) {
            headers.put("authorization", "Bearer " + key);
        }
    }

    /** The same with another header; without it, if it is empty. */
    Agent with(String header, String value) {
        Agent other = new Agent(server, "");
        other.headers.putAll(headers);
        if (value.isEmpty()) {
            other.headers.remove(header);
        } else {
            other.headers.put(header, value);
        }
        return other;
    }

    HttpResponse<String> send(String body) {
        return send("POST", body);
    }

    HttpResponse<String> send(String method, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(McpRoutes.PATH))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The answer to a request of that method. */
    JsonNode ask(String method, String params) {
        HttpResponse<String> response =
                send("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"" + method + "\",\"params\":" + params + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode answer = json(response.body());
        assertThat(answer.path("id").asText()).isEqualTo("a");
        return answer;
    }

    /** What a tool says, which is the same as text and as an object. */
    JsonNode call(String tool, String arguments) {
        JsonNode result = ask("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}")
                .path("result");
        assertThat(json(result.path("content").path(0).path("text").asText()))
                .as(result.toString())
                .isEqualTo(result.path("structuredContent"));
        return ((ObjectNode) result.path("structuredContent").deepCopy())
                .put("isError", result.path("isError").asBoolean());
    }

    static JsonNode json(String text) {
        try {
            return ApiProgram.JSON.readTree(text);
        } catch (IOException noJson) {
            throw new UncheckedIOException("No JSON: " + text, noJson);
        }
    }
}
