package adsconnect.domain.console.port;

import adsconnect.domain.access.Purview;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.ConnectionFilter;
import adsconnect.domain.console.ConnectionPlace;
import adsconnect.domain.console.FoundConnections;
import adsconnect.domain.console.WatchedConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All connections of all owners, as somebody may see them; only to be looked at. */
public interface ConsoleConnections {

    /** The first ones of those, none of them where none are wanted, in the order of {@link ConnectionPlace}. */
    FoundConnections first(Purview whose, ConnectionFilter filter, int atMost);

    /**
     * The first ones in each of those states, without counting the others; nothing for a state that none is in. Of everybody's
     * it takes as long however many there are; all that somebody has of their own is looked at once, whatever the states.
     */
    Map<ConnectionStatus, List<WatchedConnection>> some(Purview whose, Set<ConnectionStatus> statuses, int atMost);

    /** Those that come after that place. */
    FoundConnections after(ConnectionPlace place, Purview whose, ConnectionFilter filter, int atMost);

    /** The one of that profile; what is not within the purview is as if it did not exist (SEC-1). */
    Optional<WatchedConnection> find(Purview whose, ProfileId profile);
}
