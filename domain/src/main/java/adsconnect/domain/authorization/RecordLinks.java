package adsconnect.domain.authorization;

import adsconnect.domain.access.Actor;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import java.time.Clock;

/** Writes down what happens to connect links; never their address. Must run in the unit of work of what it records. */
public final class RecordLinks {

    private final AuditTrail auditTrail;
    private final Clock clock;

    public RecordLinks(AuditTrail auditTrail, Clock clock) {
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    void byOwner(ConnectLink link, Deed deed) {
        record(new Actor.Person(link.owner()), link, deed);
    }

    void byGuest(ConnectLink link, Deed deed) {
        record(new Actor.Guest(), link, deed);
    }

    void by(Actor actor, ConnectLink link, Deed deed) {
        record(actor, link, deed);
    }

    private void record(Actor by, ConnectLink link, Deed deed) {
        Subject owner = Subject.of(link.owner());
        Subject about =
                link.reconnects().map(account -> owner.account(account.value())).orElse(owner);
        auditTrail.record(AuditLine.of(clock.instant(), by, deed, about));
    }
}
