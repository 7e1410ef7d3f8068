package adsconnect.domain.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When in the past something is looked at. */
public sealed interface AsOf {

    /** As it was at that moment. */
    record At(Instant moment) implements AsOf {}

    /** As it was when that day ended, where the profile is. */
    record EndOf(LocalDate day) implements AsOf {}

    /** The moment, by the clocks of that zone. */
    default Instant in(ZoneId zone) {
        return switch (this) {
            case At at -> at.moment();
            // To what a store keeps: the next moment is the next day.
            case EndOf end ->
                end.day().plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000);
        };
    }
}
