package adsconnect.domain.authorization;

import adsconnect.domain.access.Actor;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.port.Discoveries;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;

/** Gives an account what it reaches and no other account has, and writes down if that is anything new (CALL-5, CALL-6). */
final class BindProfiles {

    private final Discoveries discoveries;
    private final AuditTrail auditTrail;
    private final Clock clock;

    BindProfiles(Discoveries discoveries, AuditTrail auditTrail, Clock clock) {
        this.discoveries = discoveries;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Must run in a unit of work. */
    void bind(Account account, Collection<ProfileId> profiles) {
        Set<ProfileId> before = discoveries.bound(account.id());
        Set<ProfileId> bound = discoveries.bind(account.id(), profiles);
        if (!bound.equals(before)) {
            auditTrail.record(AuditLine.of(
                    clock.instant(),
                    new Actor.Program(),
                    Deed.PROFILES_BOUND,
                    Subject.of(account.owner()).account(account.id().value()),
                    Facts.NONE.and("profiles", bound.size())));
        }
    }
}
