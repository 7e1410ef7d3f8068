package adsconnect.domain.access;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who signs in.
 *
 * @param connectionLimit how many connections they may have, where that differs from others of their role (LIM-1)
 */
public record User(UserId id, EmailAddress email, Role role, Plan plan, Optional<Integer> connectionLimit) {

    public User {
        Objects.requireNonNull(id);
        Objects.requireNonNull(email);
        Objects.requireNonNull(role);
        Objects.requireNonNull(plan);
        if (connectionLimit.isPresent() && !ConnectionLimit.possible(connectionLimit.get())) {
            throw new IllegalArgumentException("A limit leaves room for at least one connection");
        }
    }

    /** One to whom the limit of their role applies. */
    public User(UserId id, EmailAddress email, Role role, Plan plan) {
        this(id, email, role, plan, Optional.empty());
    }

    User withRole(Role other) {
        return new User(id, email, other, plan, connectionLimit);
    }

    User withPlan(Plan other) {
        return new User(id, email, role, other, connectionLimit);
    }

    User withConnectionLimit(Optional<Integer> other) {
        return new User(id, email, role, plan, other);
    }
}
