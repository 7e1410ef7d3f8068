package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;

/** Lets nobody to the switches but programs on this machine. */
final class ControlGuard {
    private ControlGuard() {}

    static void check(RoutingContext visit) {
        String remote = visit.request().remoteAddress().hostAddress();
        boolean local = remote != null && InetAddress.ofLiteral(remote).isLoopbackAddress();
        // A proxy brings strangers from a local address, and any web page can make a browser call one.
        boolean direct = visit.request().getHeader("X-Forwarded-For") == null
                && visit.request().getHeader("Forwarded") == null
                && visit.request().getHeader("Origin") == null;
        if (local && direct) {
            visit.next();
            return;
        }
        Answers.json(visit, 403, new JsonObject().put("message", "The control API is for this machine only"));
    }
}
