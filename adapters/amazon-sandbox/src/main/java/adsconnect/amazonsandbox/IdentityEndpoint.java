package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The two places of Login with Amazon that say whose token one has. */
final class IdentityEndpoint {
    private static final String INVALID =
            "The access token provided is expired, revoked, malformed, or invalid for other reasons.";
    private static final String INSUFFICIENT = "The access token provided does not have access to the required scope.";

    private final World world;
    private final FaultGate faultGate;

    IdentityEndpoint(World world, SandboxRegion region) {
        this.world = world;
        this.faultGate = new FaultGate(world, region);
    }

    void profile(RoutingContext visit) {
        faultGate.pass(visit, FaultPoint.IDENTITY, () -> answerProfile(visit));
    }

    void tokenInfo(RoutingContext visit) {
        faultGate.pass(visit, FaultPoint.IDENTITY, () -> answerTokenInfo(visit));
    }

    private void answerProfile(RoutingContext visit) {
        Optional<String> given = tokenOf(visit);
        if (given.isEmpty()) {
            refuse(visit, "invalid_request", "The request is missing a required parameter : access_token");
            return;
        }
        Optional<Token> token = given.flatMap(this::alive);
        if (token.isEmpty()) {
            refuse(visit, "invalid_token", INVALID);
            return;
        }
        List<String> scopes = List.of(token.get().grant().scope().split(" "));
        if (!scopes.contains("profile") && !scopes.contains("profile:user_id")) {
            refuse(visit, "insufficient_scope", INSUFFICIENT);
            return;
        }
        String persona = token.get().grant().persona();
        JsonObject answer = new JsonObject().put("user_id", userId(persona));
        if (scopes.contains("profile")) {
            answer.put(
                            "name",
                            world.personas().withKey(persona).map(Persona::name).orElse(persona))
                    .put("email", persona + "@example.test");
        }
        Answers.json(visit, 200, answer);
    }

    private void answerTokenInfo(RoutingContext visit) {
        Optional<Token> token =
                Optional.ofNullable(visit.queryParams().get("access_token")).flatMap(this::alive);
        if (token.isEmpty()) {
            refuse(visit, "invalid_token", INVALID);
            return;
        }
        Grant grant = token.get().grant();
        Instant now = world.clock().now();
        Answers.json(
                visit,
                200,
                new JsonObject()
                        .put("aud", grant.clientId())
                        .put("user_id", userId(grant.persona()))
                        .put("iss", "https://www.amazon.com")
                        .put(
                                "exp",
                                Duration.between(now, token.get().expiresAt()).toSeconds())
                        .put("app_id", "amzn1.application." + digits(grant.clientId()))
                        .put("iat", grant.consentedAt().getEpochSecond()));
    }

    private Optional<Token> alive(String text) {
        return world.tokens().open(Token.Kind.ACCESS, text).filter(token -> token.isAlive(world));
    }

    /** The three ways in which the token may come. */
    private static Optional<String> tokenOf(RoutingContext visit) {
        String authorization = visit.request().getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, "bearer ", 0, 7)) {
            return Optional.of(authorization.substring(7));
        }
        return Optional.ofNullable(visit.request().getHeader("x-amz-access-token"))
                .or(() -> Optional.ofNullable(visit.queryParams().get("access_token")));
    }

    private void refuse(RoutingContext visit, String error, String description) {
        int status = world.faults().current().login().identityRefusalStatus();
        Answers.json(
                visit,
                status,
                new JsonObject()
                        .put("error", error)
                        .put("error_description", description)
                        .put("request_id", UUID.randomUUID().toString()));
    }

    private static String userId(String persona) {
        return "amzn1.account." + digits(persona);
    }

    private static String digits(String text) {
        return Long.toHexString(Chance.of(text)).toUpperCase(Locale.ROOT);
    }
}
