package adsconnect.architecture.journeys;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Scope;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A program of somebody's that calls the API with a key. */
final class KeyedProgram {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final String key;

    private KeyedProgram(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /** With a new key of that sandbox user's that may do everything. */
    static KeyedProgram of(RunningProgram program, String demoUser) {
        String key = "adsc_" + UUID.randomUUID().toString().replace("-", "");
        String scopes = Arrays.stream(Scope.values()).map(Scope::name).collect(Collectors.joining(","));
        program.run("""
                INSERT INTO api_keys (key_id, key_hash, owner_id, name, scopes, made_at)
                SELECT gen_random_uuid(), '%s', user_id, 'Journey', '{%s}', now() FROM users
                WHERE email = '%s@sandbox.example'
                """.formatted(SecretHash.of(new Secret(key)).hex(), scopes, demoUser));
        return new KeyedProgram(program.address(), key);
    }

    /** What came back; only what is JSON has something in it. */
    record Answer(int status, HttpResponse<String> response) {

        JsonObject json() {
            return new JsonObject(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path) {
        return send("GET", path, "", "application/json");
    }

    Answer csv(String path) {
        return send("GET", path, "", "text/csv");
    }

    Answer send(String method, String path, String body) {
        return send(method, path, body, "application/json");
    }

    private Answer send(String method, String path, String body, String accept) {
        return send(method, path, body, Map.of("accept", accept));
    }

    /** With these headers, whatever they say of the key. */
    Answer send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder to = HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60));
        headers.forEach(to::setHeader);
        HttpRequest request = to.setHeader("authorization", key)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
