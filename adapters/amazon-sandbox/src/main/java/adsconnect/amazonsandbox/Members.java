package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the members of a JSON object one by one and complains of those that nobody asked for. */
final class Members {
    private final JsonObject json;
    private final Set<String> unread;

    Members(JsonObject json) {
        this.json = json;
        this.unread = new HashSet<>(json.fieldNames());
    }

    Optional<Object> any(String name) {
        unread.remove(name);
        return Optional.ofNullable(json.getValue(name));
    }

    Optional<String> text(String name) {
        return any(name).map(String.class::cast);
    }

    Optional<Duration> duration(String name) {
        return text(name).map(Duration::parse);
    }

    Optional<Boolean> flag(String name) {
        return any(name).map(Boolean.class::cast);
    }

    Optional<Integer> number(String name) {
        return any(name).map(Number.class::cast).map(Number::intValue);
    }

    Optional<JsonObject> object(String name) {
        return any(name).map(JsonObject.class::cast);
    }

    Optional<List<String>> texts(String name) {
        return any(name)
                .map(JsonArray.class::cast)
                .map(array -> array.stream().map(String.class::cast).toList());
    }

    void refuseOthers(String what) {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("Unknown " + what + ": " + unread);
        }
    }
}
