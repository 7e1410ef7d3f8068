package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** One of the ways in which the token endpoint says no, in Amazon's words. */
record TokenRefusal(int status, String error, String description) {

    /** The error of this name, whatever was asked. */
    static TokenRefusal named(String error) {
        return switch (error) {
            case "invalid_client" -> invalidClient(401);
            case "invalid_grant" -> invalidRefreshToken();
            case "invalid_request" -> missing("refresh_token");
            case "unauthorized_client" ->
                new TokenRefusal(400, error, "The client is not authorized to request a token using this method");
            case "unsupported_grant_type" -> unsupportedGrantType();
            case "server_error", "ServerError" -> new TokenRefusal(500, error, "The server encountered an error");
            default -> throw new IllegalArgumentException("Unknown tokenError: " + error);
        };
    }

    static TokenRefusal invalidClient(int status) {
        return new TokenRefusal(status, "invalid_client", "Client authentication failed");
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

    /** As Amazon put it before. */
    static TokenRefusal invalidCodeInOldWords() {
        return new TokenRefusal(400, "invalid_request", "The request has an invalid parameter : code");
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
