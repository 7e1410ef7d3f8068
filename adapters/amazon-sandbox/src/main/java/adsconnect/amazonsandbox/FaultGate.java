package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Stands before a place that can be told to fail and, if it was, fails in its stead. */
final class FaultGate {
    private final World world;

    FaultGate(World world) {
        this.world = world;
    }

    void pass(RoutingContext visit, FaultPoint point, Runnable proceed) {
        pass(visit, point, proceed, () -> {});
    }

    /** {@code throttled} is what happens unseen when the call is answered as one too many. */
    void pass(RoutingContext visit, FaultPoint point, Runnable proceed, Runnable throttled) {
        Fault fault = world.faults().take(point);
        switch (fault.kind()) {
            case NONE -> proceed.run();
            case SLOW ->
                visit.vertx().setTimer(Math.max(1, fault.delay().toMillis()), timer -> proceedLate(visit, proceed));
            case SERVER_ERROR -> serverError(visit, point);
            case HTML ->
                visit.response()
                        .setStatusCode(503)
                        .putHeader("Content-Type", "text/html")
                        .end("<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>");
            case THROTTLED -> {
                throttled.run();
                if (fault.retryAfter() >= 0) {
                    visit.response().putHeader("Retry-After", String.valueOf(fault.retryAfter()));
                }
                Answers.json(visit, 429, new JsonObject().put("code", "429").put("details", "Too Many Requests"));
            }
        }
    }

    /** A timer is outside the router, which otherwise turns whatever is thrown into an answer. */
    private static void proceedLate(RoutingContext visit, Runnable proceed) {
        try {
            proceed.run();
        } catch (RuntimeException e) {
            visit.fail(e);
        }
    }

    private static void serverError(RoutingContext visit, FaultPoint point) {
        if (point == FaultPoint.TOKEN_ENDPOINT) {
            Answers.json(visit, 500, new JsonObject().put("error", "server_error"));
            return;
        }
        Answers.details(visit, 500, "INTERNAL_ERROR", "HTTP 500 Internal Server Error");
    }
}
