package adsconnect.domain.console;

import adsconnect.domain.connection.ConnectionStatus;
import java.util.List;
import java.util.Map;

/**
 * Some connections, and how many there are.
 *
 * @param counts of all that fit, by state, whatever state was asked for; those that nothing is in are missing
 */
public record FoundConnections(List<WatchedConnection> connections, Map<ConnectionStatus, Long> counts) {

    public FoundConnections {
        connections = List.copyOf(connections);
        counts = Map.copyOf(counts);
    }
}
