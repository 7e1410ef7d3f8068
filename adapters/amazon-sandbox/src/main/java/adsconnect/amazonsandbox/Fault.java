package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** How one place fails, and for how many more calls (a negative count means until it is switched off). */
record Fault(Kind kind, int retryAfter, int remaining, Duration delay) {
    static final int NO_RETRY_AFTER = -1;
    static final int FOR_EVER = -1;
    static final Fault NONE = new Fault(Kind.NONE, NO_RETRY_AFTER, FOR_EVER, Duration.ofSeconds(5));

    /** What goes wrong. */
    enum Kind {
        NONE,
        SERVER_ERROR,
        SLOW,
        THROTTLED,
        HTML
    }

    /** Accepts the short form, just the kind, and the long one with its numbers. */
    static Fault fromJson(Object json) {
        if (json instanceof String kind) {
            return new Fault(Kind.valueOf(kind), NO_RETRY_AFTER, FOR_EVER, NONE.delay);
        }
        JsonObject object = (JsonObject) json;
        return new Fault(
                Kind.valueOf(object.getString("kind")),
                object.getInteger("retryAfter", NO_RETRY_AFTER),
                object.getInteger("remaining", FOR_EVER),
                Duration.parse(object.getString("delay", NONE.delay.toString())));
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject().put("kind", kind.name()).put("delay", delay.toString());
        if (retryAfter >= 0) {
            json.put("retryAfter", retryAfter);
        }
        if (remaining >= 0) {
            json.put("remaining", remaining);
        }
        return json;
    }

    boolean isActive() {
        return kind != Kind.NONE && remaining != 0;
    }

    Fault afterOneCall() {
        return remaining > 0 ? new Fault(kind, retryAfter, remaining - 1, delay) : this;
    }
}
