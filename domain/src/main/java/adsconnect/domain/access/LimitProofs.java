package adsconnect.domain.access;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.port.ProofFailures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets somebody try to prove who they are only as often as people do, however many browsers and nodes they try at. An attempt
 * counts as failed before it is looked at, so that a hundred at once are not looked at together.
 */
public final class LimitProofs {

    private final ProofFailures failures;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public LimitProofs(ProofFailures failures, UnitOfWork unitOfWork, Clock clock) {
        this.failures = failures;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Counts an attempt; if it comes too early it does not count, and how long to wait comes back. */
    Optional<Duration> enter(UserId user) {
        Instant now = clock.instant();
        return unitOfWork.inOne(() -> {
            FailedProofs known = failures.lock(user);
            if (now.isBefore(known.nextAt())) {
                return Optional.of(Duration.between(now, known.nextAt()));
            }
            failures.put(user, known.andOneMore(now));
            return Optional.empty();
        });
    }

    void succeeded(UserId user) {
        failures.forget(user);
    }
}
