package adsconnect.amazonsandbox;

import java.util.Map;

/** The errors that can come back by redirect, with their descriptions; only the first two have been seen in life. */
final class AuthorizeErrors {
    static final Map<String, String> DESCRIPTIONS = Map.of(
            "access_denied", "Access not permitted.",
            "invalid_scope", "An unknown scope was requested",
            "invalid_request", "The request is malformed",
            "unauthorized_client", "The client is not authorized to request an authorization code",
            "unsupported_response_type", "The response type is not supported",
            "server_error", "The server encountered an unexpected error",
            "temporarily_unavailable", "The server is temporarily unavailable");

    private AuthorizeErrors() {}
}
