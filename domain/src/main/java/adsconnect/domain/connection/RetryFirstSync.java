package adsconnect.domain.connection;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.SyncQueue;
import java.time.Clock;

/** Starts the first sync of a connection over, after it failed (WAIT-4). */
public final class RetryFirstSync {

    private final Connections connections;
    private final SyncQueue syncQueue;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public RetryFirstSync(Connections connections, SyncQueue syncQueue, UnitOfWork unitOfWork, Clock clock) {
        this.connections = connections;
        this.syncQueue = syncQueue;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Queues a new run; a second press, or one without a failure, changes nothing. False if there is no such connection. */
    public boolean retry(UserId user, ProfileId profile) {
        return unitOfWork.inOne(() -> {
            if (connections.find(user, profile).isEmpty()) {
                return false;
            }
            if (connections.restart(profile, clock.instant())) {
                syncQueue.queueFirstSync(profile, clock.instant());
            }
            return true;
        });
    }
}
