package adsconnect.domain.connection;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.FormerConnections;
import adsconnect.domain.connection.port.HistoryPurges;
import java.time.Clock;
import java.time.Instant;

/** Has the history of a disconnected profile deleted before its time, for whoever confirmed that (RECO-1). */
public final class DeleteHistory {

    private final Users users;
    private final Connections connections;
    private final FormerConnections former;
    private final HistoryPurges purges;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public DeleteHistory(
            Users users,
            Connections connections,
            FormerConnections former,
            HistoryPurges purges,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.users = users;
        this.connections = connections;
        this.former = former;
        this.purges = purges;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome delete(UserId user, ProfileId profile) {
        return unitOfWork.inOne(() -> {
            // Whoever connects it again just now waits, and then loads only after it is deleted; or was quicker.
            users.lock(user);
            if (connections.find(user, profile).isPresent()) {
                return new StillConnected();
            }
            return former.find(user, profile).map(this::delete).orElseGet(NoSuchHistory::new);
        });
    }

    private Outcome delete(FormerConnection history) {
        Instant now = clock.instant();
        if (purges.queue(history.owner(), history.profile().id(), HistoryPurge.Cause.ASKED, now)) {
            auditTrail.record(AuditLine.of(
                    now,
                    new Actor.Person(history.owner()),
                    Deed.HISTORY_DELETION_ASKED,
                    Subject.of(history.owner())
                            .account(history.account().value())
                            .profile(history.profile().id().value())));
        }
        return new BeingDeleted();
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** From now on, or since before. */
    public record BeingDeleted() implements Outcome {}

    /** It has to be disconnected first. */
    public record StillConnected() implements Outcome {}

    /** There is no such history, or it is somebody else's (SEC-1), or it is deleted. */
    public record NoSuchHistory() implements Outcome {}
}
