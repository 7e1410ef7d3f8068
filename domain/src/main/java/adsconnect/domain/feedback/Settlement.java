package adsconnect.domain.feedback;

import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.Objects;

/** That somebody has seen to a message. */
public record Settlement(UserId by, Instant at) {

    public Settlement {
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
