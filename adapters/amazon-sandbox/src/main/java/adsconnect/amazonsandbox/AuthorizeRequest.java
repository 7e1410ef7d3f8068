package adsconnect.amazonsandbox;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an application asked for when it sent the browser to Amazon, after all checks. */
record AuthorizeRequest(
        String clientId, String redirectUri, String scope, Optional<String> state, Optional<Challenge> challenge) {
    private static final Set<String> SCOPES = Set.of(
            "advertising::campaign_management",
            "advertising::test:create_account",
            "advertising::audiences",
            "cpc_advertising:campaign_management",
            "profile",
            "profile:user_id",
            "postal_code");

    /** The half of the PKCE secret that the browser may see. */
    record Challenge(String value, boolean hashed) {
        boolean isMetBy(String verifier) {
            String expected = hashed ? sha256(verifier) : verifier;
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What came of checking a request. */
    sealed interface Outcome {
        record Accepted(AuthorizeRequest request) implements Outcome {}

        /** Shown to the person as a page; the application never hears of it. */
        record Refused(String sentence, String errorMessage) implements Outcome {}
    }

    /** Order as Amazon's: client, redirect URI, response type, scope. */
    static Outcome check(MultiMap query, SandboxOptions options) {
        if (!options.clientId().equals(query.get("client_id"))) {
            // Amazon's own words for this one are not known; the family is.
            return new Outcome.Refused("An unknown client was specified", "lwa-invalid-parameter-bad-client-id");
        }
        String redirectUri = query.get("redirect_uri");
        if (redirectUri == null || !options.returnUrls().contains(redirectUri)) {
            return new Outcome.Refused(
                    "The redirect URI you provided has not been whitelisted for your application"
                            + (redirectUri == null ? "" : ": " + redirectUri),
                    "lwa-invalid-parameter-bad-redirect-uri-vendor");
        }
        String responseType = query.get("response_type");
        if ("token".equals(responseType)) {
            return new Outcome.Refused(
                    "Implicit Grant (response_type=token) is no longer supported",
                    "lwa-invalid-parameter-unauthorized-implicit-grant-request");
        }
        if (!"code".equals(responseType)) {
            return new Outcome.Refused(
                    "An unsupported response type was requested", "lwa-invalid-parameter-response-type");
        }
        String scope = query.get("scope");
        if (scope == null || scope.isBlank() || !SCOPES.containsAll(List.of(scope.split(" ")))) {
            return new Outcome.Refused("An unknown scope was requested", "lwa-invalid-parameter-bad-scope");
        }
        return checkChallenge(query, redirectUri, scope);
    }

    private static Outcome checkChallenge(MultiMap query, String redirectUri, String scope) {
        String method = query.contains("code_challenge_method") ? query.get("code_challenge_method") : "plain";
        if (!Set.of("S256", "plain").contains(method)) {
            return new Outcome.Refused(
                    "An unknown code challenge method was requested", "lwa-invalid-parameter-code-challenge-method");
        }
        Optional<Challenge> challenge = Optional.ofNullable(query.get("code_challenge"))
                .map(value -> new Challenge(value, method.equals("S256")));
        return new Outcome.Accepted(new AuthorizeRequest(
                query.get("client_id"), redirectUri, scope, Optional.ofNullable(query.get("state")), challenge));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
