package adsconnect.domain.console;

import adsconnect.domain.ListPlace;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.authorization.ConnectLink;
import java.util.Objects;

/** A connect link, and whose it is. */
public record WatchedLink(ConnectLink link, EmailAddress owner) {

    public WatchedLink {
        Objects.requireNonNull(link);
        Objects.requireNonNull(owner);
    }

    public ListPlace place() {
        return new ListPlace(link.madeAt(), link.id().value());
    }
}
