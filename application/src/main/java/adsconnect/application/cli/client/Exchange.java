package adsconnect.application.cli.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/** Sends one request and takes its answer, neither for longer nor for more than makes sense. Follows nothing: a key goes to one address. */
final class Exchange implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofMinutes(5);
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST = 64 * MEGABYTE;

    private final HttpClient http;
    private final URI server;
    private final Duration whole;

    Exchange(URI server) {
        this(server, WHOLE);
    }

    /** @param whole how long an exchange may take from its beginning to the last byte */
    Exchange(URI server, Duration whole) {
        this.server = server;
        this.whole = whole;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT);
        if (server.getScheme().equals("http")) {
            builder.sslContext(trustingNobody());
        }
        http = builder.build();
    }

    /** The client wants one where it needs none, and reading whom the world trusts takes as long as the rest of a command. */
    private static SSLContext trustingNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has TLS", impossible);
        }
    }

    Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> asked =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
        try {
            HttpResponse<byte[]> response = asked.get(whole.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException failure) {
            throw Refusals.unreachable(why(failure.getCause()));
        } catch (TimeoutException endless) {
            asked.cancel(true);
            throw Refusals.unreachable(
                    "The answer of " + server + " takes too long; nobody knows whether it was done.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.unreachable("The command was stopped.");
        }
    }

    /** A program that ends while a connection is waited on is kept for a third of a second. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private String why(Throwable failure) {
        return switch (failure) {
            case ConnectException none -> nothing();
            case HttpTimeoutException late ->
                "No answer came from " + server + " in time; nobody knows whether it was done.";
            case SSLException tls -> "No safe connection to " + server + " comes about: " + tls.getMessage();
            case IOException tooLong
            when String.valueOf(tooLong.getMessage()).contains("capacity") ->
                "The answer of " + server + " is longer than " + LONGEST / MEGABYTE + " MB: ask for less at once.";
            case IOException broken -> "The connection to " + server + " broke off: " + broken.getMessage();
            default -> "No answer can be had from " + server + ": " + failure.getMessage();
        };
    }

    private String nothing() {
        return "Nothing answers at " + server
                + ". Start the server there (adsconnect serve), or say where it is in ADSCONNECT_URL.";
    }
}
