package adsconnect.amazonads;

import adsconnect.amazonads.AmazonHosts.Host;
import adsconnect.domain.Secret;
import adsconnect.domain.marketplace.Region;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;

/** Amazons that answer whatever a test wants, or nothing: for answers that the local Amazon never gives. */
final class AnyAmazon {

    static final AmazonApplication APPLICATION = new AmazonApplication(
            "amzn1.application-oa2-client.example",
            new Secret("the-client-secret"),
            URI.create("http://localhost:8080/dashboard/ads/callback"));

    private AnyAmazon() {}

    /** The same answers in all regions. */
    static AmazonHosts answering(Vertx vertx, Handler<HttpServerRequest> answer) {
        int port = vertx.createHttpServer()
                .requestHandler(answer)
                .listen(0, "127.0.0.1")
                .await()
                .actualPort();
        return at("http://127.0.0.1:" + port);
    }

    /** Always this status and body. */
    static AmazonHosts answering(Vertx vertx, int status, String body) {
        return answering(
                vertx, request -> request.response().setStatusCode(status).end(body));
    }

    /** Takes the request, begins to answer, and hangs up. */
    static AmazonHosts hangingUp(Vertx vertx) {
        return answering(vertx, request -> {
            request.response().putHeader("content-length", "1000").write("{\"access_token\":");
            request.connection().close();
        });
    }

    /** Nobody listens there. */
    static AmazonHosts absent() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return at("http://127.0.0.1:" + socket.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static AmazonHosts at(String address) {
        Host host = new Host(
                URI.create(address + "/ap/oa"), URI.create(address + "/auth/o2/token"), URI.create(address), true);
        return new AmazonHosts(Map.of(Region.NA, host, Region.EU, host, Region.FE, host));
    }
}
