package adsconnect.domain.connection;

import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.connection.port.Connections;
import java.util.List;

/** Looks whether there is room for what somebody picked, and disconnects what they name for it (LIM-1 to LIM-3). */
public final class MakeRoom {

    private final Accounts accounts;
    private final Connections connections;
    private final Disconnect disconnect;
    private final ConnectionLimit limit;

    public MakeRoom(Accounts accounts, Connections connections, Disconnect disconnect, ConnectionLimit limit) {
        this.accounts = accounts;
        this.connections = connections;
        this.disconnect = disconnect;
        this.limit = limit;
    }

    /**
     * Must run in a unit of work that has locked the user, and that is undone unless the wish comes true: nothing is
     * disconnected for nothing.
     */
    Outcome make(User user, Holdings.Wish wish, Replaced replaced) {
        if (wish.profiles() > limit.mostOf(user)) {
            return new TooMany(limit.mostOf(user));
        }
        Holdings holdings = of(user);
        return switch (replaced) {
            case Replaced.Nothing nothing -> holdings.leaveRoomFor(wish) ? new Made() : full(holdings, wish);
            case Replaced.OneProfile one ->
                holdings.connection(one.profile())
                        .map(connection -> replace(holdings, holdings.disconnecting(connection, wish), wish))
                        .orElseGet(Changed::new);
            case Replaced.WholeAccount whole ->
                holdings.account(whole.account())
                        .filter(account -> !wish.isThrough(account))
                        .map(account -> new WayToMakeRoom.Unbinding(account, holdings.of(account)))
                        .filter(way -> ConnectionsOf.profiles(way.connections()).equals(whole.connected()))
                        .map(way -> replace(holdings, way, wish))
                        .orElseGet(Changed::new);
        };
    }

    Holdings of(User user) {
        return new Holdings(user, connections.ofOwner(user.id()), accounts.ofOwner(user.id()), limit);
    }

    private Outcome replace(Holdings holdings, WayToMakeRoom way, Holdings.Wish wish) {
        if (!holdings.suffices(way, wish)) {
            return full(holdings, wish);
        }
        switch (way) {
            case WayToMakeRoom.Disconnecting one -> {
                disconnect.profile(one.connection());
                if (one.endsAccount()) {
                    disconnect.endIfUnused(one.connection().account());
                }
            }
            case WayToMakeRoom.Unbinding whole -> disconnect.account(whole.account());
        }
        return new Made();
    }

    private static Outcome full(Holdings holdings, Holdings.Wish wish) {
        return new Full(holdings.connections(), holdings.accounts(), holdings.waysToMakeRoomFor(wish));
    }

    /** What came of it. */
    sealed interface Outcome {}

    /** There is room now. */
    record Made() implements Outcome {}

    /** What was named is no longer what is connected. */
    record Changed() implements Outcome {}

    /** There is no room beside these. */
    record Full(List<Connection> connections, List<Account> accounts, List<WayToMakeRoom> ways) implements Outcome {}

    /** More was picked than the user may have at all. */
    record TooMany(int most) implements Outcome {}
}
