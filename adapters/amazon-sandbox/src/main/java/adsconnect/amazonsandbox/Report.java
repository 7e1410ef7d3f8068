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
        ReportOutcome outcome,
        String failureReason) {

    /** PENDING → PROCESSING (unless skipped) → COMPLETED | FAILED. */
    enum Status {
        PENDING,
        PROCESSING,
        COMPLETED,
        FAILED
    }

    /** What was switched for a report: how long one usually takes, how it goes there and how it ends. */
    record Course(Duration usual, Optional<Boolean> skipProcessing, ReportOutcome outcome, String failureReason) {}

    /** A report takes three quarters to five quarters of the usual time; a third of that it waits, or all of it. */
    static Report begun(SandboxRegion region, Profile profile, ReportOrder order, Instant now, Course course) {
        Chance chance = Chance.of(Chance.of(order.key(profile.id())));
        Duration whole = Duration.ofMillis(Math.round(course.usual().toMillis() * chance.between(0.75, 1.25)));
        boolean skips = course.skipProcessing().orElse(chance.fraction() < 0.125);
        Optional<Duration> waiting = skips ? Optional.empty() : Optional.of(whole.dividedBy(3));
        return new Report(
                UUID.randomUUID(),
                region,
                profile,
                order,
                now,
                waiting,
                whole,
                course.outcome(),
                course.failureReason());
    }

    Status statusAt(Instant now) {
        if (outcome == ReportOutcome.STUCK) {
            return Status.PENDING;
        }
        if (!now.isBefore(finishedAt())) {
            return outcome == ReportOutcome.FAILED ? Status.FAILED : Status.COMPLETED;
        }
        boolean processing = untilProcessing
                .map(waiting -> !now.isBefore(createdAt.plus(waiting)))
                .orElse(false);
        return processing ? Status.PROCESSING : Status.PENDING;
    }

    boolean isUnfinishedAt(Instant now) {
        return outcome == ReportOutcome.STUCK || now.isBefore(finishedAt());
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
