package adsconnect.domain.authorization;

import adsconnect.domain.Ids;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identifies an invitation to consent; not the secret in its address. */
public record ConnectLinkId(UUID value) {
    public ConnectLinkId {
        Objects.requireNonNull(value);
    }

    /** The id in a text from outside; empty if it is none. */
    public static Optional<ConnectLinkId> parse(String text) {
        return Ids.parse(text).map(ConnectLinkId::new);
    }
}
