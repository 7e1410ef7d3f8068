package adsconnect.amazonsandbox;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what a caller of the token endpoint gets: tokens or a refusal. */
final class TokenDesk {
    private final World world;

    TokenDesk(World world) {
        this.world = world;
    }

    /** What comes of one call. */
    sealed interface Outcome {
        record Granted(JsonObject answer) implements Outcome {}

        record Refused(TokenRefusal refusal) implements Outcome {}
    }

    /** Client credentials first, then the grant type, then its parameters. */
    Outcome answer(ClientCredentials client, MultiMap form) {
        if (client.id().isEmpty()) {
            return refused(TokenRefusal.missing("client_id"));
        }
        if (client.secret().isEmpty()) {
            return refused(TokenRefusal.missing("client_secret"));
        }
        LoginSwitches switches = world.faults().current().login();
        List<String> secrets =
                switches.clientSecrets().orElse(List.of(world.options().clientSecret()));
        if (!client.areThoseOf(world.options().clientId(), secrets)) {
            return refused(TokenRefusal.invalidClient(switches.invalidClientStatus()));
        }
        if (switches.tokenError().isPresent()) {
            return refused(TokenRefusal.named(switches.tokenError().get()));
        }
        String grantType = form.get("grant_type");
        if (isMissing(grantType)) {
            return refused(TokenRefusal.missing("grant_type"));
        }
        return switch (grantType) {
            case "authorization_code" -> exchange(form);
            case "refresh_token" -> refresh(form.get("refresh_token"));
            default -> refused(TokenRefusal.unsupportedGrantType());
        };
    }

    private Outcome exchange(MultiMap form) {
        if (isMissing(form.get("code"))) {
            return refused(TokenRefusal.missing("code"));
        }
        if (isMissing(form.get("redirect_uri"))) {
            return refused(TokenRefusal.missing("redirect_uri"));
        }
        Instant now = world.clock().now();
        Optional<Codes.Redeemed> redeemed = world.codes().redeem(form.get("code"), now);
        if (redeemed.isEmpty()) {
            return refused(invalidCode());
        }
        AuthorizeRequest request = redeemed.get().request();
        if (request.challenge().isPresent() && isMissing(form.get("code_verifier"))) {
            return refused(TokenRefusal.missing("code_verifier"));
        }
        boolean proven = request.challenge()
                .map(challenge -> challenge.isMetBy(form.get("code_verifier")))
                .orElse(true);
        if (!proven || !request.redirectUri().equals(form.get("redirect_uri"))) {
            return refused(invalidCode());
        }
        Grant grant = world.consents().consent(redeemed.get().persona(), request.clientId(), request.scope(), now);
        return granted(grant, newRefreshToken(grant));
    }

    private Outcome refresh(String refreshToken) {
        if (isMissing(refreshToken)) {
            return refused(TokenRefusal.missing("refresh_token"));
        }
        Optional<Grant> grant =
                world.tokens().open(Token.Kind.REFRESH, refreshToken).map(Token::grant);
        if (grant.isEmpty() || !isAlive(grant.get()) || world.consents().isRetired(refreshToken)) {
            return refused(TokenRefusal.invalidRefreshToken());
        }
        if (world.faults().current().login().rotateRefreshTokens()) {
            world.consents().retire(refreshToken);
            return granted(grant.get(), newRefreshToken(grant.get()));
        }
        return granted(grant.get(), refreshToken);
    }

    private boolean isAlive(Grant grant) {
        Duration lifetime = world.faults()
                .current()
                .ofPersona(grant.persona())
                .refreshTokenLifetime()
                .orElse(world.faults().current().login().refreshTokenLifetime());
        return grant.clientId().equals(world.options().clientId())
                && !world.consents().isRevoked(grant)
                && world.clock().now().isBefore(grant.consentedAt().plus(lifetime));
    }

    private String newRefreshToken(Grant grant) {
        // Its end is reckoned from the consent whenever it is used, so that the control API can shorten it.
        return world.tokens().seal(new Token(Token.Kind.REFRESH, grant, grant.consentedAt()));
    }

    private Outcome granted(Grant grant, String refreshToken) {
        Duration lifetime = world.faults().current().login().accessTokenLifetime();
        Token access = new Token(Token.Kind.ACCESS, grant, world.clock().now().plus(lifetime));
        return new Outcome.Granted(new JsonObject()
                .put("access_token", world.tokens().seal(access))
                .put("refresh_token", refreshToken)
                .put("token_type", "bearer")
                .put("expires_in", lifetime.toSeconds()));
    }

    private TokenRefusal invalidCode() {
        return world.faults().current().login().oldCodeWording()
                ? TokenRefusal.invalidCodeInOldWords()
                : TokenRefusal.invalidCode();
    }

    /** Whose consent a call is about, as far as that can be seen without judging it. */
    Optional<String> personaOf(MultiMap form) {
        String refreshToken = form.get("refresh_token");
        if (!isMissing(refreshToken)) {
            return world.tokens()
                    .open(Token.Kind.REFRESH, refreshToken)
                    .map(token -> token.grant().persona());
        }
        return isMissing(form.get("code")) ? Optional.empty() : world.codes().personaOf(form.get("code"));
    }

    private static Outcome refused(TokenRefusal refusal) {
        return new Outcome.Refused(refusal);
    }

    private static boolean isMissing(String value) {
        return value == null || value.isEmpty();
    }
}
