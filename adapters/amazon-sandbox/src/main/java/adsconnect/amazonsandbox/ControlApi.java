package adsconnect.amazonsandbox;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The switches of the local Amazon under {@code /__sandbox/}, which Amazon itself does not have. */
final class ControlApi {
    private final World world;
    private final TruthEndpoint truth;

    ControlApi(World world, TemporaryFiles temporary) {
        this.world = world;
        this.truth = new TruthEndpoint(world, temporary);
    }

    void mount(Router router) {
        router.route("/__sandbox/*").handler(ControlGuard::check);
        router.get("/__sandbox/health")
                .handler(visit -> Answers.json(visit, 200, new JsonObject().put("status", "UP")));
        router.get("/__sandbox/clock").handler(this::sendClock);
        router.put("/__sandbox/clock").handler(reading(this::setClock));
        router.get("/__sandbox/faults").handler(this::sendFaults);
        router.put("/__sandbox/faults").handler(reading(this::setFaults));
        router.post("/__sandbox/revocations").handler(reading(this::revoke));
        router.delete("/__sandbox/revocations").handler(visit -> {
            world.consents().forgetRevocations();
            noContent(visit);
        });
        router.get("/__sandbox/requests")
                .handler(visit -> sendList(visit, "requests", world.requests().toJson()));
        router.delete("/__sandbox/requests").handler(visit -> {
            world.requests().clear();
            noContent(visit);
        });
        router.get("/__sandbox/personas").handler(this::sendPersonas);
        router.get("/__sandbox/truth").handler(reading(truth::send));
        router.get("/__sandbox/reports")
                .handler(visit -> sendList(
                        visit, "reports", world.reports().toJson(world.clock().now())));
    }

    /** Whatever cannot be read is the caller's mistake and is said so. */
    static Handler<RoutingContext> reading(Consumer<RoutingContext> action) {
        return visit -> {
            try {
                action.accept(visit);
            } catch (RuntimeException e) {
                Answers.json(visit, 400, new JsonObject().put("message", String.valueOf(e.getMessage())));
            }
        };
    }

    private void sendClock(RoutingContext visit) {
        Answers.json(
                visit,
                200,
                new JsonObject()
                        .put("now", world.clock().now().toString())
                        .put("offset", world.clock().offset().toString()));
    }

    private void setClock(RoutingContext visit) {
        JsonObject body = visit.body().asJsonObject();
        if (body.containsKey("now")) {
            world.clock().moveTo(Instant.parse(body.getString("now")));
        } else {
            world.clock().moveBy(Duration.parse(body.getString("offset")));
        }
        sendClock(visit);
    }

    private void sendFaults(RoutingContext visit) {
        Answers.json(visit, 200, world.faults().current().toJson());
    }

    private void setFaults(RoutingContext visit) {
        world.faults().replace(Faults.fromJson(visit.body().asJsonObject()));
        sendFaults(visit);
    }

    private void revoke(RoutingContext visit) {
        JsonObject body = visit.body().asJsonObject();
        if (body.containsKey("persona")) {
            world.consents()
                    .revokeAllOf(world.personas()
                            .withKey(body.getString("persona"))
                            .orElseThrow()
                            .key());
        } else if (body.containsKey("profileId")) {
            world.consents().removeAccessTo(body.getLong("profileId"));
        } else {
            Optional<Token> token = world.tokens().open(Token.Kind.REFRESH, body.getString("refreshToken"));
            world.consents().revoke(token.orElseThrow().grant());
        }
        noContent(visit);
    }

    private void sendPersonas(RoutingContext visit) {
        JsonArray list = new JsonArray();
        world.personas().all().forEach(persona -> list.add(persona.toJson()));
        sendList(visit, "personas", list);
    }

    private static void sendList(RoutingContext visit, String name, JsonArray list) {
        Answers.json(visit, 200, new JsonObject().put(name, list));
    }

    private static void noContent(RoutingContext visit) {
        visit.response().setStatusCode(204).end();
    }
}
