package adsconnect.domain.audit;

import java.util.Objects;
import java.util.UUID;

/** Identifies an event; whoever hears of it twice can tell by this. */
public record EventId(UUID value) {

    public EventId {
        Objects.requireNonNull(value);
    }
}
