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
     * Queues a new run; a second press, or one without a failure, while there is no plan or after the consent is over,
     * changes nothing. False if there is no such connection.
     */
    public boolean retry(UserId user, ProfileId profile) {
        Optional<Connection> found = connections.find(user, profile);
        found.filter(RetryFirstSync::failed).ifPresent(this::startOver);
        return found.isPresent();
    }

    private static boolean failed(Connection connection) {
        return !connection.ready()
                && switch (connection.status()) {
                    case SYNC_ERROR, ACCESS_LOST -> true;
                    case FIRST_SYNC, CONNECTED, STALE, EXPIRING, EXPIRED, REVOKED, PAUSED_PLAN, DISCONNECTED -> false;
                };
    }

    private void startOver(Connection connection) {
        try {
            unitOfWork.inOne(() -> {
                ProfileId profile = connection.profile().id();
                // The run before the connection, as whoever ends one or queues the daily one does: two that lock in
                // different orders would wait for each other.
                syncQueue.queueFirstSync(profile, clock.instant());
                if (!connections.restart(profile, clock.instant())) {
                    throw new StartedMeanwhile();
                }
                record(connection);
                return profile;
            });
        } catch (StartedMeanwhile started) {
            // By another press, or it does not matter any more.
        }
    }

    private void record(Connection connection) {
        UserId owner = connection.account().owner();
        auditTrail.record(AuditLine.of(
                clock.instant(),
                new Actor.Person(owner),
                Deed.FIRST_SYNC_RETRIED,
                Subject.of(owner)
                        .account(connection.account().id().value())
                        .profile(connection.profile().id().value())));
    }

    /** Undoes the unit of work. */
    private static final class StartedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
