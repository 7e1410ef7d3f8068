package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** What an access or refresh token says once it is opened. */
record Token(Kind kind, Grant grant, Instant expiresAt) {

    /** The two sorts of token, told apart by a prefix that belongs to the token. */
    enum Kind {
        ACCESS("Atza|"),
        REFRESH("Atzr|");

        final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Within its time, and not taken back by its person. */
    boolean isAlive(World world) {
        boolean revoked = world.faults().current().login().revocationKillsAccessTokens()
                && world.consents().isRevoked(grant);
        return !revoked && world.clock().now().isBefore(expiresAt);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("kind", kind.name())
                .put("consent", grant.number())
                .put("persona", grant.persona())
                .put("client", grant.clientId())
                .put("scope", grant.scope())
                .put("consentedAt", grant.consentedAt().toEpochMilli())
                .put("expiresAt", expiresAt.toEpochMilli());
    }

    static Token fromJson(JsonObject json) {
        Grant grant = new Grant(
                json.getLong("consent"),
                json.getString("persona"),
                json.getString("client"),
                json.getString("scope"),
                Instant.ofEpochMilli(json.getLong("consentedAt")));
        return new Token(Kind.valueOf(json.getString("kind")), grant, Instant.ofEpochMilli(json.getLong("expiresAt")));
    }
}
