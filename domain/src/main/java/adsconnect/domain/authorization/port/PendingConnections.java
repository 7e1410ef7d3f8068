package adsconnect.domain.authorization.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.PendingConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The consents that wait for a choice: at most one per user (PEND-3). */
public interface PendingConnections {

    /**
     * Adds a pending connection in place of the user's earlier one, with its three hosts still to be asked.
     *
     * @return the account of the earlier one, whose secrets are to be destroyed
     */
    Optional<AccountId> replace(PendingConnection pending);

    Optional<PendingConnection> ofUser(UserId user);

    /** Removes it with all that was discovered. True for exactly one of all who try at once. */
    boolean remove(AccountId account);

    /** Those whose hour is over. */
    List<PendingConnection> expiredAt(Instant now);
}
