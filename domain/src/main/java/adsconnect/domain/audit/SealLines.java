package adsconnect.domain.audit;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.audit.port.Seals;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chains the lines that were written since (AUDIT-1). Every node may do so all the time: one at a time gets to, and whoever dies
 * at it leaves the chain as it was.
 */
public final class SealLines {

    private static final int AT_ONCE = 5_000;

    private final Seals seals;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public SealLines(Seals seals, UnitOfWork unitOfWork, Clock clock) {
        this.seals = seals;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Seals all that wait, unless somebody else is at it. Returns how many. */
    public int seal() {
        int sealed = 0;
        while (seals.anyWaiting()) {
            int more = unitOfWork.inOne(() -> seals.take().map(this::next).orElse(0));
            if (more == 0) {
                break;
            }
            sealed += more;
        }
        return sealed;
    }

    /** Where the chain ends now. */
    public Head head() {
        return seals.head();
    }

    private int next(Head head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> last = seals.lastSealedAt();
        // Clocks of nodes differ; what is dropped by month is dropped from the beginning of the chain.
        Instant sealedAt = last.filter(now::isBefore).orElse(now);
        List<Seal> next = new ArrayList<>();
        Head end = head;
        for (WrittenLine line : seals.waiting(AT_ONCE)) {
            Seal seal = Seal.next(end, line, sealedAt);
            next.add(seal);
            end = seal.head();
        }
        if (!next.isEmpty()) {
            seals.add(next);
        }
        return next.size();
    }
}
