package adsconnect.domain.connection;

import adsconnect.domain.account.Account;
import adsconnect.domain.authorization.port.RenewedAccounts;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.SyncQueue;
import java.time.Clock;
import java.time.Instant;

/** Starts the first syncs of an account over that its old consent could not finish (WAIT-4, RECO-3). */
public final class ResumeSyncs implements RenewedAccounts {

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
        connections.ofOwner(account.owner()).stream()
                .filter(connection -> connection.account().id().equals(account.id()))
                .map(connection -> connection.profile().id())
                .filter(profile -> connections.restart(profile, now))
                .forEach(profile -> syncQueue.queueFirstSync(profile, now));
    }
}
