package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/**
 * How one place fails.
 *
 * @param status what an answer that fails carries, instead of what that kind of failure usually has
 * @param remaining for how many more calls; a negative count means until it is switched off
 * @param region the only host that fails, if not all do
 * @param quota what passes all the same
 */
record Fault(
        Kind kind,
        Optional<Integer> status,
        int retryAfter,
        int remaining,
        Duration delay,
        Optional<SandboxRegion> region,
        Optional<Quota> quota) {
    static final int NO_RETRY_AFTER = -1;
    static final int FOR_EVER = -1;
    static final Fault NONE = new Fault(
            Kind.NONE,
            Optional.empty(),
            NO_RETRY_AFTER,
            FOR_EVER,
            Duration.ofSeconds(5),
            Optional.empty(),
            Optional.empty());

    /** What goes wrong. */
    enum Kind {
        NONE,
        SERVER_ERROR,
        SLOW,
        THROTTLED,
        HTML,
        UNAUTHORIZED,
        FORBIDDEN,
        CUT
    }

    /** So many calls pass at each host in so much time, and only those beyond fail. */
    record Quota(int calls, Duration per) {}

    /** Accepts the short form, just the kind, and the long one with its numbers. */
    static Fault fromJson(Object json) {
        JsonObject object = json instanceof String kind ? new JsonObject().put("kind", kind) : (JsonObject) json;
        Members members = new Members(object);
        Fault fault = new Fault(
                Kind.valueOf(members.text("kind").orElse("NONE")),
                members.number("status"),
                members.number("retryAfter").orElse(NO_RETRY_AFTER),
                members.number("remaining").orElse(FOR_EVER),
                members.duration("delay").orElse(NONE.delay),
                members.text("region").map(SandboxRegion::valueOf),
                quota(members));
        members.refuseOthers("members of a fault");
        return fault;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject().put("kind", kind.name()).put("delay", delay.toString());
        status.ifPresent(some -> json.put("status", some));
        if (retryAfter >= 0) {
            json.put("retryAfter", retryAfter);
        }
        if (remaining >= 0) {
            json.put("remaining", remaining);
        }
        region.ifPresent(only -> json.put("region", only.name()));
        quota.ifPresent(
                some -> json.put("calls", some.calls()).put("per", some.per().toString()));
        return json;
    }

    boolean isActiveAt(SandboxRegion host) {
        return kind != Kind.NONE && remaining != 0 && region.map(host::equals).orElse(true);
    }

    Fault afterOneCall() {
        return remaining > 0 ? new Fault(kind, status, retryAfter, remaining - 1, delay, region, quota) : this;
    }

    private static Optional<Quota> quota(Members members) {
        Optional<Integer> calls = members.number("calls");
        Duration per = members.duration("per").orElse(Duration.ofMinutes(1));
        return calls.map(number -> new Quota(number, per));
    }
}
