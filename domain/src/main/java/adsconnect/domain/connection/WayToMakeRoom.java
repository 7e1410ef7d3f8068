package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import java.util.List;
import java.util.Objects;

/** What somebody who has reached their limit could disconnect, so that there is room for what they picked (LIM-3). */
public sealed interface WayToMakeRoom {

    /** @param endsAccount whether its account has nothing else and ends with it */
    record Disconnecting(Connection connection, boolean endsAccount) implements WayToMakeRoom {
        public Disconnecting {
            Objects.requireNonNull(connection);
        }
    }

    /** An account that takes all profiles, which does not end with its last connection. */
    record Unbinding(Account account, List<Connection> connections) implements WayToMakeRoom {
        public Unbinding {
            Objects.requireNonNull(account);
            connections = List.copyOf(connections);
        }
    }
}
