package adsconnect.httpkit;

import adsconnect.vertxkit.VirtualThreads;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: routes requests to actions and files, on event loops, and stops without cutting a request. */
public final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final long LARGEST_BODY = 256 * 1024L;
    /** As a browser writes it: 4,000 characters of Chinese are nine times as many. The body as a whole has its limit. */
    private static final int LONGEST_FIELD = 128 * 1024;

    /** A thousand profiles are ticked at once, and the longest body would hold a hundred times as many fields. */
    private static final int MOST_FIELDS = 4_000;

    /** A little more than whoever asks may wait for an action: for a token that is being renewed, and then for Amazon. */
    private static final int LONGEST_SILENCE_SECONDS = 130;

    private static final int LONGEST_REQUEST_LINE = 16 * 1024;

    /** Setting up to compress costs more than a small answer is worth: a few hundred of them are asked for each second. */
    private static final int WORTH_COMPRESSING = 8 * 1024;

    private final Vertx vertx;
    private final Site site;
    private final FailureReplies failures;
    private final VirtualThreads threads = new VirtualThreads("action");
    private final ReplyWriter writer;
    private final List<HttpServer> doors = new CopyOnWriteArrayList<>();

    public Server(Vertx vertx, Site site, FailureReplies failures) {
        this.vertx = vertx;
        this.site = site;
        this.failures = failures;
        this.writer = new ReplyWriter(threads, site.secure());
    }

    /** Starts listening; the future holds the port. */
    public Future<Integer> start(Consumer<RouteTable> adapters) {
        Router router = Router.router(vertx);
        router.route().handler(new ClientAddress(site.trustedProxies()));
        router.route().handler(new SecurityHeaders(site.formTargets(), site.secure()));
        router.route().handler(new FrontDoor(site.publicUrl(), site.otherHosts(), site.programPaths()));
        adapters.accept(new RouterTable(router));
        router.route().failureHandler(this::fail);
        for (int status : new int[] {400, 404, 405, 413, 414}) {
            router.errorHandler(status, this::fail);
        }
        HttpServerOptions options = new HttpServerOptions()
                // A connection that turns into HTTP/2 passes unread through proxies that watch HTTP/1.1.
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(true)
                .setCompressionContentSizeThreshold(WORTH_COMPRESSING)
                .setMaxInitialLineLength(LONGEST_REQUEST_LINE)
                .setMaxFormAttributeSize(LONGEST_FIELD)
                .setMaxFormFields(MOST_FIELDS)
                .setIdleTimeout(LONGEST_SILENCE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        // One event loop writes to all of its connections in turn; several share the port, and the connections.
        // Without a port of its own, each would be given another one.
        int doorsInAll = site.port() == 0 ? 1 : Runtime.getRuntime().availableProcessors();
        return vertx.deployVerticle(() -> new Door(options, router), new DeploymentOptions().setInstances(doorsInAll))
                .map(ignored -> doors.getFirst().actualPort());
    }

    /** Takes no more requests and waits for those that are being answered. */
    public Future<Void> stop() {
        return Future.all(doors.stream()
                        .map(door -> door.shutdown(10, TimeUnit.SECONDS))
                        .toList())
                .mapEmpty();
    }

    private void fail(RoutingContext context) {
        int status = statusOf(context);
        Visit visit = ActionHandler.visitOf(context);
        if (context.failure() != null && status >= 500) {
            // Without the query: a callback's code stands there.
            LOG.error(
                    "{} {} failed, reference {}",
                    visit.method(),
                    visit.pathToLog(),
                    visit.reference(),
                    context.failure());
        }
        Action apology = ignored -> failures.of(status, visit);
        threads.call(vertx, () -> apology.act(visit))
                .onSuccess(reply -> writer.write(context, reply))
                .onFailure(failure -> {
                    LOG.error("No failure page could be made, reference {}", visit.reference(), failure);
                    context.response().setStatusCode(status).end();
                });
    }

    private static int statusOf(RoutingContext context) {
        if (context.failure() instanceof TooManyFormFieldsException) {
            return 413;
        }
        return context.statusCode() > 0 ? context.statusCode() : 500;
    }

    private ActionHandler handler(Action action) {
        return new ActionHandler(action, threads, writer);
    }

    /** Listens on an event loop of its own. */
    private final class Door extends VerticleBase {

        private final HttpServerOptions options;
        private final Router router;

        Door(HttpServerOptions options, Router router) {
            this.options = options;
            this.router = router;
        }

        @Override
        public Future<?> start() {
            HttpServer door = vertx.createHttpServer(options).requestHandler(router);
            doors.add(door);
            return door.listen(site.port(), site.host());
        }
    }

    /** Puts an adapter's routes into the router. */
    private final class RouterTable implements RouteTable {

        private final Router router;

        RouterTable(Router router) {
            this.router = router;
        }

        @Override
        public void route(HttpMethod method, String path, Action action) {
            remember(method, path);
            if (method.equals(HttpMethod.GET)) {
                // Who asks for the head only gets the same, without its body.
                remember(HttpMethod.HEAD, path);
                router.get(path).handler(handler(action));
                router.head(path).handler(handler(action));
                return;
            }
            router.route(method, path)
                    .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                    .handler(handler(action));
        }

        @Override
        public void stream(String path, StreamAction action) {
            router.route(path).handler(context -> {
                context.put(ActionHandler.ROUTE, path);
                context.next();
            });
            router.route(path).handler(new StreamHandler(action, threads, writer));
        }

        /** A failure no longer knows by which route it came. */
        private void remember(HttpMethod method, String path) {
            router.route(method, path).handler(context -> {
                context.put(ActionHandler.ROUTE, path);
                context.next();
            });
        }

        @Override
        public void files(String path, String classPathFolder, boolean immutable) {
            route(HttpMethod.GET, path + "/*", new ClassPathFiles(path, classPathFolder, immutable, failures)::serve);
        }
    }
}
