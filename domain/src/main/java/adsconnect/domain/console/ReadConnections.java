package adsconnect.domain.console;

import adsconnect.domain.access.Purview;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.port.ConsoleConnections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the connections of all owners, page by page, those that need a hand first (section 17). */
public final class ReadConnections {

    static final int AT_ONCE = 50;

    private final ConsoleConnections connections;

    public ReadConnections(ConsoleConnections connections) {
        this.connections = connections;
    }

    /**
     * A page of them.
     *
     * @param counts of all that fit, by state, whatever state was asked for
     * @param further after which one the next page begins; empty on the last one
     */
    public record Read(
            List<WatchedConnection> connections,
            Map<ConnectionStatus, Long> counts,
            Optional<ConnectionPlace> further) {}

    /** @param after where the page begins; empty for the first one */
    public Read read(Purview whose, ConnectionFilter filter, Optional<ConnectionPlace> after) {
        FoundConnections found = find(whose, filter, after, AT_ONCE + 1);
        List<WatchedConnection> shown = found.connections()
                .subList(0, Math.min(AT_ONCE, found.connections().size()));
        return new Read(
                shown,
                found.counts(),
                found.connections().size() > AT_ONCE
                        ? Optional.of(shown.getLast().place())
                        : Optional.empty());
    }

    /** So many of them after that one, for who wants them all. */
    public List<WatchedConnection> list(
            Purview whose, ConnectionFilter filter, Optional<ConnectionPlace> after, int atMost) {
        return find(whose, filter, after, atMost).connections();
    }

    private FoundConnections find(Purview whose, ConnectionFilter filter, Optional<ConnectionPlace> after, int atMost) {
        return after.map(place -> connections.after(place, whose, filter, atMost))
                .orElseGet(() -> connections.first(whose, filter, atMost));
    }

    public Optional<WatchedConnection> find(Purview whose, ProfileId profile) {
        return connections.find(whose, profile);
    }
}
