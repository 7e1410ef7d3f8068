package adsconnect.domain.authorization;

import adsconnect.domain.Ids;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identifies one attempt at consent. */
public record AuthorizationId(UUID value) {
    public AuthorizationId {
        Objects.requireNonNull(value);
    }

    /** The id in a text from outside; empty if it is none. */
    public static Optional<AuthorizationId> parse(String text) {
        return Ids.parse(text).map(AuthorizationId::new);
    }
}
