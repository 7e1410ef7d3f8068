package adsconnect.domain.authorization;

import java.util.Objects;
import java.util.UUID;

/** Identifies one attempt at consent. */
public record AuthorizationId(UUID value) {
    public AuthorizationId {
        Objects.requireNonNull(value);
    }
}
