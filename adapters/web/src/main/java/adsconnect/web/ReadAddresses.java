package adsconnect.web;

import adsconnect.httpkit.Action;
import adsconnect.httpkit.RouteTable;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Remembers which addresses can be read, while they are routed. */
final class ReadAddresses {

    private static final Pattern PARAMETER = Pattern.compile(":\\w+");

    private final List<Pattern> read = new CopyOnWriteArrayList<>();

    /** The same table, whose routes are remembered. */
    RouteTable of(RouteTable table) {
        return new RouteTable() {
            @Override
            public void route(HttpMethod method, String path, Action action) {
                if (method.equals(HttpMethod.GET)) {
                    read.add(Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+")));
                }
                table.route(method, path, action);
            }

            @Override
            public void files(String path, String classPathFolder, boolean immutable) {
                table.files(path, classPathFolder, immutable);
            }
        };
    }

    /** That path if it can be read, or else the first above it that can, or home. */
    String nearest(String path) {
        String above = path;
        while (!above.isEmpty()) {
            String asked = above;
            if (read.stream().anyMatch(address -> address.matcher(asked).matches())) {
                return above;
            }
            above = above.substring(0, Math.max(above.lastIndexOf('/'), 0));
        }
        return Routes.HOME;
    }
}
