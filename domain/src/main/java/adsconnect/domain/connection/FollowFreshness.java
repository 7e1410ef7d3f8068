package adsconnect.domain.connection;

import adsconnect.domain.Chance;
import adsconnect.domain.EachOnItsOwn;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.Connections.Overdue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Marks connections for which no load succeeded for too long as {@code STALE}, and tells their owners (SYNC-7). */
public final class FollowFreshness {

    private static final int AT_ONCE = 500;

    private final Connections connections;
    private final AuditTrail auditTrail;
    private final Events events;
    private final UnitOfWork unitOfWork;
    private final Duration staleAfter;
    private final Chance chance;
    private final Clock clock;

    /** @param staleAfter how long after the last success */
    public FollowFreshness(
            Connections connections,
            AuditTrail auditTrail,
            Events events,
            UnitOfWork unitOfWork,
            Duration staleAfter,
            Chance chance,
            Clock clock) {
        this.connections = connections;
        this.auditTrail = auditTrail;
        this.events = events;
        this.unitOfWork = unitOfWork;
        this.staleAfter = staleAfter;
        this.chance = chance;
        this.clock = clock;
    }

    public void follow() {
        Instant now = clock.instant();
        Freshness freshness = new Freshness(staleAfter);
        EachOnItsOwn.run(connections.withoutSuccessSince(now.minus(staleAfter), AT_ONCE).stream()
                .filter(overdue -> freshness.isOver(overdue, now))
                .map(overdue -> (Runnable) () -> mark(overdue, now))
                .toList());
    }

    private void mark(Overdue overdue, Instant now) {
        Connection connection = overdue.connection();
        unitOfWork.inOne(() -> {
            if (connections.goStale(connection.profile().id(), overdue.lastSuccess())) {
                Subject about = Subject.of(connection.account().owner())
                        .account(connection.account().id().value())
                        .profile(connection.profile().id().value());
                Facts facts = Facts.NONE.and("status", ConnectionStatus.STALE);
                auditTrail.record(AuditLine.of(now, new Actor.Program(), Deed.CONNECTION_STALE, about, Facts.NONE));
                events.announce(new Event(new EventId(chance.id()), Event.Kind.SYNC_FAILING, now, about, facts));
            }
            return overdue;
        });
    }
}
