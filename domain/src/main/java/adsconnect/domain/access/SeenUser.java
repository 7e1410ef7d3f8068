package adsconnect.domain.access;

import java.util.Objects;

/**
 * All that admins decide of a user, as one of them saw it: whoever changes it later learns if it is something else by then.
 *
 * @param mark tells it from all else, and can be kept in a form
 */
public record SeenUser(String mark) {

    public SeenUser {
        Objects.requireNonNull(mark);
    }

    public static SeenUser of(User user) {
        return new SeenUser(String.join(
                " ",
                user.role().name(),
                user.plan().type().name(),
                user.plan().startsOn().toString(),
                user.connectionLimit().map(String::valueOf).orElse("-"),
                user.disabled() ? "DISABLED" : "ENABLED"));
    }
}
