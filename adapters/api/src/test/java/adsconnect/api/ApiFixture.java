package adsconnect.api;

import adsconnect.domain.access.RecognizeKey;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.IssueToken;
import adsconnect.httpkit.Server;
import adsconnect.httpkit.Site;
import adsconnect.httpkit.TrustedProxies;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.ScriptedOAuth;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The API on a port of this machine, over the domain's fakes, wired as the application wires it over the real things. */
final class ApiFixture {

    static final String CLIENT_ID = "amzn1.application-oa2-client.example";

    final MovableClock clock = new MovableClock();
    final InMemoryStores stores = new InMemoryStores();
    final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    final URI url;
    final ApiRoutes routes;

    ApiFixture(Vertx vertx) {
        int port = freePort();
        url = URI.create("http://127.0.0.1:" + port);
        URI amazon = URI.create("https://amazon.example.test");
        routes = new ApiRoutes(
                useCases(),
                new ApiSettings("1.2.3", true, url),
                new AmazonAddress(Map.of(Region.NA, amazon, Region.EU, amazon, Region.FE, amazon), CLIENT_ID),
                clock);
        Site site = new Site("127.0.0.1", port, url, Set.of(), List.of(), ApiRoutes.PATHS, TrustedProxies.NONE);
        new Server(vertx, site, routes.failures()).start(routes::addTo).await();
    }

    /** Without a key. */
    ApiProgram stranger() {
        return new ApiProgram(url, Optional.empty());
    }

    private ApiUseCases useCases() {
        return new ApiUseCases(
                new RecognizeKey(stores.apiKeys(), clock),
                new IssueToken(stores.boundProfiles(), stores.handOutToken(oauth, clock), clock));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException("No port is free", failure);
        }
    }
}
