package adsconnect.amazonsandbox;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The gateway in front of the Ads API: whose token is it, and may that person use the profile named in the header. */
final class ApiGate {
    private static final Set<String> SCOPES =
            Set.of("advertising::campaign_management", "cpc_advertising:campaign_management");
    private static final String PREFIX = "Unauthorized exception while handling 3P Request: ";
    static final String TOKEN_PREFIX = PREFIX + "Unauthorized exception while authenticating LwA token: ";

    private final World world;
    private final SandboxRegion region;

    ApiGate(World world, SandboxRegion region) {
        this.world = world;
        this.region = region;
    }

    /** Empty if the caller was refused; the refusal has then been sent. */
    Optional<Caller> caller(RoutingContext visit) {
        String authorization = visit.request().getHeader("Authorization");
        String clientId = visit.request().getHeader("Amazon-Advertising-API-ClientId");
        if (authorization == null || clientId == null || !authorization.startsWith("Bearer ")) {
            Answers.details(visit, 401, "UNAUTHORIZED", "HTTP 401 Unauthorized");
            return Optional.empty();
        }
        Optional<Token> token = world.tokens().open(Token.Kind.ACCESS, authorization.substring("Bearer ".length()));
        if (token.isEmpty() || !token.get().isAlive(world) || !isForAdvertising(token.get())) {
            Answers.message(visit, 401, TOKEN_PREFIX + "Invalid token");
            return Optional.empty();
        }
        if (!token.get().grant().clientId().equals(clientId)) {
            Answers.message(visit, 401, TOKEN_PREFIX + "clientId does not match token");
            return Optional.empty();
        }
        return world.personas()
                .withKey(token.get().grant().persona())
                .map(persona -> caller(persona, token.get().grant()));
    }

    /** Empty if the caller was refused; the refusal has then been sent. */
    Optional<Profile> profile(RoutingContext visit) {
        return caller(visit).flatMap(caller -> profile(visit, caller));
    }

    private Caller caller(Persona persona, Grant grant) {
        Duration sinceConsent =
                Duration.between(grant.consentedAt(), world.clock().now());
        return new Caller(
                persona,
                persona.profiles().stream()
                        .filter(profile -> world.consents().hasAccessTo(profile))
                        .filter(profile -> profile.access().lasts(sinceConsent))
                        .toList());
    }

    private Optional<Profile> profile(RoutingContext visit, Caller caller) {
        String scope = visit.request().getHeader("Amazon-Advertising-API-Scope");
        if (scope == null || scope.isBlank()) {
            int status = world.faults().current().missingScopeStatus();
            Answers.details(visit, status, status == 401 ? "UNAUTHORIZED" : "BAD_REQUEST", "Scope header is missing");
            return Optional.empty();
        }
        Optional<Profile> wanted = idIn(scope).flatMap(world.personas()::profile);
        if (wanted.isEmpty() || !wanted.get().isAt(region)) {
            Answers.details(visit, 401, "UNAUTHORIZED", "Not authorized to access scope " + scope);
            return Optional.empty();
        }
        if (!caller.reaches(wanted.get())) {
            String customer = "Customer: " + caller.persona().customerId();
            Answers.details(visit, 401, "401", PREFIX + customer + " does not have access to profile: " + scope);
            return Optional.empty();
        }
        if (wanted.get().type() == Profile.Type.AGENCY) {
            Answers.details(visit, 401, "UNAUTHORIZED", "No matching advertiser found for scope");
            return Optional.empty();
        }
        return wanted;
    }

    static Optional<Long> idIn(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isForAdvertising(Token token) {
        return List.of(token.grant().scope().split(" ")).stream().anyMatch(SCOPES::contains);
    }
}
