package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import java.util.Optional;

/** One thing that somebody has: a connection with its account, or an account of which they have not picked any yet. */
public record Held(Account account, Optional<Connection> connection) {

    /** How much somebody has of each. */
    public record Count(int connections, int withoutConnection) {

        public int all() {
            return connections + withoutConnection;
        }
    }
}
