package adsconnect.domain.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who signs in.
 *
 * @param connectionLimit how many connections they may have, where that differs from others of their role (LIM-1)
 * @param disabled whether they may not sign in, and nothing is done for them (section 17)
 * @param personal what they said of themselves
 */
public record User(
        UserId id,
        EmailAddress email,
        Role role,
        Plan plan,
        Optional<Integer> connectionLimit,
        boolean disabled,
        Personal personal) {

    public User {
        Objects.requireNonNull(id);
        Objects.requireNonNull(email);
        Objects.requireNonNull(role);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(personal);
        if (connectionLimit.isPresent() && !ConnectionLimit.possible(connectionLimit.get())) {
            throw new IllegalArgumentException("A limit leaves room for at least one connection");
        }
    }

    /** One who said nothing of themselves. */
    public User(
            UserId id, EmailAddress email, Role role, Plan plan, Optional<Integer> connectionLimit, boolean disabled) {
        this(id, email, role, plan, connectionLimit, disabled, Personal.NONE);
    }

    /** One to whom the limit of their role applies. */
    public User(UserId id, EmailAddress email, Role role, Plan plan) {
        this(id, email, role, plan, Optional.empty());
    }

    /** One who may sign in. */
    public User(UserId id, EmailAddress email, Role role, Plan plan, Optional<Integer> connectionLimit) {
        this(id, email, role, plan, connectionLimit, false);
    }

    /** As others know them: by their name, if they told it. */
    public String called() {
        return personal.name().orElse(email.value());
    }

    /** Whether things are done for them at that moment: syncs, links, whatever goes on without them. */
    public boolean servedAt(Instant now) {
        return !disabled && plan.activeAt(now);
    }

    User disabled(boolean whether) {
        return new User(id, email, role, plan, connectionLimit, whether, personal);
    }

    User withRole(Role other) {
        return new User(id, email, other, plan, connectionLimit, disabled, personal);
    }

    User withPlan(Plan other) {
        return new User(id, email, role, other, connectionLimit, disabled, personal);
    }

    User withConnectionLimit(Optional<Integer> other) {
        return new User(id, email, role, plan, other, disabled, personal);
    }

    User withPersonal(Personal other) {
        return new User(id, email, role, plan, connectionLimit, disabled, other);
    }
}
