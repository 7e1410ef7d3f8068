package adsconnect.httpkit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A server on a free port of this machine that believes to be {@code ads.example.test}, and a browser for it. */
final class TestServer {

    static final String PROGRAMS = "/api/";
    static final String HOST = "ads.example.test";
    static final URI PUBLIC_URL = URI.create("http://" + HOST);
    static final String OTHER_HOST = "127.0.0.1:8080";

    /** Plain, and telling the reference. */
    static final FailureReplies FAILURES =
            (status, visit) -> Reply.text(status, "failure " + status + " reference " + visit.reference());

    final Server server;
    final int port;
    private final WebClient browser;

    private TestServer(Vertx vertx, Server server, int port) {
        this.server = server;
        this.port = port;
        this.browser = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setDefaultHost("127.0.0.1")
                        .setDefaultPort(port)
                        .setFollowRedirects(false));
    }

    static TestServer start(Vertx vertx, Consumer<RouteTable> routes) {
        return start(vertx, PUBLIC_URL, List.of(), FAILURES, routes);
    }

    static TestServer start(
            Vertx vertx,
            URI publicUrl,
            List<String> formTargets,
            FailureReplies failures,
            Consumer<RouteTable> routes) {
        return start(
                vertx,
                new Site(
                        "127.0.0.1",
                        0,
                        publicUrl,
                        Set.of(OTHER_HOST),
                        formTargets,
                        List.of(PROGRAMS),
                        TrustedProxies.NONE),
                failures,
                routes);
    }

    /** Behind a proxy on this machine. */
    static TestServer behindProxy(Vertx vertx, Consumer<RouteTable> routes) {
        Site site = new Site(
                "127.0.0.1",
                0,
                PUBLIC_URL,
                Set.of(),
                List.of(),
                List.of(),
                TrustedProxies.parse("127.0.0.1, 10.0.0.0/8"));
        return start(vertx, site, FAILURES, routes);
    }

    private static TestServer start(Vertx vertx, Site site, FailureReplies failures, Consumer<RouteTable> routes) {
        Server server = new Server(vertx, site, failures);
        return new TestServer(vertx, server, server.start(routes).await());
    }

    HttpRequest<Buffer> get(String path) {
        return request(HttpMethod.GET, path);
    }

    /** As one of our own pages posts. */
    HttpRequest<Buffer> post(String path) {
        return request(HttpMethod.POST, path).putHeader("sec-fetch-site", "same-origin");
    }

    HttpRequest<Buffer> request(HttpMethod method, String path) {
        return browser.request(method, path).putHeader("host", HOST);
    }

    /** Sends exactly these lines, which no proper client would, and returns the whole answer. */
    String raw(String... lines) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
