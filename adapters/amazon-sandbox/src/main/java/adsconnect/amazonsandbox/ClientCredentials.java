package adsconnect.amazonsandbox;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Who says to be calling the token endpoint; from the body or from a Basic header. */
record ClientCredentials(String id, String secret) {

    static ClientCredentials from(String authorization, MultiMap form) {
        if (authorization != null && authorization.startsWith("Basic ")) {
            return fromBasic(authorization.substring("Basic ".length()));
        }
        return new ClientCredentials(orEmpty(form.get("client_id")), orEmpty(form.get("client_secret")));
    }

    boolean areThoseOf(SandboxOptions options) {
        return id.equals(options.clientId())
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8),
                        options.clientSecret().getBytes(StandardCharsets.UTF_8));
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
