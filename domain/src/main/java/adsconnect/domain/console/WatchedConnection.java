package adsconnect.domain.console;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.connection.Connection;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A connection as the console shows it: with whose it is, and what its syncs have come to.
 *
 * @param ownerDisabled whether it is for that, and not for want of a plan, that nothing is loaded for them
 * @param lastError why the last sync that ended came to nothing; empty if it did not
 * @param syncingSince when the sync that is under way was queued
 */
public record WatchedConnection(
        Connection connection,
        EmailAddress owner,
        boolean ownerDisabled,
        Optional<String> lastError,
        Optional<Instant> syncingSince) {

    public WatchedConnection {
        Objects.requireNonNull(connection);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(lastError);
        Objects.requireNonNull(syncingSince);
    }

    /** Where it stands among all of them. */
    public ConnectionPlace place() {
        return new ConnectionPlace(
                connection.shownStatus(), connection.profile().id());
    }
}
