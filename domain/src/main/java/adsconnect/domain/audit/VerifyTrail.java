package adsconnect.domain.audit;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.audit.port.Seals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Finds every line of the audit that was changed, removed, put in or cut off since it was sealed (AUDIT-1). */
public final class VerifyTrail {

    private static final int AT_ONCE = 5_000;

    private final Seals seals;
    private final UnitOfWork unitOfWork;

    public VerifyTrail(Seals seals, UnitOfWork unitOfWork) {
        this.seals = seals;
        this.unitOfWork = unitOfWork;
    }

    /**
     * What was found.
     *
     * @param head where the chain ends
     * @param from the first seal that is kept
     * @param sealed how many lines were looked at
     * @param waiting how many are too new to be sealed
     * @param damages the first so many, in the order of the chain
     * @param damaged how many there are of all
     */
    public record Verified(Head head, long from, long sealed, int waiting, List<Damage> damages, long damaged) {

        public boolean sound() {
            return damaged == 0;
        }
    }

    /**
     * @param expected a head that was noted earlier
     * @param progress is told now and then how many lines were looked at
     */
    public Verified verify(Optional<Head> expected, LongConsumer progress) {
        return unitOfWork.atOneMoment(() -> {
            seals.hold();
            Inspection inspection = new Inspection(seals.cut(), expected);
            Inspection.Walk walk = inspection.begin();
            List<Seal> next = seals.after(walk.end().seal(), AT_ONCE);
            while (!next.isEmpty()) {
                Map<Long, WrittenLine> lines = seals.lines(next);
                for (Seal seal : next) {
                    walk = inspection.look(walk, seal, Optional.ofNullable(lines.get(seal.line())));
                }
                progress.accept(walk.sealed());
                next = seals.after(walk.end().seal(), AT_ONCE);
            }
            List<WrittenLine> waiting = seals.waiting(AT_ONCE);
            Inspection.Walk all = inspection.listen(walk, seals.waiting(Deed.AUDIT_DROPPED, AT_ONCE));
            return inspection.end(all, seals.head(), seals.lastSealedAt(), seals.strays(Inspection.MOST_TOLD), waiting);
        });
    }
}
