package adsconnect.amazonsandbox;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The switches of the local Amazon under {@code /__sandbox/}, which Amazon itself does not have. */
final class ControlApi {
    private final World world;

    ControlApi(World world) {
        this.world = world;
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
        router.get("/__sandbox/truth").handler(reading(this::sendTruth));
    }

    /** Whatever cannot be read is the caller's mistake and is said so. */
    private static Handler<RoutingContext> reading(Consumer<RoutingContext> action) {
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

    private void sendTruth(RoutingContext visit) {
        Profile profile = world.personas()
                .profile(Long.parseLong(visit.queryParams().get("profileId")))
                .orElseThrow();
        LocalDate from = LocalDate.parse(visit.queryParams().get("from"));
        LocalDate to = LocalDate.parse(visit.queryParams().get("to"));
        String product = visit.queryParams().get("adProduct");
        List<AdProduct> products = product == null ? List.of(AdProduct.values()) : List.of(AdProduct.valueOf(product));
        LocalDate yesterday = world.clock().today(profile.marketplace().zone).minusDays(1);
        Truth truth = new Truth(world.options().seed());
        visit.vertx()
                .executeBlocking(() -> truth.about(profile, from, to, yesterday, products), false)
                .onSuccess(answer -> Answers.json(visit, 200, answer))
                .onFailure(visit::fail);
    }

    private static void sendList(RoutingContext visit, String name, JsonArray list) {
        Answers.json(visit, 200, new JsonObject().put(name, list));
    }

    private static void noContent(RoutingContext visit) {
        visit.response().setStatusCode(204).end();
    }
}
