package adsconnect.domain.authorization;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.authorization.port.ConnectLinks;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/**
 * Ends an attempt that came to nothing: what it left in the vault is destroyed in the same unit of work, and the link that
 * led to it says why (CALL-2, AUTH-7).
 */
public final class EndAttempt {

    private final Authorizations authorizations;
    private final ConnectLinks links;
    private final TokenVault vault;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public EndAttempt(
            Authorizations authorizations,
            ConnectLinks links,
            TokenVault vault,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.authorizations = authorizations;
        this.links = links;
        this.vault = vault;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Unless somebody is exchanging its code, or it has ended. */
    void failed(Attempt attempt, FailureCode code) {
        end(attempt, code, () -> authorizations.failUnheld(attempt.id(), code, clock.instant()));
    }

    /** @param ended ends it in the store, and tells whether it did */
    void end(Attempt attempt, FailureCode code, BooleanSupplier ended) {
        unitOfWork.inOne(() -> {
            if (ended.getAsBoolean()) {
                vault.destroy(attempt.account());
                attempt.aim().link().ifPresent(link -> links.fail(link, code));
                Actor by = attempt.aim().link().isPresent() ? new Actor.Guest() : new Actor.Person(attempt.user());
                auditTrail.record(AuditLine.of(
                        clock.instant(),
                        by,
                        Deed.AUTHORIZATION_FAILED,
                        Subject.of(attempt.user()).account(attempt.account().value()),
                        Facts.NONE.and("code", code)));
            }
            return attempt;
        });
    }
}
