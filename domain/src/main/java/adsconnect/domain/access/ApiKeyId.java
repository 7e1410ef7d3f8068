package adsconnect.domain.access;

import adsconnect.domain.Ids;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names an API key. Not a secret, other than the key itself. */
public record ApiKeyId(UUID value) {
    public ApiKeyId {
        Objects.requireNonNull(value);
    }

    /** The id in a text from outside; empty if it is none. */
    public static Optional<ApiKeyId> parse(String text) {
        return Ids.parse(text).map(ApiKeyId::new);
    }
}
