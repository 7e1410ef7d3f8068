package adsconnect.domain.connection;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.connection.port.HistoryPurges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes a history piece by piece, so that neither memory nor a transaction grows with it. Whoever claims it after a crash
 * goes on with what is left.
 */
public final class PurgeHistory {

    /** A fact has nine digits. */
    private static final long MOST_TOLD = 999_999_999;

    private final HistoryPurges purges;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Duration lease;
    private final Clock clock;

    /** @param lease how long a claim lasts without being renewed */
    public PurgeHistory(
            HistoryPurges purges, AuditTrail auditTrail, UnitOfWork unitOfWork, Duration lease, Clock clock) {
        this.purges = purges;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.lease = lease;
        this.clock = clock;
    }

    public Optional<HistoryPurge> claim() {
        return purges.claim(clock.instant(), until());
    }

    public void work(HistoryPurge purge) {
        try {
            boolean more = true;
            while (more) {
                more = purges.deleteSome(purge, until());
            }
            unitOfWork.inOne(() -> {
                record(purge, purges.finish(purge));
                return purge;
            });
        } catch (LeaseLost lost) {
            // Whoever holds it now goes on with it.
        }
    }

    private void record(HistoryPurge purge, long rows) {
        Facts facts = Facts.NONE.and("cause", purge.cause()).and("rows", (int) Math.min(rows, MOST_TOLD));
        auditTrail.record(AuditLine.of(
                clock.instant(),
                new Actor.Program(),
                Deed.HISTORY_PURGED,
                Subject.of(purge.owner()).profile(purge.profile().value()),
                facts));
    }

    private Instant until() {
        return clock.instant().plus(lease);
    }
}
