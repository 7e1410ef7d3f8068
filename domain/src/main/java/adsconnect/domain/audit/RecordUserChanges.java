package adsconnect.domain.audit;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.audit.port.AuditTrail;
import java.time.Clock;

/** Writes what is done to users into the audit trail, which they themselves don't know. */
public final class RecordUserChanges implements UserChanges {

    private final AuditTrail auditTrail;
    private final Clock clock;

    public RecordUserChanges(AuditTrail auditTrail, Clock clock) {
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    @Override
    public void created(Actor by, User user) {
        record(by, Deed.USER_CREATED, user, plan(user.plan()).and("role", user.role()));
    }

    @Override
    public void planGranted(Actor by, User user) {
        if (user.plan().type() == PlanType.NONE) {
            record(by, Deed.PLAN_ENDED, user, Facts.NONE);
            return;
        }
        record(by, Deed.PLAN_GRANTED, user, plan(user.plan()));
    }

    @Override
    public void roleChanged(Actor by, User user, Role before) {
        record(by, Deed.ROLE_CHANGED, user, Facts.NONE.and("from", before).and("to", user.role()));
    }

    /** No limit of their own: no fact. */
    @Override
    public void limitChanged(Actor by, User user) {
        record(
                by,
                Deed.LIMIT_CHANGED,
                user,
                user.connectionLimit()
                        .map(limit -> Facts.NONE.and("connections", limit))
                        .orElse(Facts.NONE));
    }

    private static Facts plan(Plan plan) {
        Facts type = Facts.NONE.and("plan", plan.type());
        return plan.type() == PlanType.NONE
                ? type
                : type.and("startsOn", plan.startsOn()).and("endsOn", plan.endsOn());
    }

    private void record(Actor by, Deed deed, User user, Facts why) {
        auditTrail.record(AuditLine.of(clock.instant(), by, deed, Subject.of(user.id()), why));
    }
}
