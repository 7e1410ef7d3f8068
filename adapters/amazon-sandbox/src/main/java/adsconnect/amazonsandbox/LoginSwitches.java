package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be switched about Login with Amazon: lifetimes, and every place where Amazon's own ways are not certain. */
record LoginSwitches(
        boolean rotateRefreshTokens,
        boolean revocationKillsAccessTokens,
        Duration accessTokenLifetime,
        Duration refreshTokenLifetime,
        Optional<List<String>> clientSecrets,
        int invalidClientStatus,
        boolean oldCodeWording,
        Optional<String> tokenError,
        Optional<String> authorizeError,
        int identityRefusalStatus) {

    static LoginSwitches from(Members members) {
        return new LoginSwitches(
                members.flag("rotateRefreshTokens").orElse(false),
                members.flag("revocationKillsAccessTokens").orElse(true),
                members.duration("accessTokenLifetime").orElse(Duration.ofHours(1)),
                members.duration("refreshTokenLifetime").orElse(Duration.ofDays(365)),
                members.texts("clientSecrets"),
                members.number("invalidClientStatus").orElse(401),
                members.flag("oldCodeWording").orElse(false),
                members.text("tokenError").map(LoginSwitches::knownTokenError),
                members.text("authorizeError").map(LoginSwitches::knownAuthorizeError),
                members.number("identityRefusalStatus").orElse(400));
    }

    void addTo(JsonObject json) {
        json.put("rotateRefreshTokens", rotateRefreshTokens)
                .put("revocationKillsAccessTokens", revocationKillsAccessTokens)
                .put("accessTokenLifetime", accessTokenLifetime.toString())
                .put("refreshTokenLifetime", refreshTokenLifetime.toString())
                .put("clientSecrets", clientSecrets.orElse(null))
                .put("invalidClientStatus", invalidClientStatus)
                .put("oldCodeWording", oldCodeWording)
                .put("tokenError", tokenError.orElse(null))
                .put("authorizeError", authorizeError.orElse(null))
                .put("identityRefusalStatus", identityRefusalStatus);
    }

    private static String knownTokenError(String error) {
        TokenRefusal.named(error);
        return error;
    }

    private static String knownAuthorizeError(String error) {
        if (!AuthorizeErrors.DESCRIPTIONS.containsKey(error)) {
            throw new IllegalArgumentException("Unknown authorizeError: " + error);
        }
        return error;
    }
}
