package adsconnect.domain.access;

import java.util.Objects;
import java.util.Optional;

/** Over whose things somebody has the console (section 17): admins over everybody's, managers over their own, sellers over none. */
public sealed interface Purview {

    /** Of admins. */
    record Everybody() implements Purview {}

    /** Of managers. */
    record Own(UserId user) implements Purview {

        public Own {
            Objects.requireNonNull(user);
        }
    }

    /** Empty for whoever finds nothing at the console's addresses. */
    static Optional<Purview> of(User user) {
        return switch (user.role()) {
            case ADMIN -> Optional.of(new Everybody());
            case MANAGER -> Optional.of(new Own(user.id()));
            case SELLER -> Optional.empty();
        };
    }

    /** Whether what belongs to that owner is in it. */
    default boolean includes(UserId owner) {
        return switch (this) {
            case Everybody everybody -> true;
            case Own(UserId user) -> AccessPolicy.mayUse(user, owner);
        };
    }
}
