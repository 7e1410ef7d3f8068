package adsconnect.architecture.running;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a test asks and tells the local Amazon behind the program's back. */
public record LocalAmazonControl(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What reports of campaigns of those days deliver in all, by ad product. */
    public JsonObject truth(long profileId, LocalDate from, LocalDate to) {
        return get("truth?profileId=" + profileId + "&from=" + from + "&to=" + to + "&rows=false")
                .getJsonObject("totals");
    }

    /** What a report of that type and those days adds up to, by column; {@code rows} counts its rows. */
    public JsonObject truth(long profileId, String reportTypeId, LocalDate from, LocalDate to) {
        return get("truth?profileId=" + profileId + "&reportTypeId=" + reportTypeId + "&from=" + from + "&to=" + to
                        + "&rows=false")
                .getJsonObject("totals");
    }

    /** Everything that was called, without secrets. */
    public JsonObject requests() {
        return get("requests");
    }

    /** Every report that it took on. */
    public List<JsonObject> reports() {
        return get("reports").getJsonArray("reports").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    /** Switches faults on; an empty object switches all off. */
    public void faults(JsonObject faults) {
        send(request("faults")
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString(faults.encode()))
                .build());
    }

    /** The switches as they are now, with what is left of those that count. */
    public JsonObject faults() {
        return get("faults");
    }

    /** Moves its clock to that time, from where it goes on. */
    public void moveClockTo(Instant now) {
        send(request("clock")
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString(
                        new JsonObject().put("now", now.toString()).encode()))
                .build());
    }

    /** Nobody reaches that profile any more. */
    public void takeAway(long profileId) {
        send(request("revocations")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(
                        new JsonObject().put("profileId", profileId).encode()))
                .build());
    }

    /** That login withdraws all consents it gave so far. */
    public void revoke(String persona) {
        send(request("revocations")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(
                        new JsonObject().put("persona", persona).encode()))
                .build());
    }

    /** All that was taken away is there again. */
    public void giveBack() {
        send(request("revocations").DELETE().build());
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
