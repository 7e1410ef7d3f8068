package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.port.ProfilesInUse;
import adsconnect.domain.connection.port.Connections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The profiles of an account that are connected: a new consent for it has to reach them (RECO-3). Those that the old one could
 * not reach any more it need not, unless there are no others to tell the login by.
 */
public final class ConnectedProfiles implements ProfilesInUse {

    private final Connections connections;

    public ConnectedProfiles(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Set<ProfileId> of(Account account) {
        List<Connection> all = ConnectionsOf.account(connections, account);
        List<Connection> reachable =
                all.stream().filter(connection -> !lost(connection)).toList();
        return (reachable.isEmpty() ? all : reachable)
                .stream().map(connection -> connection.profile().id()).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean lost(Connection connection) {
        return connection.ownStatus() == ConnectionStatus.ACCESS_LOST;
    }
}
