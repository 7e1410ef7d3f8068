package adsconnect.notify;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody else's program that hears of events, on this machine. */
final class Receiver implements AutoCloseable {

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** One request as it came. */
    record Heard(String path, Map<String, String> headers, byte[] body) {}

    Receiver(Vertx vertx, HttpServerOptions options, Handler<HttpServerRequest> answer) {
        server = vertx.createHttpServer(options)
                .requestHandler(request -> request.body().onSuccess(body -> {
                    keep(request, body);
                    answer.handle(request);
                }));
        server.listen(0, "127.0.0.1").await();
    }

    private void keep(HttpServerRequest request, Buffer body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        heard.add(new Heard(request.uri(), headers, body.getBytes()));
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        server.close().await();
    }
}
