package adsconnect.domain.connection;

import adsconnect.domain.Chance;
import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.authorization.EndAccount;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.port.Connections;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Takes connections away, and ends an account that is there for nothing any more (RECO-1). Everything here must run in one
 * unit of work that has locked the owner.
 */
public final class Disconnect {

    private final Connections connections;
    private final Discoveries discoveries;
    private final EndAccount endAccount;
    private final AuditTrail auditTrail;
    private final Events events;
    private final Chance chance;
    private final Clock clock;

    public Disconnect(
            Connections connections,
            Discoveries discoveries,
            EndAccount endAccount,
            AuditTrail auditTrail,
            Events events,
            Chance chance,
            Clock clock) {
        this.connections = connections;
        this.discoveries = discoveries;
        this.endAccount = endAccount;
        this.auditTrail = auditTrail;
        this.events = events;
        this.chance = chance;
        this.clock = clock;
    }

    /** Takes one away. Its account stays, even without any: see {@link #endIfUnused}. */
    void profile(Connection connection) {
        Account account = connection.account();
        Instant now = clock.instant();
        boolean byAdmin = byAdmin(account.owner());
        if (!connections.remove(account.owner(), connection.profile().id(), now, byAdmin)) {
            throw new IllegalStateException("Seen under its owner's lock, and gone: "
                    + connection.profile().id());
        }
        if (account.mode() == ConsentMode.PICK) {
            // Not picked any more, so programs no longer see it, and another account may have it.
            discoveries.unbind(account.id(), List.of(connection.profile().id()));
        }
        Subject about = Subject.of(account.owner())
                .account(account.id().value())
                .profile(connection.profile().id().value());
        auditTrail.record(AuditLine.of(now, by(account.owner()), Deed.PROFILE_DISCONNECTED, about));
        events.announce(new Event(
                new EventId(chance.id()),
                Event.Kind.DISCONNECTED,
                now,
                about,
                byAdmin ? Facts.NONE.and(Event.BY, Role.ADMIN) : Facts.NONE));
    }

    /** What was picked in a browser ends with its last connection; what takes all profiles ends only by name. */
    void endIfUnused(Account account) {
        if (account.mode() == ConsentMode.PICK
                && ConnectionsOf.account(connections, account).isEmpty()) {
            endAccount.end(account, by(account.owner()));
        }
    }

    /** Ends an account with all it has. */
    void account(Account account) {
        ConnectionsOf.account(connections, account).forEach(this::profile);
        endAccount.end(account, by(account.owner()));
    }

    /** Owners are told that it was not they. */
    private static boolean byAdmin(UserId owner) {
        return Origin.current()
                .admin()
                .filter(admin -> !AccessPolicy.mayUse(admin, owner))
                .isPresent();
    }

    private static Actor by(UserId owner) {
        return new Actor.Person(owner);
    }
}
