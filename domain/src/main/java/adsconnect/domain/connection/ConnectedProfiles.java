package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.port.ProfilesInUse;
import adsconnect.domain.connection.port.Connections;
import java.util.Set;
import java.util.stream.Collectors;

/** The profiles of an account that are connected: a new consent for it has to reach them (RECO-3). */
public final class ConnectedProfiles implements ProfilesInUse {

    private final Connections connections;

    public ConnectedProfiles(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Set<ProfileId> of(Account account) {
        return ConnectionsOf.account(connections, account).stream()
                .map(connection -> connection.profile().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
