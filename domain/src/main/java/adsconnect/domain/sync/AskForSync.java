package adsconnect.domain.sync;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.sync.port.SyncRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sync now: loads a connection out of turn, unless Amazon was asked only just now (SYNC-4). */
public final class AskForSync {

    private final Connections connections;
    private final SyncRuns runs;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Duration coolDown;
    private final Clock clock;

    /** @param coolDown how long after any run was begun another can't be asked for */
    public AskForSync(
            Connections connections,
            SyncRuns runs,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Duration coolDown,
            Clock clock) {
        this.connections = connections;
        this.runs = runs;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.coolDown = coolDown;
        this.clock = clock;
    }

    public Outcome ask(UserId user, ProfileId profile) {
        return unitOfWork.inOne(() -> connections
                .find(user, profile)
                .map(connection -> ask(user, connection))
                .orElseGet(NoSuchConnection::new));
    }

    private Outcome ask(UserId user, Connection connection) {
        Optional<Rest> rest = Rest.of(connection);
        if (rest.isPresent()) {
            return new Resting(rest.get());
        }
        if (!connection.ready()) {
            return new FirstSyncNotDone();
        }
        ProfileId profile = connection.profile().id();
        Instant now = clock.instant();
        return switch (runs.ask(profile, now, now.minus(coolDown))) {
            case SyncRuns.Queued queued -> {
                auditTrail.record(AuditLine.of(
                        now,
                        new Actor.Person(user),
                        Deed.SYNC_ASKED_FOR,
                        Subject.of(user)
                                .account(connection.account().id().value())
                                .profile(profile.value())));
                yield new Queued();
            }
            case SyncRuns.Open open -> new AlreadyRunning();
            case SyncRuns.AskedAt last -> new TooSoon(last.at(), last.at().plus(coolDown));
        };
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Queued() implements Outcome {}

    /** Another run is at it, whoever began it. */
    public record AlreadyRunning() implements Outcome {}

    /**
     * Amazon was asked only just now.
     *
     * @param again when it can be asked again
     */
    public record TooSoon(Instant askedAt, Instant again) implements Outcome {}

    /** It never was ready: what helps is the first sync itself, or its Retry. */
    public record FirstSyncNotDone() implements Outcome {}

    /** Nothing is loaded for it until that is over. */
    public record Resting(Rest why) implements Outcome {}

    public record NoSuchConnection() implements Outcome {}
}
