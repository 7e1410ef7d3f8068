package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.port.RenewedAccounts;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.SyncQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** What an account's old consent could no longer load goes on, or starts over if it never was ready (WAIT-4, RECO-3). */
public final class ResumeSyncs implements RenewedAccounts {

    /** Whether a profile is reachable again is told by what Amazon lists ({@link RefreshConnections}). */
    private static final Set<SyncProblem> WORTH_ANOTHER_TRY =
            Set.of(SyncProblem.CONSENT_ENDED, SyncProblem.ALL_REPORTS_FAILED);

    private final Connections connections;
    private final SyncQueue syncQueue;
    private final Clock clock;

    public ResumeSyncs(Connections connections, SyncQueue syncQueue, Clock clock) {
        this.connections = connections;
        this.syncQueue = syncQueue;
        this.clock = clock;
    }

    @Override
    public void renewed(Account account) {
        Instant now = clock.instant();
        for (Connection connection : ConnectionsOf.account(connections, account)) {
            ProfileId profile = connection.profile().id();
            for (SyncProblem problem : WORTH_ANOTHER_TRY) {
                connections
                        .recover(profile, problem, now)
                        .filter(ConnectionStatus.FIRST_SYNC::equals)
                        .ifPresent(startsOver -> syncQueue.queueFirstSync(profile, now));
            }
        }
    }
}
