package adsconnect.domain.sync;

import adsconnect.domain.Chance;
import adsconnect.domain.access.Actor;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.audit.port.Events;
import adsconnect.domain.connection.ConnectionStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Writes down how a run ended, and announces it (RECO-5). Called inside the unit of work that ends the run. */
final class SyncNews {

    private final AuditTrail auditTrail;
    private final Events events;
    private final Chance chance;
    private final Clock clock;

    SyncNews(AuditTrail auditTrail, Events events, Chance chance, Clock clock) {
        this.auditTrail = auditTrail;
        this.events = events;
        this.chance = chance;
        this.clock = clock;
    }

    /** @param before what the connection was until now */
    void synced(ClaimedRun run, ConnectionStatus before, LocalDate dataThrough) {
        Facts through = Facts.NONE.and("dataThrough", dataThrough);
        switch (before) {
            case FIRST_SYNC -> tell(run, Deed.FIRST_SYNC_DONE, Event.Kind.FIRST_SYNC_DONE, through);
            case SYNC_ERROR, STALE, ACCESS_LOST -> tell(run, Deed.SYNC_RECOVERED, Event.Kind.RECOVERED, through);
            case CONNECTED -> {}
            case EXPIRING, EXPIRED, REVOKED, PAUSED_PLAN, DISCONNECTED ->
                throw new IllegalStateException("That is not a connection's own: " + before);
        }
    }

    void failed(ClaimedRun run) {
        tell(run, Deed.SYNC_FAILED, Event.Kind.SYNC_FAILING, Facts.NONE.and("status", ConnectionStatus.SYNC_ERROR));
    }

    void accessLost(ClaimedRun run) {
        tell(run, Deed.ACCESS_LOST, Event.Kind.ACCESS_LOST, Facts.NONE);
    }

    private void tell(ClaimedRun run, Deed deed, Event.Kind kind, Facts facts) {
        Instant now = clock.instant();
        Subject about = Subject.of(run.account().owner())
                .account(run.account().id().value())
                .profile(run.profile().id().value());
        auditTrail.record(AuditLine.of(now, new Actor.Program(), deed, about, facts));
        events.announce(new Event(new EventId(chance.id()), kind, now, about, facts));
    }
}
