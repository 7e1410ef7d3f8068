package adsconnect.domain.access;

import java.util.Objects;

/** Somebody who signs in. */
public record User(UserId id, EmailAddress email, Role role, Plan plan) {
    public User {
        Objects.requireNonNull(id);
        Objects.requireNonNull(email);
        Objects.requireNonNull(role);
        Objects.requireNonNull(plan);
    }
}
