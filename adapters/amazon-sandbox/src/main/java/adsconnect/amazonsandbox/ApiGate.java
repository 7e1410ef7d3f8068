package adsconnect.amazonsandbox;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The gateway in front of the Ads API: whose token is it, and may that person use the profile named in the header. */
final class ApiGate {
    private static final Set<String> SCOPES =
            Set.of("advertising::campaign_management", "cpc_advertising:campaign_management");
    private static final String PREFIX = "Unauthorized exception while handling 3P Request: ";
    private static final String TOKEN_PREFIX = PREFIX + "Unauthorized exception while authenticating LwA token: ";

    private final World world;
    private final SandboxRegion region;

    ApiGate(World world, SandboxRegion region) {
        this.world = world;
        this.region = region;
    }

    /** Empty if the caller was refused; the refusal has then been sent. */
    Optional<Persona> caller(RoutingContext visit) {
        String authorization = visit.request().getHeader("Authorization");
        String clientId = visit.request().getHeader("Amazon-Advertising-API-ClientId");
        if (authorization == null || clientId == null || !authorization.startsWith("Bearer ")) {
            Answers.details(visit, 401, "UNAUTHORIZED", "HTTP 401 Unauthorized");
            return Optional.empty();
        }
        Optional<Token> token = world.tokens().open(Token.Kind.ACCESS, authorization.substring("Bearer ".length()));
        if (token.isEmpty() || !isAlive(token.get())) {
            Answers.message(visit, 401, TOKEN_PREFIX + "Invalid token");
            return Optional.empty();
        }
        if (!token.get().grant().clientId().equals(clientId)) {
            Answers.message(visit, 401, TOKEN_PREFIX + "clientId does not match token");
            return Optional.empty();
        }
        return world.personas().withKey(token.get().grant().persona());
    }

    /** Empty if the caller was refused; the refusal has then been sent. */
    Optional<Profile> profile(RoutingContext visit) {
        Optional<Persona> persona = caller(visit);
        return persona.flatMap(found -> profile(visit, found));
    }

    private Optional<Profile> profile(RoutingContext visit, Persona persona) {
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
        if (persona.profile(wanted.get().id()).isEmpty() || !world.consents().hasAccessTo(wanted.get())) {
            String customer = "Customer: " + persona.customerId();
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

    private boolean isAlive(Token token) {
        boolean revoked = world.faults().current().revocationKillsAccessTokens()
                && world.consents().isRevoked(token.grant());
        boolean advertising = List.of(token.grant().scope().split(" ")).stream().anyMatch(SCOPES::contains);
        return !revoked && advertising && world.clock().now().isBefore(token.expiresAt());
    }
}
