package adsconnect.amazonsandbox;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/** Who says to be calling the token endpoint; from the body or from a Basic header. */
record ClientCredentials(String id, String secret) {

    static ClientCredentials from(String authorization, MultiMap form) {
        if (authorization != null && authorization.startsWith("Basic ")) {
            return fromBasic(authorization.substring("Basic ".length()));
        }
        return new ClientCredentials(orEmpty(form.get("client_id")), orEmpty(form.get("client_secret")));
    }

    /** While a secret is being replaced, several are good. */
    boolean areThoseOf(String clientId, List<String> secrets) {
        return id.equals(clientId) && secrets.stream().anyMatch(this::hasSecret);
    }

    private boolean hasSecret(String other) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ClientCredentials[id=" + id + ", secret=***]";
    }

    private static ClientCredentials fromBasic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = Math.max(0, pair.indexOf(':'));
            return new ClientCredentials(pair.substring(0, colon), pair.substring(Math.min(pair.length(), colon + 1)));
        } catch (IllegalArgumentException e) {
            return new ClientCredentials("unreadable", "unreadable");
        }
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
