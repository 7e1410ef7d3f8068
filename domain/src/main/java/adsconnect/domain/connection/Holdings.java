package adsconnect.domain.connection;

import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.ProfileId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a user has, held against their limit (LIM-1).
 *
 * @param connections all of theirs
 * @param accounts all of theirs that live
 */
record Holdings(User user, List<Connection> connections, List<Account> accounts, ConnectionLimit limit) {

    Holdings {
        connections = List.copyOf(connections);
        accounts = List.copyOf(accounts);
    }

    /**
     * Something to be connected.
     *
     * @param profiles how many
     * @param through the account there is; empty for a new one
     */
    record Wish(int profiles, Optional<AccountId> through) {

        boolean isThrough(Account account) {
            return through.filter(account.id()::equals).isPresent();
        }
    }

    /** Whether there is room beside all there is. */
    boolean leaveRoomFor(Wish wish) {
        return fits(wish, 0, 0);
    }

    /** What could go instead; empty if no single thing would do. */
    List<WayToMakeRoom> waysToMakeRoomFor(Wish wish) {
        List<WayToMakeRoom> disconnecting =
                sufficing(connections.stream().map(connection -> disconnecting(connection, wish)), wish);
        if (!disconnecting.isEmpty()) {
            return disconnecting;
        }
        return sufficing(
                accounts.stream()
                        .filter(account -> !wish.isThrough(account))
                        .map(account -> new WayToMakeRoom.Unbinding(account, of(account))),
                wish);
    }

    private List<WayToMakeRoom> sufficing(Stream<? extends WayToMakeRoom> ways, Wish wish) {
        return ways.<WayToMakeRoom>map(way -> way)
                .filter(way -> suffices(way, wish))
                .toList();
    }

    boolean suffices(WayToMakeRoom way, Wish wish) {
        return switch (way) {
            case WayToMakeRoom.Disconnecting one -> fits(wish, 1, one.endsAccount() ? 1 : 0);
            case WayToMakeRoom.Unbinding whole -> fits(wish, whole.connections().size(), 1);
        };
    }

    /** What was picked in a browser ends with its last connection, unless the wish goes through the same account. */
    WayToMakeRoom.Disconnecting disconnecting(Connection connection, Wish wish) {
        Account account = connection.account();
        return new WayToMakeRoom.Disconnecting(
                connection, endsWithout(account, List.of(connection)) && !wish.isThrough(account));
    }

    /** Whether an account has nothing left without these, and ends with them. */
    boolean endsWithout(Account account, List<Connection> leaving) {
        return account.mode() == ConsentMode.PICK && leaving.containsAll(of(account));
    }

    List<Connection> of(Account account) {
        return connections.stream()
                .filter(connection -> connection.account().id().equals(account.id()))
                .toList();
    }

    Optional<Connection> connection(ProfileId profile) {
        return connections.stream()
                .filter(connection -> connection.profile().id().equals(profile))
                .findFirst();
    }

    Optional<Account> account(AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    private boolean fits(Wish wish, int fewerConnections, int fewerAccounts) {
        return limit.leavesRoom(user, connections.size() - fewerConnections, wish.profiles())
                && (wish.through().isPresent() || limit.leavesRoomForAnAccount(user, accounts.size() - fewerAccounts));
    }
}
