package adsconnect.application;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.token.port.Pause;
import adsconnect.postgres.PostgresMasterKeys;
import adsconnect.postgres.PostgresMasterKeys.Held;
import adsconnect.vault.MasterKey;
import adsconnect.vault.MasterKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Wraps every data key by the newest master key, piece by piece, while others seal and open (VAULT-1). It may be killed and
 * begun again at any moment, and several may do so at once: each piece is one unit of work, and a data key is always wrapped by
 * a key that all who know both can open.
 */
public final class RotateMasterKey {

    private static final int AT_ONCE = 5_000;

    /** How often to look again for what somebody else holds; they either rewrap it or let it go. */
    private static final int LAST_LOOKS = 8;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final MasterKeys keys;
    private final PostgresMasterKeys stored;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Pause pause;
    private final Clock clock;

    RotateMasterKey(
            MasterKeys keys,
            PostgresMasterKeys stored,
            AuditTrail auditTrail,
            UnitOfWork unitOfWork,
            Pause pause,
            Clock clock) {
        this.keys = keys;
        this.stored = stored;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param keyId of the master key in use from now on
     * @param rewrapped how many this one wrapped anew
     * @param remaining how many no key opens that was given
     */
    public record Done(String keyId, long rewrapped, long remaining) {}

    /** One piece: how many were looked at, the last of them, and how many were wrapped anew. */
    private record Piece(Optional<AccountId> last, int rewrapped) {}

    /**
     * @param progress is told now and then how many are wrapped anew
     * @throws StartProblem if another rotation, to another key, began meanwhile
     */
    public Done rotate(LongConsumer progress) {
        MasterKey newest = unitOfWork.inOne(this::useNewest);
        long rewrapped = 0;
        for (int look = 0; look < LAST_LOOKS && stored.others(newest.id()) > 0; look++) {
            long before = rewrapped;
            Piece piece = next(Optional.empty());
            while (piece.last().isPresent()) {
                rewrapped += piece.rewrapped();
                progress.accept(rewrapped);
                piece = next(piece.last());
            }
            if (rewrapped > before) {
                look = 0;
            } else if (!pause.take(BETWEEN_LOOKS)) {
                break;
            }
        }
        stored.retireOthers(newest.id());
        return new Done(newest.id(), rewrapped, stored.others(newest.id()));
    }

    private MasterKey useNewest() {
        MasterKey newest = keys.newest();
        if (stored.use(newest.id(), newest.proof())) {
            auditTrail.record(
                    AuditLine.of(clock.instant(), new Actor.Operator(), Deed.MASTER_KEY_ROTATED, Subject.INSTALLATION));
        }
        return newest;
    }

    private Piece next(Optional<AccountId> after) {
        String newest = keys.newest().id();
        List<String> former = keys.all().stream()
                .map(MasterKey::id)
                .filter(id -> !id.equals(newest))
                .toList();
        return unitOfWork.inOne(() -> {
            if (!stored.inUse().equals(newest)) {
                throw new StartProblem(
                        "Another rotation began meanwhile, to another master key; run that one to its end");
            }
            List<Held> held = stored.lock(after, former, AT_ONCE);
            // One after the other: a unit of work holds its rows, and is not to wait for whoever else keeps all
            // processors busy.
            List<Held> fresh = held.stream()
                    .flatMap(old ->
                            keys.rewrap(old.account(), old.key()).map(key -> new Held(old.account(), key)).stream())
                    .toList();
            if (!fresh.isEmpty()) {
                stored.rewrap(newest, fresh);
            }
            return new Piece(
                    held.isEmpty()
                            ? Optional.empty()
                            : Optional.of(held.getLast().account()),
                    fresh.size());
        });
    }
}
