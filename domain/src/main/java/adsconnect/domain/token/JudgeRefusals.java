package adsconnect.domain.token;

import adsconnect.domain.Lease;
import adsconnect.domain.OurReason;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.Alarms;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.token.port.EndedConsents;
import adsconnect.domain.token.port.TokenRefreshes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what it means that Amazon refuses a refresh token (RECO-2): once may be Amazon's mistake; twice, some time apart and
 * with nothing granted in between, is the end of the consent; but not while the same happens to many accounts at once, which
 * raises an alarm instead. Shared between threads.
 */
public final class JudgeRefusals {

    private final TokenRefreshes refreshes;
    private final Accounts accounts;
    private final EndedConsents endedConsents;
    private final Alarms alarms;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Duration confirmAfter;
    private final Clock clock;

    /** @param confirmAfter how long after the first refusal the second one counts */
    public JudgeRefusals(
            TokenRefreshes refreshes,
            Accounts accounts,
            EndedConsents endedConsents,
            Alarms alarms,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Duration confirmAfter,
            Clock clock) {
        this.refreshes = refreshes;
        this.accounts = accounts;
        this.endedConsents = endedConsents;
        this.alarms = alarms;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.confirmAfter = confirmAfter;
        this.clock = clock;
    }

    /** Turns the alarm off once refreshes go well again; tells since when it is on. */
    public Optional<Instant> follow() {
        Optional<Instant> since = alarms.since(Alarm.MANY_REFUSED);
        if (since.isPresent() && !ofLate().many()) {
            alarms.end(Alarm.MANY_REFUSED);
            return Optional.empty();
        }
        return since;
    }

    /** @throws AmazonFailure if Amazon is not to be asked for that account now: its consent is over, or it was refused just now */
    void beforeAsking(AccountId account) {
        if (!lasts(account)) {
            throw new AmazonFailure(AmazonFailure.Kind.GRANT_REFUSED, OurReason.CONSENT_OVER.sentence());
        }
        refreshes.refused(account).ifPresent(this::unlessJustNow);
    }

    /** Whether its consent is not known to be over. */
    boolean lasts(AccountId account) {
        return accounts.byId(account)
                .map(Account::consent)
                .filter(consent -> consent.end().isPresent())
                .isEmpty();
    }

    private void unlessJustNow(Refused refused) {
        Duration left = Duration.between(clock.instant(), refused.last().plus(confirmAfter));
        if (left.isPositive() && left.compareTo(confirmAfter) <= 0) {
            throw notYet(left);
        }
    }

    /** What whoever asked is told of a refusal. The account's consent is over by then, if that is what it means. */
    AmazonFailure judge(AccountId account, Lease lease, AmazonFailure refusal) {
        Instant now = clock.instant();
        Refused refused = refreshes.refuse(account, lease, now);
        if (now.isBefore(refused.first().plus(confirmAfter))) {
            return notYet(confirmAfter);
        }
        Refusals ofLate = ofLate();
        if (ofLate.many()) {
            alarm(account, ofLate);
            return notYet(confirmAfter);
        }
        endedConsents.ended(account, () -> refreshes.hold(account, lease));
        return refusal;
    }

    private Refusals ofLate() {
        return refreshes.since(clock.instant().minus(Refusals.OF_LATE));
    }

    private void alarm(AccountId id, Refusals ofLate) {
        unitOfWork.inOne(() -> {
            if (alarms.raise(Alarm.MANY_REFUSED, clock.instant())) {
                accounts.byId(id).ifPresent(account -> record(account, ofLate));
            }
            return id;
        });
    }

    /** Under the account that was one too many. */
    private void record(Account account, Refusals ofLate) {
        auditTrail.record(AuditLine.of(
                clock.instant(),
                new Actor.Program(),
                Deed.MANY_REFUSED,
                Subject.of(account.owner()).account(account.id().value()),
                Facts.NONE.and("refused", ofLate.refused()).and("granted", ofLate.granted())));
    }

    private static AmazonFailure notYet(Duration pause) {
        return new AmazonFailure(
                AmazonFailure.Kind.UNAVAILABLE, OurReason.CONSENT_DOUBTED.sentence(), Optional.of(pause));
    }
}
