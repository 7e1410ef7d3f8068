package adsconnect.web;

import adsconnect.domain.audit.Origin;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.RouteTable;
import io.vertx.core.http.HttpMethod;

/** Binds where a request came from, so that what its use cases write down says so (AUDIT-1). */
final class FromTheWeb implements RouteTable {

    private final RouteTable table;

    FromTheWeb(RouteTable table) {
        this.table = table;
    }

    @Override
    public void route(HttpMethod method, String path, Action action) {
        table.route(
                method,
                path,
                visit -> Origin.named(Origin.Via.WEB, visit.remoteAddress()).call(() -> action.act(visit)));
    }

    @Override
    public void files(String path, String classPathFolder, boolean immutable) {
        table.files(path, classPathFolder, immutable);
    }
}
