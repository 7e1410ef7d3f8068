package adsconnect.domain.audit;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.DisableReason;
import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.PasswordProof;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.SignInFailure;
import adsconnect.domain.access.SignInWay;
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

    @Override
    public void disabled(Actor by, User user, DisableReason reason) {
        record(by, Deed.USER_DISABLED, user, Facts.NONE.and("reason", reason));
    }

    @Override
    public void enabled(Actor by, User user) {
        record(by, Deed.USER_ENABLED, user, Facts.NONE);
    }

    @Override
    public void secondFactorAdded(Actor by, User user) {
        record(by, Deed.SECOND_FACTOR_ADDED, user, Facts.NONE);
    }

    @Override
    public void secondFactorRemoved(Actor by, User user) {
        record(by, Deed.SECOND_FACTOR_REMOVED, user, Facts.NONE);
    }

    @Override
    public void recoveryCodesRenewed(Actor by, User user) {
        record(by, Deed.RECOVERY_CODES_RENEWED, user, Facts.NONE);
    }

    @Override
    public void recoveryCodeUsed(Actor by, User user) {
        record(by, Deed.RECOVERY_CODE_USED, user, Facts.NONE);
    }

    @Override
    public void signOnLinked(Actor by, User user) {
        record(by, Deed.SIGN_ON_LINKED, user, Facts.NONE);
    }

    @Override
    public void signOnUnlinked(Actor by, User user) {
        record(by, Deed.SIGN_ON_UNLINKED, user, Facts.NONE);
    }

    /** How many scopes, and profiles if not all: which ones, the key itself tells as long as it is there. */
    @Override
    public void keyMade(Actor by, ApiKey key) {
        Facts scopes = Facts.NONE.and("scopes", key.scopes().size());
        record(
                by,
                Deed.KEY_MADE,
                key,
                key.profiles().map(list -> scopes.and("profiles", list.size())).orElse(scopes));
    }

    @Override
    public void keyRevoked(Actor by, ApiKey key) {
        record(by, Deed.KEY_REVOKED, key, Facts.NONE);
    }

    @Override
    public void invited(Actor by, Invitation invitation) {
        record(by, Deed.USER_INVITED, invitation);
    }

    @Override
    public void invitationRevoked(Actor by, Invitation invitation) {
        record(by, Deed.INVITATION_REVOKED, invitation);
    }

    @Override
    public void joined(User user) {
        record(new Actor.Person(user.id()), Deed.INVITATION_ACCEPTED, user, Facts.NONE.and("role", user.role()));
    }

    @Override
    public void resetSent(Actor by, User user) {
        record(by, Deed.PASSWORD_RESET_SENT, user, Facts.NONE);
    }

    @Override
    public void passwordChanged(User user, PasswordProof proof) {
        record(new Actor.Person(user.id()), Deed.PASSWORD_CHANGED, user, Facts.NONE.and("proof", proof));
    }

    @Override
    public void sessionsEnded(Actor by, User user) {
        record(by, Deed.SESSIONS_ENDED, user, Facts.NONE);
    }

    @Override
    public void signedIn(User user, SignInWay way, boolean secondFactor) {
        Facts came = Facts.NONE.and("way", way).and("factors", secondFactor ? 2 : 1);
        record(new Actor.Person(user.id()), Deed.SIGNED_IN, user, came);
    }

    @Override
    public void halfSignedIn(User user, SignInWay way) {
        record(new Actor.Guest(), Deed.SECOND_FACTOR_AWAITED, user, Facts.NONE.and("way", way));
    }

    @Override
    public void signInFailed(User user, SignInFailure failure) {
        record(new Actor.Guest(), Deed.SIGN_IN_FAILED, user, Facts.NONE.and("cause", failure));
    }

    @Override
    public void throttled(User user, SignInFailure failure, int attempts) {
        record(
                new Actor.Guest(),
                Deed.SIGN_IN_THROTTLED,
                user,
                Facts.NONE.and("cause", failure).and("attempts", attempts));
    }

    @Override
    public void nobodySignedIn(SignInFailure failure) {
        auditTrail.rehearse(AuditLine.of(
                clock.instant(),
                new Actor.Guest(),
                Deed.SIGN_IN_FAILED,
                Subject.INSTALLATION,
                Facts.NONE.and("cause", failure)));
    }

    @Override
    public void networkThrottled(int attempts) {
        auditTrail.record(AuditLine.of(
                clock.instant(),
                new Actor.Guest(),
                Deed.NETWORK_THROTTLED,
                Subject.INSTALLATION,
                Facts.NONE.and("attempts", attempts)));
    }

    @Override
    public void signedOut(User user) {
        record(new Actor.Person(user.id()), Deed.SIGNED_OUT, user, Facts.NONE);
    }

    @Override
    public void personalChanged(User user) {
        record(new Actor.Person(user.id()), Deed.PROFILE_CHANGED, user, Facts.NONE);
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

    private void record(Actor by, Deed deed, Invitation invitation) {
        auditTrail.record(AuditLine.of(
                clock.instant(), by, deed, Subject.of(invitation.user()), Facts.NONE.and("role", invitation.role())));
    }

    private void record(Actor by, Deed deed, ApiKey key, Facts why) {
        auditTrail.record(AuditLine.of(
                clock.instant(), by, deed, Subject.of(key.owner()).key(key.id().value()), why));
    }
}
