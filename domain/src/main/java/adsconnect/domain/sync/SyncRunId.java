package adsconnect.domain.sync;

import java.util.Objects;
import java.util.UUID;

/** Identifies one load of one connection's reports. */
public record SyncRunId(UUID value) {
    public SyncRunId {
        Objects.requireNonNull(value);
    }
}
