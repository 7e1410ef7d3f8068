package adsconnect.application;

import adsconnect.domain.console.Remark;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Whether something answers over HTTP; what it says is all the same.
 *
 * @param status of the answer; 0 if there was none
 */
record Reached(String name, int status, Duration took) {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Shared; follows nothing and keeps nothing. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    static CompletableFuture<Reached> ask(String name, URI address) {
        long start = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                // A name that is looked up for long has no time-out of its own.
                .completeOnTimeout(0, PATIENCE.toSeconds() + 2, TimeUnit.SECONDS)
                .exceptionally(failure -> 0)
                .thenApply(status -> new Reached(name, status, Duration.ofNanos(System.nanoTime() - start)));
    }

    boolean reached() {
        return status != 0;
    }

    Remark remark() {
        return reached() ? Remark.of(name + "-reached", took.toMillis()) : Remark.of(name + "-not-reached");
    }
}
