package adsconnect.amazonsandbox;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The map of one region: every address that it answers. */
final class RegionRouter {
    private static final Logger LOG = LoggerFactory.getLogger(RegionRouter.class);
    private static final long LARGEST_BODY = 1024 * 1024;

    private final World world;
    private final SandboxRegion region;

    private RegionRouter(World world, SandboxRegion region) {
        this.world = world;
        this.region = region;
    }

    static Router create(Vertx vertx, World world, SandboxRegion region, Store store) {
        return new RegionRouter(world, region).create(vertx, store);
    }

    private Router create(Vertx vertx, Store store) {
        Router router = Router.router(vertx);
        router.route().handler(Answers::stamp);
        router.route().handler(this::remember);
        // Before the bodies are read: a file given by a test may be larger than all that Amazon takes.
        new GivenFiles(store).mount(router);
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        loginWithAmazon(router);
        adsApi(router, store.files());
        entityLists(router);
        new ControlApi(world, store.temporary()).mount(router);
        router.errorHandler(404, Answers::notFound);
        router.errorHandler(
                405, visit -> Answers.details(visit, 405, "METHOD_NOT_ALLOWED", "HTTP 405 Method Not Allowed"));
        router.errorHandler(500, RegionRouter::apologise);
        return router;
    }

    private void loginWithAmazon(Router router) {
        AuthorizePage page = new AuthorizePage(world);
        router.get("/ap/oa").handler(page::show);
        router.post("/ap/oa").handler(page::decide);
        String sheet = Resources.text("sandbox.css");
        router.get("/ap/sandbox.css")
                .handler(visit -> visit.response()
                        .putHeader("Content-Type", "text/css;charset=UTF-8")
                        .end(sheet));
        router.post("/auth/o2/token").handler(new TokenEndpoint(world, region)::handle);
        IdentityEndpoint identity = new IdentityEndpoint(world, region);
        router.get("/user/profile").handler(identity::profile);
        router.get("/auth/o2/tokeninfo").handler(identity::tokenInfo);
    }

    private void adsApi(Router router, ReportFiles files) {
        ProfilesEndpoint profiles = new ProfilesEndpoint(world, region);
        router.get("/v2/profiles").handler(profiles::list);
        router.get("/v2/profiles/:profileId").handler(profiles::one);
        AccountsEndpoint accounts = new AccountsEndpoint(world, region);
        router.get("/managerAccounts").handler(accounts::managers);
        router.post("/adsAccounts/list").handler(accounts::list);
        router.get("/adsAccounts/:accountId").handler(accounts::one);
        ReportsEndpoint reports = new ReportsEndpoint(world, region, files);
        router.post("/reporting/reports").handler(reports::create);
        router.get("/reporting/reports/:reportId").handler(reports::status);
        router.delete("/reporting/reports/:reportId").handler(reports::cancel);
        router.get(DownloadLinks.ROOT + "*").handler(new DownloadEndpoint(world, region, files)::handle);
    }

    private void entityLists(Router router) {
        new EntityListEndpoint(world, region).mount(router);
        new PlainListEndpoint(world, region).mount(router);
        router.post("/sb/targets/list").handler(new BrandTargetsEndpoint(world, region)::list);
    }

    /** Written down when the status is known and before the caller can read the answer. */
    private void remember(RoutingContext visit) {
        String path = visit.request().path();
        if (!path.startsWith("/__sandbox/") && !path.endsWith(".css")) {
            visit.addHeadersEndHandler(done -> world.requests()
                    .add(new JsonObject()
                            .put("at", world.clock().now().toString())
                            .put("region", region.name())
                            .put("method", visit.request().method().name())
                            .put("path", path)
                            .put("status", visit.response().getStatusCode())
                            .put("referer", visit.request().getHeader("Referer"))
                            .put("profileId", visit.request().getHeader("Amazon-Advertising-API-Scope"))
                            .put("grantType", visit.request().getFormAttribute("grant_type"))));
        }
        visit.next();
    }

    private static void apologise(RoutingContext visit) {
        LOG.error(
                "The local Amazon failed at {} {}",
                visit.request().method(),
                visit.request().path(),
                visit.failure());
        Answers.details(visit, 500, "INTERNAL_ERROR", "HTTP 500 Internal Server Error");
    }
}
