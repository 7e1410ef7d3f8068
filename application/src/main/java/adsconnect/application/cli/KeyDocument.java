package adsconnect.application.cli;

import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keys as the commands print them; never the key itself, of which only the hash is kept. */
record KeyDocument(Map<UserId, User> owners) {

    static KeyDocument of(List<User> users) {
        return new KeyDocument(users.stream().collect(Collectors.toMap(User::id, Function.identity())));
    }

    JsonObject list(List<ApiKey> keys) {
        JsonArray items = new JsonArray();
        keys.forEach(key -> items.add(one(key)));
        return new JsonObject().put("items", items).put("total", keys.size());
    }

    /** Null where it does not end by itself, sees all profiles, or was not used yet. */
    JsonObject one(ApiKey key) {
        return new JsonObject()
                .put("keyId", key.id().value().toString())
                .put("user", owner(key))
                .put("name", key.name().value())
                .put("scopes", new JsonArray(scopes(key)))
                .put(
                        "profiles",
                        key.profiles()
                                .map(list ->
                                        new JsonArray(list.stream().sorted().toList()))
                                .orElse(null))
                .put("madeAt", key.madeAt().toString())
                .put("expiresAt", key.expiresAt().map(Instant::toString).orElse(null))
                .put("lastUsedAt", key.lastUsedAt().map(Instant::toString).orElse(null));
    }

    String owner(ApiKey key) {
        return owners.get(key.owner()).email().value();
    }

    static List<String> scopes(ApiKey key) {
        return key.scopes().stream().sorted().map(Scope::text).toList();
    }
}
