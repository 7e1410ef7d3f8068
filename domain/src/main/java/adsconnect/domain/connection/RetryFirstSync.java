package adsconnect.domain.connection;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.SyncQueue;
import java.time.Clock;
import java.util.Optional;

/** Starts the first sync of a connection over, after it failed (WAIT-4). */
public final class RetryFirstSync {

    private final Connections connections;
    private final SyncQueue syncQueue;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public RetryFirstSync(
            Connections connections, SyncQueue syncQueue, AuditTrail auditTrail, UnitOfWork unitOfWork, Clock clock) {
        this.connections = connections;
        this.syncQueue = syncQueue;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Queues a new run; a second press, or one without a failure or while there is no plan, changes nothing. False if there
     * is no such connection.
     */
    public boolean retry(UserId user, ProfileId profile) {
        return unitOfWork.inOne(() -> {
            Optional<Connection> found = connections.find(user, profile);
            if (found.isEmpty()) {
                return false;
            }
            if (found.get().status() != ConnectionStatus.PAUSED_PLAN && connections.restart(profile, clock.instant())) {
                syncQueue.queueFirstSync(profile, clock.instant());
                Subject about = Subject.of(user)
                        .account(found.get().account().id().value())
                        .profile(profile.value());
                auditTrail.record(
                        AuditLine.of(clock.instant(), new Actor.Person(user), Deed.FIRST_SYNC_RETRIED, about));
            }
            return true;
        });
    }
}
