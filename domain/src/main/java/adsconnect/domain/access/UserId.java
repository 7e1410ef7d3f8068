package adsconnect.domain.access;

import java.util.Objects;
import java.util.UUID;

/** Identifies a user. */
public record UserId(UUID value) {
    public UserId {
        Objects.requireNonNull(value);
    }
}
