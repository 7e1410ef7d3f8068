package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.OpenRuns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody has: the profiles they connected, and the accounts of which they have not picked any yet (AUTH-1, DASH-3). */
public final class ListAccounts {

    private final Accounts accounts;
    private final Connections connections;
    private final OpenRuns openRuns;

    public ListAccounts(Accounts accounts, Connections connections, OpenRuns openRuns) {
        this.accounts = accounts;
        this.connections = connections;
        this.openRuns = openRuns;
    }

    /**
     * @param connections by account name, then profile name
     * @param withoutConnection newest consent first, or by name
     * @param loading the profiles for which something is being loaded
     */
    public record Listed(List<Connection> connections, List<Account> withoutConnection, Set<ProfileId> loading) {
        public Listed {
            connections = List.copyOf(connections);
            withoutConnection = List.copyOf(withoutConnection);
            loading = Set.copyOf(loading);
        }

        /** Whether what can be seen of it already is being refreshed (WAIT-3). */
        public boolean refreshing(Connection connection) {
            return connection.ready() && loading.contains(connection.profile().id());
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
        return listed(
                connected,
                accounts.ofOwner(owner).reversed().stream()
                        .filter(account -> !used.contains(account.id()))
                        .toList());
    }

    /**
     * The first of all that they have, by name, and what they look at if it is not among those. Takes as long however much they
     * have.
     */
    public Listed first(UserId owner, int atMost, Optional<ProfileId> lookedAt) {
        List<Held> held = connections.first(owner, atMost);
        List<Connection> connected =
                held.stream().flatMap(each -> each.connection().stream()).toList();
        Set<ProfileId> profiles = ConnectionsOf.profiles(connected);
        Stream<Connection> beyond = lookedAt
                .filter(profile -> !profiles.contains(profile))
                .flatMap(profile -> connections.find(owner, profile))
                .stream();
        return listed(
                Stream.concat(beyond, connected.stream()).toList(),
                held.stream()
                        .filter(each -> each.connection().isEmpty())
                        .map(Held::account)
                        .toList());
    }

    /**
     * The first of those that are looked for among all that they have.
     *
     * @param found how many there are
     */
    public record Found(Listed first, int found) {}

    /** All that somebody has. */
    public Found all(UserId owner, int atMost) {
        return new Found(
                first(owner, atMost, Optional.empty()), connections.count(owner).all());
    }

    /** Those of all that somebody has which fit. */
    public Found find(UserId owner, Predicate<Held> sought, int atMost) {
        List<Held> found = connections.first(owner, Integer.MAX_VALUE).stream()
                .filter(sought)
                .toList();
        return new Found(listed(found.stream().limit(atMost).toList()), found.size());
    }

    /** Whether they have connected anything. */
    public boolean anyConnected(UserId owner) {
        return connections.any(owner);
    }

    /** How many profiles they connected. */
    public int countConnected(UserId owner) {
        return connections.count(owner).connections();
    }

    /** What is connected of one account. */
    public Listed of(Account account) {
        return listed(connections.ofAccount(account), List.of());
    }

    private Listed listed(List<Held> held) {
        return listed(
                held.stream().flatMap(each -> each.connection().stream()).toList(),
                held.stream()
                        .filter(each -> each.connection().isEmpty())
                        .map(Held::account)
                        .toList());
    }

    private Listed listed(List<Connection> connected, List<Account> withoutConnection) {
        Set<ProfileId> profiles = ConnectionsOf.profiles(connected);
        return new Listed(connected, withoutConnection, profiles.isEmpty() ? Set.of() : openRuns.among(profiles));
    }
}
