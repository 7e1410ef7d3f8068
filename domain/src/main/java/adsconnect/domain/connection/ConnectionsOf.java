package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.Connections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Those of its owner's connections that an account has, and the profiles of such. */
final class ConnectionsOf {

    private ConnectionsOf() {}

    static List<Connection> account(Connections connections, Account account) {
        return connections.ofAccount(account);
    }

    /** Their profiles. */
    static Set<ProfileId> profiles(List<Connection> connections) {
        return connections.stream()
                .map(connection -> connection.profile().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
