package adsconnect.notify;

import adsconnect.domain.Secret;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.port.Receivers;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import adsconnect.vertxkit.Lookups;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Sends news over HTTP. A name is resolved once, its addresses are looked at, and the connection goes to one of them and to no
 * other, whatever the name means a moment later; a certificate has to be one for the name all the same. Redirects are not
 * followed, and no connection is used twice. Shared between threads.
 */
public final class HttpReceivers implements Receivers, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** More names than deliveries ask for at once, for some are asked for in vain for half a minute. */
    private static final int LOOKUPS = 128;

    private final HttpClient client;
    private final Settings settings;
    private final Lookups lookups;

    /**
     * What requests may do.
     *
     * @param plain whether they may go without TLS
     */
    public record Settings(Networks networks, boolean plain, Duration patience) {

        public Settings(Networks networks, boolean plain) {
            this(networks, plain, PATIENCE);
        }
    }

    public HttpReceivers(Vertx vertx, Settings settings) {
        this(vertx, settings, new HttpClientOptions(), InetAddress::getAllByName);
    }

    /** @param trust which certificates are trusted */
    HttpReceivers(Vertx vertx, Settings settings, HttpClientOptions trust, Lookups.Names names) {
        this.settings = settings;
        this.lookups = new Lookups(names, LOOKUPS);
        this.client = vertx.createHttpClient(
                trust.setConnectTimeout((int) settings.patience().toMillis())
                        .setKeepAlive(false)
                        .setVerifyHost(true)
                        .setDecompressionSupported(false)
                        .setMaxHeaderSize(16_384),
                new PoolOptions().setHttp1MaxSize(1_000));
    }

    @Override
    public Optional<Answer.Trouble> obstacle(WebhookAddress address) {
        return look(address).trouble();
    }

    @Override
    public Answer send(WebhookAddress address, List<Secret> secrets, News news, Instant now) {
        long end = System.nanoTime() + settings.patience().toNanos();
        Looked looked = look(address);
        if (looked.trouble().isPresent()) {
            return new Answer.Missed(looked.trouble().get());
        }
        byte[] body = NewsBody.of(news);
        String id = news.id().value().toString();
        RequestOptions request = request(address, looked.address().orElseThrow())
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "AdsConnect-Webhooks")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", Signature.of(secrets, id, now.getEpochSecond(), body));
        try {
            return Await.result(exchange(request, Buffer.buffer(body), end));
        } catch (AwaitFailed failed) {
            return new Answer.Missed(trouble(failed.getCause()));
        }
    }

    @Override
    public void close() {
        Await.result(client.close());
    }

    private RequestOptions request(WebhookAddress address, InetAddress resolved) {
        URI uri = address.uri();
        int port = port(address);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(resolved, port)))
                .setHost(bare(uri.getHost()))
                .setPort(port)
                .setSsl(address.secure())
                .setFollowRedirects(false)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    /** One that is over ends the connection as well. @param end of the patience, for all of it */
    private Future<Answer> exchange(RequestOptions options, Buffer body, long end) {
        return client.request(options)
                .timeout(left(end), TimeUnit.NANOSECONDS)
                .compose(request -> answer(request, body)
                        .timeout(left(end), TimeUnit.NANOSECONDS)
                        .onFailure(failure -> request.reset()));
    }

    private static long left(long end) {
        return Math.max(1_000_000, end - System.nanoTime());
    }

    private static Future<Answer> answer(HttpClientRequest request, Buffer body) {
        return request.send(body).compose(response -> new Beginning(request, response).read());
    }

    /** @param address where to connect, if there is no trouble */
    private record Looked(Optional<InetAddress> address, Optional<Answer.Trouble> trouble) {

        private static Looked bad(Answer.Trouble trouble) {
            return new Looked(Optional.empty(), Optional.of(trouble));
        }
    }

    /** If one address of a name is forbidden, all are: it would be chance which one is asked. */
    private Looked look(WebhookAddress address) {
        if (!address.secure() && !settings.plain()) {
            return Looked.bad(Answer.Trouble.NOT_SECURE);
        }
        try {
            InetAddress[] addresses = lookups.ask(bare(address.uri().getHost()), settings.patience());
            return Stream.of(addresses).allMatch(settings.networks()::allow)
                    ? new Looked(Optional.of(addresses[0]), Optional.empty())
                    : Looked.bad(Answer.Trouble.FORBIDDEN_NETWORK);
        } catch (TimeoutException late) {
            return Looked.bad(Answer.Trouble.TIMED_OUT);
        } catch (UnknownHostException unknown) {
            return Looked.bad(Answer.Trouble.UNKNOWN_HOST);
        }
    }

    private static int port(WebhookAddress address) {
        int given = address.uri().getPort();
        int usual = address.secure() ? 443 : 80;
        return given > 0 ? given : usual;
    }

    /** Without the brackets of a literal address. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Answer.Trouble trouble(Throwable failure) {
        return switch (failure) {
            case TimeoutException late -> Answer.Trouble.TIMED_OUT;
            case HttpClosedException closed -> Answer.Trouble.BROKEN_OFF;
            case SSLException untrusted -> Answer.Trouble.NOT_TRUSTED;
            case SocketException broken -> Answer.Trouble.NO_CONNECTION;
            default ->
                failure.getClass().getSimpleName().contains("Timeout")
                        ? Answer.Trouble.TIMED_OUT
                        : Answer.Trouble.BROKEN_OFF;
        };
    }
}
