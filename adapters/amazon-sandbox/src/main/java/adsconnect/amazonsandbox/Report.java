package adsconnect.amazonsandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One report on its way; where it is follows from the time alone. */
record Report(
        UUID id,
        SandboxRegion region,
        Profile profile,
        ReportOrder order,
        Instant createdAt,
        Optional<Duration> untilProcessing,
        Duration untilFinished,
        Faults.ReportOutcome outcome) {

    /** PENDING → PROCESSING (unless skipped) → COMPLETED | FAILED. */
    enum Status {
        PENDING,
        PROCESSING,
        COMPLETED,
        FAILED
    }

    /** A report takes three quarters to five quarters of the usual time, and a third of that it waits. */
    static Report begun(
            SandboxRegion region, Profile profile, ReportOrder order, Instant now, Duration usual, Faults faults) {
        UUID id = UUID.randomUUID();
        double pace = Chance.of(Chance.of(order.key(profile.id()))).between(0.75, 1.25);
        Duration whole = Duration.ofMillis(Math.round(usual.toMillis() * pace));
        Optional<Duration> waiting = Optional.of(whole.dividedBy(3)).filter(third -> !faults.reportsSkipProcessing());
        return new Report(id, region, profile, order, now, waiting, whole, faults.reportOutcome());
    }

    Status statusAt(Instant now) {
        if (!now.isBefore(finishedAt())) {
            return outcome == Faults.ReportOutcome.FAILED ? Status.FAILED : Status.COMPLETED;
        }
        boolean processing = untilProcessing
                .map(waiting -> !now.isBefore(createdAt.plus(waiting)))
                .orElse(false);
        return processing ? Status.PROCESSING : Status.PENDING;
    }

    boolean isUnfinishedAt(Instant now) {
        return now.isBefore(finishedAt());
    }

    Instant finishedAt() {
        return createdAt.plus(untilFinished);
    }

    Instant updatedAt(Instant now) {
        return switch (statusAt(now)) {
            case PENDING -> createdAt;
            case PROCESSING -> createdAt.plus(untilProcessing.orElse(Duration.ZERO));
            case COMPLETED, FAILED -> finishedAt();
        };
    }
}
