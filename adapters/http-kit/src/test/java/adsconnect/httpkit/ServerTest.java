package adsconnect.httpkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.junit5.VertxExtension;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server starts, bears load, and stops. */
@ExtendWith(VertxExtension.class)
@Timeout(60)
final class ServerTest {

    private static final int MANY = 2_000;

    @Test
    void run5_stopping_lets_a_running_request_finish(Vertx vertx) throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch door = new CountDownLatch(1);
        TestServer server = TestServer.start(
                vertx,
                routes -> routes.route(HttpMethod.GET, "/slow", visit -> {
                    inside.countDown();
                    door.await();
                    return Reply.text(200, "to the end");
                }));
        Future<HttpResponse<Buffer>> running = server.get("/slow").send();
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

        Future<Void> stopped = server.server.stop();
        boolean hurried = stopped.isComplete();
        door.countDown();

        assertThat(hurried).isFalse();
        assertThat(running.await().bodyAsString()).isEqualTo("to the end");
        stopped.await();
    }

    @Test
    void a_stopped_server_takes_no_more_requests(Vertx vertx) {
        TestServer server = TestServer.start(
                vertx, routes -> routes.route(HttpMethod.GET, "/page", visit -> Reply.text(200, "done")));
        assertThat(server.get("/page").send().await().statusCode()).isEqualTo(200);

        server.server.stop().await();

        // Not through the same client, whose kept connection is only just being closed. Refused, or reset where the
        // system
        // still took the connection, which nobody accepts any more.
        assertThat(catchThrowable(() -> server.raw("GET /page HTTP/1.1", "Host: " + TestServer.HOST)))
                .hasCauseInstanceOf(SocketException.class);
    }

    @Test
    void a_server_that_never_started_can_be_stopped(Vertx vertx) {
        Site site =
                new Site("127.0.0.1", 0, TestServer.PUBLIC_URL, Set.of(), List.of(), List.of(), TrustedProxies.NONE);

        assertThat(new Server(vertx, site, TestServer.FAILURES).stop().succeeded())
                .isTrue();
    }

    @Test
    void a_port_that_is_taken_fails_the_start(Vertx vertx) throws Exception {
        // From outside: two servers of one Vert.x would share the port.
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Site site = new Site(
                    "127.0.0.1",
                    taken.getLocalPort(),
                    TestServer.PUBLIC_URL,
                    Set.of(),
                    List.of(),
                    List.of(),
                    TrustedProxies.NONE);

            Future<Integer> start = new Server(vertx, site, TestServer.FAILURES).start(routes -> {});

            assertThat(catchThrowable(start::await)).isInstanceOf(BindException.class);
        }
    }

    @Test
    void thousands_of_waiting_actions_do_not_hold_up_a_fast_one(Vertx vertx) throws Exception {
        CountDownLatch inside = new CountDownLatch(MANY);
        CountDownLatch door = new CountDownLatch(1);
        TestServer server = TestServer.start(vertx, routes -> {
            routes.route(HttpMethod.GET, "/slow", visit -> {
                inside.countDown();
                door.await();
                return Reply.text(200, "at last");
            });
            routes.route(HttpMethod.GET, "/fast", visit -> Reply.text(200, "at once"));
        });
        WebClient crowd = WebClient.create(
                vertx,
                new WebClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(server.port),
                new PoolOptions().setHttp1MaxSize(MANY));
        List<Future<HttpResponse<Buffer>>> waiting = IntStream.range(0, MANY)
                .mapToObj(number ->
                        crowd.get("/slow").putHeader("host", TestServer.HOST).send())
                .toList();
        assertThat(inside.await(40, TimeUnit.SECONDS)).isTrue();

        assertThat(server.get("/fast").timeout(5_000).send().await().bodyAsString())
                .isEqualTo("at once");
        door.countDown();

        assertThat(Future.all(waiting).await().<HttpResponse<Buffer>>list())
                .allSatisfy(answer -> assertThat(answer.bodyAsString()).isEqualTo("at last"));
    }
}
