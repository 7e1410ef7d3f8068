package adsconnect.domain.console;

import adsconnect.domain.ListPlace;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.authorization.PendingConnection;
import java.util.Objects;

/** A consent that is no account's yet, and whose it is. */
public record WatchedConsent(PendingConnection pending, EmailAddress owner) {

    public WatchedConsent {
        Objects.requireNonNull(pending);
        Objects.requireNonNull(owner);
    }

    /** The one that ends first comes first. */
    public ListPlace place() {
        return new ListPlace(pending.expiresAt(), pending.account().value());
    }
}
