package adsconnect.domain.sync;

import adsconnect.domain.Ids;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identifies one load of one connection's reports. */
public record SyncRunId(UUID value) {
    public SyncRunId {
        Objects.requireNonNull(value);
    }

    /** The id in a text from outside; empty if it is none. */
    public static Optional<SyncRunId> parse(String text) {
        return Ids.parse(text).map(SyncRunId::new);
    }
}
