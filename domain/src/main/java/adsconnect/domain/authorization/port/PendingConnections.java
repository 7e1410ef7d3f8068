package adsconnect.domain.authorization.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.PendingConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The consents that are no account's yet. Of those that wait for their user's choice, each user has one at most (PEND-3). */
public interface PendingConnections {

    /**
     * Adds a pending connection; one to pick from takes the place of the user's earlier one.
     *
     * @return the account of the earlier one, whose secrets are to be destroyed
     */
    Optional<AccountId> replace(PendingConnection pending);

    /** The one whose profiles the user is to pick ({@link Aim.Pick}). */
    Optional<PendingConnection> ofUser(UserId user);

    Optional<PendingConnection> find(AccountId account);

    /** Locked until the unit of work ends: of several who learn about its profiles at once, the last one sees them all. */
    Optional<PendingConnection> lock(AccountId account);

    /** Removes it. True for exactly one of all who try at once. */
    boolean remove(AccountId account);

    /** Those whose hour is over. */
    List<PendingConnection> expiredAt(Instant now);
}
