package adsconnect.web;

import adsconnect.domain.StoreFailed;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.RouteTable;
import io.vertx.core.http.HttpMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells visitors that the database is away, which is no mistake of ours and passes. */
final class WithoutDatabase implements RouteTable {

    private static final Logger LOG = LoggerFactory.getLogger(WithoutDatabase.class);

    private final RouteTable table;
    private final Failures failures;

    WithoutDatabase(RouteTable table, Failures failures) {
        this.table = table;
        this.failures = failures;
    }

    @Override
    public void route(HttpMethod method, String path, Action action) {
        table.route(method, path, visit -> {
            try {
                return action.act(visit);
            } catch (StoreFailed failure) {
                LOG.error("{} was not answered: {}", visit, failure.getMessage());
                return failures.of(503, visit).with("retry-after", "10");
            }
        });
    }

    @Override
    public void files(String path, String classPathFolder, boolean immutable) {
        table.files(path, classPathFolder, immutable);
    }
}
