package adsconnect.domain.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The right to connect for a while (PLAN-1). It includes its first day and ends before {@code endsOn}; both are days in
 * UTC.
 */
public record Plan(PlanType type, LocalDate startsOn, LocalDate endsOn) {

    /** No plan at all. */
    public static final Plan NONE = new Plan(PlanType.NONE, LocalDate.EPOCH, LocalDate.EPOCH);

    public Plan {
        Objects.requireNonNull(type);
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("A plan can't end before it starts");
        }
    }

    /** The plan of that type from that day on; 31 January plus one month is the end of February. */
    public static Plan starting(PlanType type, LocalDate day) {
        return type == PlanType.NONE ? NONE : new Plan(type, day, day.plusMonths(type.months()));
    }

    /** The last day with it, for people: nobody counts by the first day without. */
    public LocalDate lastDay() {
        return endsOn.minusDays(1);
    }

    public boolean activeAt(Instant now) {
        return activeOn(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    public boolean activeOn(LocalDate day) {
        return !day.isBefore(startsOn) && day.isBefore(endsOn);
    }
}
