package adsconnect.amazonsandbox;

import io.vertx.core.file.OpenOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;

/** {@code /__sandbox/report-files/…}: bytes that reports consist of instead of what the local Amazon knows. */
final class GivenFiles {
    private static final String PATH = "/__sandbox/report-files/:reportTypeId";
    private final Store store;

    GivenFiles(Store store) {
        this.store = store;
    }

    void mount(Router router) {
        router.put(PATH).handler(ControlGuard::check).handler(ControlApi.reading(this::give));
        router.delete(PATH).handler(ControlGuard::check).handler(ControlApi.reading(visit -> {
            store.files().takeBack(type(visit));
            visit.response().setStatusCode(204).end();
        }));
    }

    /** Straight to the disk, however large. */
    private void give(RoutingContext visit) {
        String type = type(visit);
        Path path = store.temporary().newFile("given");
        visit.request().pause();
        visit.vertx()
                .fileSystem()
                .open(path.toString(), new OpenOptions().setCreateNew(true))
                .compose(file -> visit.request().pipeTo(file))
                .onSuccess(written -> {
                    store.files().give(type, path);
                    visit.response().setStatusCode(204).end();
                })
                .onFailure(visit::fail);
    }

    private static String type(RoutingContext visit) {
        String id = visit.pathParam("reportTypeId");
        return ReportType.withId(id)
                .map(ReportType::id)
                .orElseThrow(() -> new IllegalArgumentException("Unknown report type: " + id));
    }
}
