package adsconnect.domain.authorization;

import adsconnect.domain.EachOnItsOwn;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.authorization.port.ConnectLinks;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gives up consents that wait for a choice, and destroys their tokens (PEND-2). */
public final class DiscardPending {

    /** Ended attempts stay this long, so that a callback loaded again still gets its answer. */
    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(1);

    /** So that its owner still sees what became of it. */
    private static final Duration LINKS_KEPT = Duration.ofDays(90);

    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final ConnectLinks links;
    private final Authorizations authorizations;
    private final EndAttempt endAttempt;
    private final TokenVault vault;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public DiscardPending(
            PendingConnections pendingConnections,
            Discoveries discoveries,
            ConnectLinks links,
            Authorizations authorizations,
            EndAttempt endAttempt,
            TokenVault vault,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.links = links;
        this.authorizations = authorizations;
        this.endAttempt = endAttempt;
        this.vault = vault;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Gives up what this user has waiting; nothing happens if there is none. */
    public void of(UserId user) {
        pendingConnections
                .ofUser(user)
                .ifPresent(pending -> discard(pending, new Actor.Person(user), Deed.PENDING_DISCARDED));
    }

    /** Gives up that one of this user's; false, and nothing done, if it no longer waits for their choice. */
    public boolean one(UserId user, AccountId account) {
        return pendingConnections
                .ofUser(user)
                .filter(pending -> pending.account().equals(account))
                .filter(pending -> discard(pending, new Actor.Person(user), Deed.PENDING_DISCARDED))
                .isPresent();
    }

    /** Gives up all whose hour is over, codes that nobody came back for in time, and what has long ended. */
    public void expired() {
        Instant now = clock.instant();
        List<Runnable> work = new ArrayList<>();
        pendingConnections
                .expiredAt(now)
                .forEach(pending -> work.add(() -> discard(pending, new Actor.Program(), Deed.PENDING_EXPIRED)));
        authorizations
                .withOldCode(now)
                .forEach(attempt -> work.add(() -> endAttempt.failed(attempt, FailureCode.CODE_EXPIRED)));
        work.add(() -> purge(now));
        // One that can't be done keeps none of the others alive.
        EachOnItsOwn.run(work);
    }

    private void purge(Instant now) {
        unitOfWork.inOne(() -> {
            authorizations.purge(now.minus(ATTEMPTS_KEPT)).forEach(vault::destroy);
            links.purge(now.minus(LINKS_KEPT));
            return now;
        });
    }

    private boolean discard(PendingConnection pending, Actor by, Deed deed) {
        return unitOfWork.inOne(() -> {
            boolean there = pendingConnections.remove(pending.account());
            if (there) {
                destroy(pending);
                Subject about =
                        Subject.of(pending.user()).account(pending.account().value());
                auditTrail.record(AuditLine.of(clock.instant(), by, deed, about));
            }
            return there;
        });
    }

    private void destroy(PendingConnection pending) {
        vault.destroy(pending.account());
        discoveries.forget(pending.account());
        if (!(pending.aim() instanceof Aim.Pick)) {
            // Nobody was asked to pick: Amazon did not list the profiles in all that time.
            authorizations.failCompleted(pending.account(), FailureCode.PROFILE_SYNC_FAILED);
        }
        pending.aim().link().ifPresent(link -> links.fail(link, FailureCode.PROFILE_SYNC_FAILED));
    }
}
