package adsconnect.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A program that calls the API over HTTP, with a key or without. */
final class ApiProgram {

    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI server;
    private final Optional<String> authorization;

    ApiProgram(URI server, Optional<String> authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    /** @param body empty where there is none */
    record Answer(int status, HttpResponse<String> response) {

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (IOException noJson) {
                throw new UncheckedIOException("No JSON: " + body(), noJson);
            }
        }

        /** Of a refusal. */
        String code() {
            return header("content-type").startsWith("application/problem+json")
                    ? json().path("code").asText()
                    : "no problem document: " + status + " " + body();
        }

        String detail() {
            return json().path("detail").asText();
        }
    }

    Answer get(String path) {
        return send("GET", path, Optional.empty());
    }

    Answer post(String path) {
        return send("POST", path, Optional.empty());
    }

    Answer post(String path, String json) {
        return send("POST", path, Optional.of(json));
    }

    Answer put(String path, String json) {
        return send("PUT", path, Optional.of(json));
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, Optional.of(json));
    }

    Answer delete(String path) {
        return send("DELETE", path, Optional.empty());
    }

    Answer send(String method, String path, Optional<String> json) {
        return send(method, path, json, "application/json");
    }

    Answer send(String method, String path, Optional<String> json, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(30))
                .header("accept", accept)
                .header("content-type", "application/json")
                .method(
                        method,
                        json.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        authorization.ifPresent(key -> request.header("authorization", key));
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for " + path, stopped);
        }
    }
}
