package adsconnect.application.cli.client;

import adsconnect.domain.Secret;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Asks the server one message at a time, and makes an answer of whatever comes of it. */
final class McpConnection {

    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;

    /** The first of those that JSON-RPC leaves to whoever serves. */
    private static final int NOT_REACHED = -32000;

    private static final int REFUSED = -32001;

    /** Longer than the server waits for Amazon. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI server;
    private final Optional<Secret> key;

    /** What was agreed on at the beginning. */
    private volatile Optional<String> version = Optional.empty();

    McpConnection(URI server, Optional<Secret> key) {
        this.server = server;
        this.key = key;
    }

    /** What to tell the agent; nothing after a notification. */
    Optional<String> send(String line, JsonObject message) {
        Object id = message.getValue("id");
        boolean asks = message.containsKey("id");
        if (key.isEmpty()) {
            return told(asks, id, REFUSED, "ADSCONNECT_API_KEY is not set: put a key of Ads Connect there.");
        }
        try {
            HttpResponse<String> response = http.send(request(line), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 202) {
                return Optional.empty();
            }
            return told(message, response);
        } catch (ConnectException away) {
            return told(
                    asks,
                    id,
                    NOT_REACHED,
                    "Ads Connect does not answer at " + server + ". Is it running? ADSCONNECT_URL says where it is.");
        } catch (HttpTimeoutException late) {
            return told(asks, id, NOT_REACHED, "Ads Connect takes too long to answer at " + server + ". Try again.");
        } catch (IOException brokeOff) {
            return told(asks, id, NOT_REACHED, "Ads Connect at " + server + " broke off. Try again.");
        } catch (IllegalArgumentException noKey) {
            return told(asks, id, REFUSED, "ADSCONNECT_API_KEY is no key of Ads Connect.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return told(asks, id, NOT_REACHED, "It was stopped.");
        }
    }

    private HttpRequest request(String line) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server)
                .timeout(PATIENCE)
                .header("authorization", "Bearer " + key.orElseThrow().reveal())
                .header("accept", "application/json, text/event-stream")
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(line));
        version.ifPresent(agreed -> request.header("mcp-protocol-version", agreed));
        return request.build();
    }

    private Optional<String> told(JsonObject message, HttpResponse<String> response) {
        Object id = message.getValue("id");
        boolean asks = message.containsKey("id");
        JsonObject answer;
        try {
            answer = new JsonObject(response.body());
        } catch (DecodeException | ClassCastException notOurs) {
            return told(
                    asks,
                    id,
                    NOT_REACHED,
                    "What answers at " + server + " is not Ads Connect (HTTP " + response.statusCode()
                            + "). ADSCONNECT_URL says where it is.");
        }
        if (!"2.0".equals(answer.getValue("jsonrpc"))) {
            return refused(asks, id, response, answer);
        }
        if (response.statusCode() != 200) {
            // Which request that was, the server could not read.
            return asks ? Optional.of(answer.put("id", id).encode()) : Optional.empty();
        }
        if ("initialize".equals(message.getValue("method"))
                && answer.getValue("result") instanceof JsonObject result
                && result.getValue("protocolVersion") instanceof String agreed) {
            version = Optional.of(agreed);
        }
        return Optional.of(response.body());
    }

    /** By the server, which says why in its own form. */
    private static Optional<String> refused(
            boolean asks, Object id, HttpResponse<String> response, JsonObject problem) {
        JsonObject data = new JsonObject();
        for (String name : new String[] {"code", "detail", "retryable", "reference"}) {
            if (problem.containsKey(name)) {
                data.put(name, problem.getValue(name));
            }
        }
        response.headers().firstValue("retry-after").ifPresent(wait -> data.put("retryAfterSeconds", wait));
        String detail = problem.getString("detail", "It answers HTTP " + response.statusCode() + ".");
        JsonObject error = new JsonObject(error(id, REFUSED, detail));
        error.getJsonObject("error").put("data", data);
        return asks ? Optional.of(error.encode()) : Optional.empty();
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
