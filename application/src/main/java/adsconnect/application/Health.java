package adsconnect.application;

import adsconnect.domain.StoreFailed;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import adsconnect.postgres.Database;
import io.vertx.core.http.HttpMethod;

/** Tells whoever watches over the program whether it lives, and whether it can do its work (RUN-5). */
final class Health {

    private final Database database;

    Health(Database database) {
        this.database = database;
    }

    void addTo(RouteTable routes) {
        routes.route(HttpMethod.GET, "/health/live", visit -> Reply.text(200, "live\n"));
        routes.route(HttpMethod.GET, "/health/ready", visit -> ready());
    }

    private Reply ready() {
        try {
            database.ping();
            return Reply.text(200, "ready\n");
        } catch (StoreFailed notThere) {
            return Reply.text(503, "The database does not answer\n");
        }
    }
}
