package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Stands before a place that can be told to fail and, if it was, fails in its stead. */
final class FaultGate {
    private final World world;
    private final SandboxRegion region;

    FaultGate(World world, SandboxRegion region) {
        this.world = world;
        this.region = region;
    }

    void pass(RoutingContext visit, FaultPoint point, Runnable proceed) {
        meet(visit, point, world.faults().take(point, region, world.clock().now()), proceed, () -> {});
    }

    /** {@code throttled} is what happens unseen when the call is answered as one too many. */
    void pass(RoutingContext visit, FaultPoint point, Optional<String> typeId, Runnable proceed, Runnable throttled) {
        Fault fault = world.faults().take(point, region, world.clock().now());
        if (fault == Fault.NONE && typeId.isPresent()) {
            fault = world.faults()
                    .take(point, typeId.get(), region, world.clock().now());
        }
        meet(visit, point, fault, proceed, throttled);
    }

    void passPersona(RoutingContext visit, String persona, Runnable proceed) {
        Fault fault = world.faults().takeForPersona(persona, region);
        meet(visit, FaultPoint.TOKEN_ENDPOINT, fault, proceed, () -> {});
    }

    private static void meet(
            RoutingContext visit, FaultPoint point, Fault fault, Runnable proceed, Runnable throttled) {
        switch (fault.kind()) {
            case NONE -> proceed.run();
            case SLOW ->
                visit.vertx().setTimer(Math.max(1, fault.delay().toMillis()), timer -> proceedLate(visit, proceed));
            case SERVER_ERROR -> serverError(visit, point, fault.status().orElse(500));
            case HTML ->
                visit.response()
                        .setStatusCode(fault.status().orElse(503))
                        .putHeader("Content-Type", "text/html")
                        .end("<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>");
            case THROTTLED -> {
                throttled.run();
                if (fault.retryAfter() >= 0) {
                    visit.response().putHeader("Retry-After", String.valueOf(fault.retryAfter()));
                }
                throttled(visit, point);
            }
            case UNAUTHORIZED -> Answers.message(visit, 401, ApiGate.TOKEN_PREFIX + "Invalid token");
            case FORBIDDEN -> Answers.details(visit, 403, "FORBIDDEN", "HTTP 403 Forbidden");
            case CUT -> visit.request().connection().close();
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

    private static void throttled(RoutingContext visit, FaultPoint point) {
        switch (point) {
            case ENTITY_LISTS -> Answers.codeMessage(visit, 429, "THROTTLED", "Too Many Requests");
            case ACCOUNTS -> Answers.codeMessage(visit, 429, "TOO_MANY_REQUESTS", "Too Many Requests");
            default ->
                Answers.json(visit, 429, new JsonObject().put("code", "429").put("details", "Too Many Requests"));
        }
    }

    private static void serverError(RoutingContext visit, FaultPoint point, int status) {
        switch (point) {
            case TOKEN_ENDPOINT -> Answers.json(visit, status, new JsonObject().put("error", "server_error"));
            case IDENTITY -> Answers.json(visit, status, new JsonObject().put("error", "ServerError"));
            case ENTITY_LISTS -> Answers.codeMessage(visit, status, "INTERNAL_ERROR", "Internal error");
            case ACCOUNTS -> Answers.codeMessage(visit, status, "INTERNAL_SERVICE_ERROR", "Internal error");
            default -> Answers.details(visit, status, "INTERNAL_ERROR", "HTTP 500 Internal Server Error");
        }
    }
}
