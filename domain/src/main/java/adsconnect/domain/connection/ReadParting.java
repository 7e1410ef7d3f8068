package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.connection.port.Connections;
import java.util.Optional;

/** Tells what would stop, before anybody is asked whether it shall (RECO-1). */
public final class ReadParting {

    private final Accounts accounts;
    private final Connections connections;

    public ReadParting(Accounts accounts, Connections connections) {
        this.accounts = accounts;
        this.connections = connections;
    }

    /** Empty if they have no such connection. */
    public Optional<Parting> fromProfile(UserId user, ProfileId profile) {
        return connections
                .find(user, profile)
                .map(leaving -> Parting.from(leaving, ConnectionsOf.account(connections, leaving.account())));
    }

    /** Empty if they have no such account. */
    public Optional<Parting> fromAccount(UserId user, AccountId id) {
        return accounts.find(user, id)
                .map(account -> Parting.from(account, ConnectionsOf.account(connections, account)));
    }
}
