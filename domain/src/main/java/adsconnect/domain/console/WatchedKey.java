package adsconnect.domain.console;

import adsconnect.domain.ListPlace;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.EmailAddress;
import java.util.Objects;

/** An API key, and whose it is. */
public record WatchedKey(ApiKey key, EmailAddress owner) {

    public WatchedKey {
        Objects.requireNonNull(key);
        Objects.requireNonNull(owner);
    }

    public ListPlace place() {
        return new ListPlace(key.madeAt(), key.id().value());
    }
}
