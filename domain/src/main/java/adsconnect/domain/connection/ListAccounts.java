package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.connection.port.Connections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody has: the profiles they connected, and the accounts of which they have not picked any yet (AUTH-1, DASH-3). */
public final class ListAccounts {

    private final Accounts accounts;
    private final Connections connections;

    public ListAccounts(Accounts accounts, Connections connections) {
        this.accounts = accounts;
        this.connections = connections;
    }

    /**
     * @param connections by account name, then profile name
     * @param withoutConnection newest consent first
     */
    public record Listed(List<Connection> connections, List<Account> withoutConnection) {
        public Listed {
            connections = List.copyOf(connections);
            withoutConnection = List.copyOf(withoutConnection);
        }
    }

    /** One of theirs; somebody else's is as if it did not exist (SEC-1). */
    public Optional<Account> find(UserId owner, AccountId account) {
        return accounts.find(owner, account);
    }

    public Listed of(UserId owner) {
        List<Connection> connected = connections.ofOwner(owner);
        Set<AccountId> used =
                connected.stream().map(connection -> connection.account().id()).collect(Collectors.toSet());
        return new Listed(
                connected,
                accounts.ofOwner(owner).reversed().stream()
                        .filter(account -> !used.contains(account.id()))
                        .toList());
    }
}
