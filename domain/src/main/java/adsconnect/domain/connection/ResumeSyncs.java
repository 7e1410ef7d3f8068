package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.port.RenewedAccounts;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.OpenRuns;
import adsconnect.domain.connection.port.SyncQueue;
import java.time.Clock;
import java.time.Instant;

/** What an account's old consent could no longer load goes on, or starts over if it never was ready (WAIT-4, RECO-3). */
public final class ResumeSyncs implements RenewedAccounts {

    private final Connections connections;
    private final OpenRuns openRuns;
    private final SyncQueue syncQueue;
    private final Clock clock;

    public ResumeSyncs(Connections connections, OpenRuns openRuns, SyncQueue syncQueue, Clock clock) {
        this.connections = connections;
        this.openRuns = openRuns;
        this.syncQueue = syncQueue;
        this.clock = clock;
    }

    @Override
    public void renewed(Account account) {
        Instant now = clock.instant();
        openRuns.wake(account.id(), now);
        for (Connection connection : ConnectionsOf.account(connections, account)) {
            ProfileId profile = connection.profile().id();
            // Whether a profile is reachable again is told by what Amazon lists (RefreshConnections).
            connections
                    .recover(profile, ConnectionStatus.SYNC_ERROR, now)
                    .filter(ConnectionStatus.FIRST_SYNC::equals)
                    .ifPresent(startsOver -> syncQueue.queueFirstSync(profile, now));
            connections.moreToShow(profile);
        }
    }
}
