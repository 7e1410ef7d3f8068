package adsconnect.domain.console.port;

import adsconnect.domain.access.Purview;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.ConnectionFilter;
import adsconnect.domain.console.ConnectionPlace;
import adsconnect.domain.console.WatchedConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All connections of all owners, as somebody may see them; only to be looked at. */
public interface ConsoleConnections {

    /** The first ones of those, in the order of {@link ConnectionPlace}. */
    List<WatchedConnection> first(Purview whose, ConnectionFilter filter, int atMost);

    /** Those that come after that place. */
    List<WatchedConnection> after(ConnectionPlace place, Purview whose, ConnectionFilter filter, int atMost);

    /** How many there are in each state, whatever the filter says of states; those that nothing is in are missing. */
    Map<ConnectionStatus, Long> counts(Purview whose, ConnectionFilter filter);

    /** The one of that profile; what is not within the purview is as if it did not exist (SEC-1). */
    Optional<WatchedConnection> find(Purview whose, ProfileId profile);
}
