package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentMode;
import java.util.List;
import java.util.Objects;

/**
 * What stops when something is disconnected or unbound, as it is named to whoever is asked (RECO-1).
 *
 * @param leaving what is loaded no longer
 * @param staying what else the account has connected
 * @param endsAccount whether the account ends with it
 */
public record Parting(Account account, List<Connection> leaving, List<Connection> staying, boolean endsAccount) {
    public Parting {
        Objects.requireNonNull(account);
        leaving = List.copyOf(leaving);
        staying = List.copyOf(staying);
    }

    /** From one connection. What was picked in a browser ends with the last one. */
    static Parting from(Connection leaving, List<Connection> ofItsAccount) {
        List<Connection> staying = ofItsAccount.stream()
                .filter(connection ->
                        !connection.profile().id().equals(leaving.profile().id()))
                .toList();
        Account account = leaving.account();
        return new Parting(account, List.of(leaving), staying, staying.isEmpty() && account.mode() == ConsentMode.PICK);
    }

    /** From a whole account. */
    static Parting from(Account account, List<Connection> itsOwn) {
        return new Parting(account, itsOwn, List.of(), true);
    }
}
