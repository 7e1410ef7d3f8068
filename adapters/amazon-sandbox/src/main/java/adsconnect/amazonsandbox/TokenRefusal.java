package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** One of the ways in which the token endpoint says no, in Amazon's words. */
record TokenRefusal(int status, String error, String description) {

    static TokenRefusal invalidClient() {
        return new TokenRefusal(401, "invalid_client", "Client authentication failed");
    }

    static TokenRefusal missing(String parameter) {
        return new TokenRefusal(400, "invalid_request", "The request is missing a required parameter : " + parameter);
    }

    static TokenRefusal unsupportedGrantType() {
        return new TokenRefusal(
                400,
                "unsupported_grant_type",
                "The authorization grant type is not supported by the authorization server");
    }

    static TokenRefusal invalidCode() {
        return new TokenRefusal(400, "invalid_grant", "The request has an invalid grant parameter : code");
    }

    static TokenRefusal invalidRefreshToken() {
        return new TokenRefusal(
                400,
                "invalid_grant",
                "The request has an invalid grant parameter : refresh_token."
                        + " User may have revoked or didn't grant the permission.");
    }

    JsonObject toJson() {
        UUID requestId = UUID.randomUUID();
        return new JsonObject()
                .put("error_index", "AZ%016d".formatted(requestId.getMostSignificantBits() >>> 11))
                .put("error_description", description)
                .put("error", error)
                .put("request_id", requestId.toString());
    }
}
