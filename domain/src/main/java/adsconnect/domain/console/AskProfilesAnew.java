package adsconnect.domain.console;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.account.Account;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.RefreshProfiles;
import java.time.Clock;

/** Has Amazon asked anew, in an owner's place, which profiles one of their accounts reaches (PICK-7). */
public final class AskProfilesAnew {

    private final RefreshProfiles refreshProfiles;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public AskProfilesAnew(RefreshProfiles refreshProfiles, AuditTrail auditTrail, UnitOfWork unitOfWork, Clock clock) {
        this.refreshProfiles = refreshProfiles;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What became of the wish. */
    public sealed interface Outcome {}

    /** What comes of it is seen as soon as Amazon has answered. */
    public record Asked() implements Outcome {}

    /** Amazon has answered only just now, and is not asked again for this account. */
    public record KnownAlready() implements Outcome {}

    /** Nobody may ask any more: the consent ended. */
    public record ConsentEnded() implements Outcome {}

    public Outcome ask(Account account) {
        if (account.consent().end().isPresent()) {
            return new ConsentEnded();
        }
        return unitOfWork.inOne(() -> {
            if (!refreshProfiles.ask(account.id())) {
                return new KnownAlready();
            }
            auditTrail.record(AuditLine.of(
                    clock.instant(),
                    new Actor.Person(account.owner()),
                    Deed.PROFILES_ASKED,
                    Subject.of(account.owner()).account(account.id().value())));
            return new Asked();
        });
    }
}
