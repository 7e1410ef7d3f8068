package adsconnect.domain.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days that are looked at together, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period can't end before it begins");
        }
    }

    /** The {@code days} days that end with {@code last}. */
    public static Period ending(LocalDate last, int days) {
        return new Period(last.minusDays(days - 1L), last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Every day, in order. */
    public List<LocalDate> all() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** The equally long period before this one. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }
}
