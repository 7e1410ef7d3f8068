package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.Connections;

/** Tells how a profile of somebody's is connected, or that it was (section 12). */
public final class ReadConnection {

    private final Connections connections;
    private final ReadHistories readHistories;

    public ReadConnection(Connections connections, ReadHistories readHistories) {
        this.connections = connections;
        this.readHistories = readHistories;
    }

    public Outcome read(UserId user, ProfileId profile) {
        return connections
                .find(user, profile)
                .<Outcome>map(Connected::new)
                .orElseGet(() -> readHistories
                        .find(user, profile)
                        .<Outcome>map(history -> new Disconnected(history.of()))
                        .orElseGet(NoSuchConnection::new));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Connected(Connection connection) implements Outcome {}

    /** It is no longer loaded; what was can still be read, or is being deleted (RECO-1). */
    public record Disconnected(FormerConnection former) implements Outcome {}

    /** It never was connected by them, or nothing is left of it (SEC-1). */
    public record NoSuchConnection() implements Outcome {}
}
