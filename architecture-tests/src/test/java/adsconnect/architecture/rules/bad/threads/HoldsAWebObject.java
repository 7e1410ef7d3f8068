package adsconnect.architecture.rules.bad.threads;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

public final class HoldsAWebObject {

    record Context(RoutingContext context) {}

    record Request(HttpServerRequest request) {}

    record Response(HttpServerResponse response) {}
}
