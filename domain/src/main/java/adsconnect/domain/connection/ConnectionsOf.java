package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import adsconnect.domain.connection.port.Connections;
import java.util.List;

/** Those of its owner's connections that an account has. */
final class ConnectionsOf {

    private ConnectionsOf() {}

    static List<Connection> account(Connections connections, Account account) {
        return connections.ofOwner(account.owner()).stream()
                .filter(connection -> connection.account().id().equals(account.id()))
                .toList();
    }
}
