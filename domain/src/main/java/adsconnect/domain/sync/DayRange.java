package adsconnect.domain.sync;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days in a profile's time zone, both ends included. */
public record DayRange(LocalDate from, LocalDate to) {

    public DayRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A range can't end before it begins");
        }
    }

    /** The {@code days} days that end with the one before {@code today}. */
    public static DayRange endingBefore(LocalDate today, int days) {
        return new DayRange(today.minusDays(days), today.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
