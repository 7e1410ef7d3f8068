package adsconnect.application.cli;

import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.User;
import io.vertx.core.json.JsonObject;

/** A user as the commands print them; never the hash of a password. */
final class UserDocument {

    private UserDocument() {}

    /** What everybody is told by. */
    static JsonObject brief(User user) {
        return new JsonObject()
                .put("userId", user.id().value().toString())
                .put("email", user.email().value())
                .put("role", user.role().name())
                .put("plan", user.plan().type().name());
    }

    /** With the days of the plan, and the limit of their own; null where there is none. */
    static JsonObject whole(User user) {
        boolean planned = user.plan().type() != PlanType.NONE;
        return brief(user)
                .put("planStartsOn", planned ? user.plan().startsOn().toString() : null)
                .put("planEndsOn", planned ? user.plan().endsOn().toString() : null)
                .put("connectionLimit", user.connectionLimit().orElse(null))
                .put("disabled", user.disabled());
    }
}
