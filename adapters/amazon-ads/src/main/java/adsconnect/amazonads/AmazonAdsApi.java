package adsconnect.amazonads;

import adsconnect.domain.Secret;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.proxy.AdsAnswer;
import adsconnect.domain.proxy.AdsRequest;
import adsconnect.domain.proxy.port.AdsApi;
import adsconnect.vertxkit.VirtualThreads;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Ads API of each region, one request at a time over HTTP/1.1, streaming both ways. Shared between threads. */
public final class AmazonAdsApi implements AdsApi, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AmazonAdsApi.class);

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Amazon's documented worst case for a plain call is 30 seconds; nobody in front of us waits for more than 60. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final AmazonHosts hosts;
    private final String clientId;
    private final Duration patience;
    private final HttpClient client;

    public AmazonAdsApi(AmazonHosts hosts, AmazonApplication application) {
        this(hosts, application, PATIENCE);
    }

    AmazonAdsApi(AmazonHosts hosts, AmazonApplication application, Duration patience) {
        this.hosts = hosts;
        this.clientId = application.clientId();
        this.patience = patience;
        VirtualThreads threads = new VirtualThreads("ads-api");
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(threads::start)
                .build();
    }

    @Override
    public AdsAnswer send(Region host, Secret token, AdsRequest request) {
        WatchedStream body = new WatchedStream(request.body());
        HttpRequest.Builder upstream = HttpRequest.newBuilder(
                        URI.create(hosts.of(host).api() + request.path().target()))
                .method(request.method().name(), publisher(body, request.length()));
        request.headers().forEach(upstream::setHeader);
        upstream.setHeader("User-Agent", "AdsConnect")
                .setHeader("Authorization", "Bearer " + token.reveal())
                .setHeader("Amazon-Advertising-API-ClientId", clientId)
                .setHeader("Amazon-Ads-ClientId", clientId);
        request.scope()
                .ifPresent(
                        profile -> upstream.setHeader("Amazon-Advertising-API-Scope", Long.toString(profile.value())));
        HttpResponse<InputStream> answer = answer(upstream.build(), body);
        return new AdsAnswer(answer.statusCode(), headers(answer.headers()), length(answer.headers()), answer.body());
    }

    private static BodyPublisher publisher(WatchedStream body, OptionalLong length) {
        if (length.isPresent() && length.getAsLong() == 0) {
            return BodyPublishers.noBody();
        }
        BodyPublisher publisher = BodyPublishers.ofInputStream(() -> body);
        return length.isPresent() ? BodyPublishers.fromPublisher(publisher, length.getAsLong()) : publisher;
    }

    /** A long body takes its time; what must not take long is that nothing happens. */
    private HttpResponse<InputStream> answer(HttpRequest request, WatchedStream body) {
        CompletableFuture<HttpResponse<InputStream>> coming =
                client.sendAsync(request, head -> new AnswerBody(PATIENCE));
        long left = patience.toNanos();
        try {
            while (true) {
                try {
                    return coming.get(left, TimeUnit.NANOSECONDS);
                } catch (TimeoutException nothingYet) {
                    left = patience.toNanos() - body.idle();
                    if (left <= 0) {
                        throw unavailable("no answer in " + patience.toSeconds() + " s", nothingYet);
                    }
                }
            }
        } catch (ExecutionException failed) {
            throw unavailable(failed.getCause().getClass().getSimpleName(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted", interrupted);
        } finally {
            if (!coming.isDone()) {
                coming.cancel(true);
            }
        }
    }

    private static AmazonFailure unavailable(String why, Throwable cause) {
        String message = "Amazon did not answer a call (" + why + ")";
        LOG.warn(message);
        return new AmazonFailure(Kind.UNAVAILABLE, message, cause);
    }

    /** Several of one name mean the same as one with commas. */
    private static Map<String, String> headers(HttpHeaders answered) {
        Map<String, String> headers = new HashMap<>();
        answered.map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }

    private static OptionalLong length(HttpHeaders answered) {
        return answered.firstValueAsLong("content-length");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** Knows since when nobody has taken anything from it. */
    private static final class WatchedStream extends InputStream {

        private final InputStream body;
        private volatile long lastTaken = System.nanoTime();

        WatchedStream(InputStream body) {
            this.body = body;
        }

        long idle() {
            return System.nanoTime() - lastTaken;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            lastTaken = System.nanoTime();
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = body.read(target, offset, length);
            lastTaken = System.nanoTime();
            return read;
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
