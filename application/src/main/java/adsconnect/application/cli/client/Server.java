package adsconnect.application.cli.client;

import adsconnect.application.cli.Failure;
import adsconnect.application.cli.Json;
import adsconnect.application.cli.Surroundings;
import adsconnect.domain.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The server that the environment names, as the owner of the key in the environment sees it. */
final class Server implements AutoCloseable {

    /** Longer than the server waits for Amazon. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI address;
    private final Secret key;
    private final Exchange exchange;

    private Server(URI address, Secret key) {
        this.address = address;
        this.key = key;
        this.exchange = new Exchange(address);
    }

    static Server of(Surroundings surroundings) {
        Reach reach = new Reach(surroundings);
        return new Server(reach.address(), reach.key());
    }

    @Override
    public void close() {
        exchange.close();
    }

    /** What a call of the API answers; empty where it answers that it is done. */
    Map<String, Object> get(String path) {
        return document("GET", path, BodyPublishers.noBody());
    }

    Map<String, Object> post(String path) {
        return document("POST", path, BodyPublishers.noBody());
    }

    Map<String, Object> post(String path, Map<String, Object> body) {
        return document("POST", path, BodyPublishers.ofString(Json.write(body)));
    }

    void delete(String path) {
        document("DELETE", path, BodyPublishers.noBody());
    }

    /** An answer as it comes, whatever it says. */
    Answer send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .timeout(PATIENCE)
                .header("authorization", "Bearer " + key.reveal())
                .method(method, body);
        headers.forEach(request::header);
        return exchange.send(request.build());
    }

    /** What the server says in such an answer that it does not do. */
    Failure refusal(Answer answer) {
        return Refusals.of(answer, address);
    }

    private Map<String, Object> document(String method, String path, BodyPublisher body) {
        Answer answer =
                send(method, path, Map.of("accept", "application/json", "content-type", "application/json"), body);
        if (answer.problem()) {
            throw Refusals.of(answer, address);
        }
        if (answer.status() == 204) {
            return Map.of();
        }
        if (!answer.done() || !answer.type().equals("application/json")) {
            throw Refusals.stranger(answer, address);
        }
        return fields(answer);
    }

    private Map<String, Object> fields(Answer answer) {
        try {
            if (Json.read(answer.body()) instanceof Map<?, ?> document) {
                return Fields.of(document);
            }
        } catch (IOException unreadable) {
            // As good as JSON that is no document of ours.
        }
        throw Refusals.stranger(answer, address);
    }

    private URI at(String path) {
        try {
            return URI.create(address + "/api/v1" + path);
        } catch (IllegalArgumentException misuse) {
            throw Failure.misuse("This is not a path that can be called: " + path);
        }
    }

    /** A text as a part of a path or a query. */
    static String part(String text) {
        StringBuilder part = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each >= '0' && each <= '9' || each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
            if (plain || each == '-') {
                part.append((char) each);
            } else {
                part.append(String.format("%%%02X", each));
            }
        }
        return part.toString();
    }
}
