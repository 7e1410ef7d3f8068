package adsconnect.amazonsandbox;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.EnumMap;
import java.util.Map;

/** The three regions' servers, together on one event loop, so that what they share needs no locks. */
final class SandboxVerticle extends VerticleBase {
    private final SandboxOptions options;
    private final Map<SandboxRegion, Integer> ports = new EnumMap<>(SandboxRegion.class);
    private TemporaryFiles temporary;

    SandboxVerticle(SandboxOptions options) {
        this.options = options;
    }

    @Override
    public Future<?> start() {
        World world = World.from(options);
        temporary = new TemporaryFiles(vertx);
        Store store = new Store(temporary, new ReportFiles(vertx, options.seed(), temporary));
        Future<HttpServer> started = Future.succeededFuture();
        for (SandboxRegion region : SandboxRegion.values()) {
            started = started.compose(previous -> listen(world, region, store));
        }
        // A verticle that did not start is never stopped.
        return started.onFailure(failure -> temporary.close());
    }

    @Override
    public Future<?> stop() {
        return temporary.close();
    }

    /** To be read once the start has succeeded. */
    Map<SandboxRegion, Integer> ports() {
        return Map.copyOf(ports);
    }

    private Future<HttpServer> listen(World world, SandboxRegion region, Store store) {
        int port = options.port() == 0 ? 0 : options.port() + region.ordinal();
        // A connection that turns into HTTP/2 in the middle of an answer is of use to nobody here.
        return vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(RegionRouter.create(vertx, world, region, store))
                .listen()
                .onSuccess(server -> ports.put(region, server.actualPort()));
    }
}
