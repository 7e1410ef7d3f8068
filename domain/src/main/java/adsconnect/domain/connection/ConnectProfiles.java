package adsconnect.domain.connection;

import adsconnect.domain.access.Actor;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.SyncQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Connects profiles through an account and queues their first syncs (PICK-4). */
public final class ConnectProfiles {

    private final Discoveries discoveries;
    private final Connections connections;
    private final SyncQueue syncQueue;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public ConnectProfiles(
            Discoveries discoveries, Connections connections, SyncQueue syncQueue, AuditTrail auditTrail, Clock clock) {
        this.discoveries = discoveries;
        this.connections = connections;
        this.syncQueue = syncQueue;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Must run in a unit of work that has locked the account's owner.
     *
     * @throws TakenMeanwhile if somebody else got one of them since it was looked at
     */
    List<Connection> connect(Account account, List<Profile> profiles) {
        Instant now = clock.instant();
        List<ProfileId> ids = profiles.stream().map(Profile::id).toList();
        Set<ProfileId> bound = discoveries.bind(account.id(), ids);
        if (!bound.containsAll(ids)) {
            throw new TakenMeanwhile();
        }
        return profiles.stream().map(profile -> connect(account, profile, now)).toList();
    }

    private Connection connect(Account account, Profile profile, Instant now) {
        Connection connection = Connection.confirmed(profile, account, now);
        if (!connections.add(connection)) {
            throw new TakenMeanwhile();
        }
        syncQueue.queueFirstSync(profile.id(), now);
        auditTrail.record(AuditLine.of(
                now,
                new Actor.Person(account.owner()),
                Deed.PROFILE_CONNECTED,
                Subject.of(account.owner())
                        .account(account.id().value())
                        .profile(profile.id().value())));
        return connection;
    }

    /** Somebody else got a profile between our look and our write; undoes the whole unit of work. */
    static final class TakenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
