package adsconnect.architecture.journeys;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;

/** What a test asks and tells the local Amazon behind the program's back. */
record LocalAmazonControl(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What reports of those days deliver for Sponsored Products in all. */
    JsonObject truth(long profileId, LocalDate from, LocalDate to) {
        return get("truth?profileId=" + profileId + "&from=" + from + "&to=" + to)
                .getJsonObject("totals")
                .getJsonObject("SPONSORED_PRODUCTS");
    }

    /** Everything that was called, without secrets. */
    JsonObject requests() {
        return get("requests");
    }

    /** Switches faults on; an empty object switches all off. */
    void faults(JsonObject faults) {
        send(request("faults")
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString(faults.encode()))
                .build());
    }

    private JsonObject get(String path) {
        return new JsonObject(send(request(path).build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/__sandbox/" + path));
    }

    private static String send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
