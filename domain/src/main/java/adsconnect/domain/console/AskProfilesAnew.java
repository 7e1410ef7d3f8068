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

/** Has Amazon asked anew, in an owner's place, which profiles their accounts reach (PICK-7). */
public final class AskProfilesAnew {

    private final RefreshProfiles refreshProfiles;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    /** @param refreshProfiles waits for no answers */
    public AskProfilesAnew(RefreshProfiles refreshProfiles, AuditTrail auditTrail, UnitOfWork unitOfWork, Clock clock) {
        this.refreshProfiles = refreshProfiles;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What comes of it is seen as soon as Amazon has answered. */
    public void ask(Account account) {
        unitOfWork.inOne(() -> {
            auditTrail.record(AuditLine.of(
                    clock.instant(),
                    new Actor.Person(account.owner()),
                    Deed.PROFILES_ASKED,
                    Subject.of(account.owner()).account(account.id().value())));
            refreshProfiles.refresh(account.owner());
            return account;
        });
    }
}
