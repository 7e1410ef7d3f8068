package adsconnect.domain.connection.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.FormerConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What {@link Connections#remove} leaves of a connection, until its history is deleted or its owner connects it again. A
 * profile may have been several owners', one after the other: each sees only what was their own (SYNC-5).
 */
public interface FormerConnections {

    /** The owner's, disconnected last first. */
    default List<FormerConnection> ofOwner(UserId owner) {
        return ofOwner(owner, Integer.MAX_VALUE);
    }

    /** The first of them. */
    List<FormerConnection> ofOwner(UserId owner, int atMost);

    /** The owner's of that profile; somebody else's is as if it did not exist (SEC-1). */
    Optional<FormerConnection> find(UserId owner, ProfileId profile);

    /** Those disconnected then or before whose history is not being deleted yet, the oldest first, at most so many. */
    List<FormerConnection> disconnectedBy(Instant then, int most);
}
