package adsconnect.domain.connection;

import adsconnect.domain.EachOnItsOwn;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.port.EndedAccounts;
import adsconnect.domain.connection.port.FormerConnections;
import adsconnect.domain.connection.port.HistoryPurges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Has the histories deleted that were kept long enough after disconnecting (RECO-1). Every node may do so at any time: what
 * is done already stays as it is.
 */
public final class EndHistories {

    /** The rest comes with the next look. */
    private static final int AT_ONCE = 100;

    private final Users users;
    private final FormerConnections former;
    private final HistoryPurges purges;
    private final EndedAccounts endedAccounts;
    private final UnitOfWork unitOfWork;
    private final Duration kept;
    private final Clock clock;

    /** @param kept for how long after disconnecting */
    public EndHistories(
            Users users,
            FormerConnections former,
            HistoryPurges purges,
            EndedAccounts endedAccounts,
            UnitOfWork unitOfWork,
            Duration kept,
            Clock clock) {
        this.users = users;
        this.former = former;
        this.purges = purges;
        this.endedAccounts = endedAccounts;
        this.unitOfWork = unitOfWork;
        this.kept = kept;
        this.clock = clock;
    }

    public void end() {
        Instant then = clock.instant().minus(kept);
        endedAccounts.forget(then);
        EachOnItsOwn.run(former.disconnectedBy(then, AT_ONCE).stream()
                .map(over -> (Runnable) () -> end(over, then))
                .toList());
    }

    /** What was seen before its owner was locked may be connected again by now, or again disconnected, just now. */
    private void end(FormerConnection seen, Instant then) {
        unitOfWork.inOne(() -> {
            users.lock(seen.owner());
            return former.find(seen.owner(), seen.profile().id())
                    .filter(over -> !over.disconnectedAt().isAfter(then))
                    .map(over -> purges.queue(
                            over.owner(), over.profile().id(), HistoryPurge.Cause.KEPT_LONG_ENOUGH, clock.instant()));
        });
    }
}
