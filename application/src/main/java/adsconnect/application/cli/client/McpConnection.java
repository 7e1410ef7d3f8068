package adsconnect.application.cli.client;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Failure;
import adsconnect.domain.Secret;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the server one message at a time, and makes an answer of whatever comes of it. */
final class McpConnection {

    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;

    /** The first of those that JSON-RPC leaves to whoever serves. */
    private static final int NOT_REACHED = -32000;

    private static final int REFUSED = -32001;

    /** Longer than the server waits for Amazon. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final URI server;
    private final Supplier<Secret> key;
    private final Exchange exchange;

    /** What was agreed on at the beginning. */
    private volatile Optional<String> version = Optional.empty();

    /** @param key throws a {@code Failure} that says what is wrong with it */
    McpConnection(URI server, Supplier<Secret> key, Exchange exchange) {
        this.server = server;
        this.key = key;
        this.exchange = exchange;
    }

    /** What to tell the agent; nothing after a notification. */
    Optional<String> send(String line, JsonObject message) {
        Object id = message.getValue("id");
        boolean asks = message.containsKey("id");
        try {
            Answer answer = exchange.send(request(line));
            return answer.status() == 202 ? Optional.empty() : told(message, answer);
        } catch (Failure failure) {
            boolean away = failure.exitCode() == AdsConnectCommand.NOT_REACHABLE;
            return told(asks, id, away ? NOT_REACHED : REFUSED, failure.line());
        }
    }

    private HttpRequest request(String line) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/mcp"))
                .timeout(PATIENCE)
                .header("authorization", "Bearer " + key.get().reveal())
                .header("accept", "application/json, text/event-stream")
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(line));
        version.ifPresent(agreed -> request.header("mcp-protocol-version", agreed));
        return request.build();
    }

    private Optional<String> told(JsonObject message, Answer response) {
        Object id = message.getValue("id");
        boolean asks = message.containsKey("id");
        Optional<JsonObject> read = object(response.text());
        if (read.isEmpty()) {
            return told(
                    asks,
                    id,
                    NOT_REACHED,
                    "What answers at " + server + " is not Ads Connect (HTTP " + response.status()
                            + "). ADSCONNECT_URL says where it is.");
        }
        JsonObject answer = read.get();
        if (!"2.0".equals(answer.getValue("jsonrpc"))) {
            return refused(asks, id, response, answer);
        }
        if (response.status() != 200) {
            // Which request that was, the server could not read.
            return asks ? Optional.of(answer.put("id", id).encode()) : Optional.empty();
        }
        if ("initialize".equals(message.getValue("method"))
                && answer.getValue("result") instanceof JsonObject result
                && result.getValue("protocolVersion") instanceof String agreed) {
            version = Optional.of(agreed);
        }
        return Optional.of(response.text());
    }

    /** By the server, which says why in its own form. */
    private static Optional<String> refused(boolean asks, Object id, Answer response, JsonObject problem) {
        JsonObject data = new JsonObject();
        for (String name : new String[] {"code", "detail", "retryable", "reference"}) {
            if (problem.containsKey(name)) {
                data.put(name, problem.getValue(name));
            }
        }
        response.headers().firstValue("retry-after").ifPresent(wait -> data.put("retryAfterSeconds", wait));
        String detail = problem.getString("detail", "It answers HTTP " + response.status() + ".");
        JsonObject error = new JsonObject(error(id, REFUSED, detail));
        error.getJsonObject("error").put("data", data);
        return asks ? Optional.of(error.encode()) : Optional.empty();
    }

    /** The object that a text is; nothing where it is none. */
    static Optional<JsonObject> object(String text) {
        try {
            return Json.decodeValue(text) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (DecodeException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> told(boolean asks, Object id, int code, String message) {
        return asks ? Optional.of(error(id, code, message)) : Optional.empty();
    }

    /** @param id of the request; null where nobody knows it */
    static String error(Object id, int code, String message) {
        return new JsonObject()
                .put("jsonrpc", "2.0")
                .put("id", id)
                .put("error", new JsonObject().put("code", code).put("message", message))
                .encode();
    }
}
