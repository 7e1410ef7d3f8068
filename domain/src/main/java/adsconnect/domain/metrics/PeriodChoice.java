package adsconnect.domain.metrics;

import java.time.LocalDate;

/** Which days somebody wants to look at. */
public sealed interface PeriodChoice {

    /** So many days, ending with the last one loaded. */
    record Last(int days) implements PeriodChoice {
        public Last {
            if (days < 1 || days > LONGEST) {
                throw new IllegalArgumentException("From 1 to " + LONGEST + " days, not " + days);
            }
        }
    }

    /** Days by their dates; what is not loaded of them yet is left out. */
    record Dates(Period period) implements PeriodChoice {
        public Dates {
            if (period.days() > LONGEST) {
                throw new IllegalArgumentException("At most " + LONGEST + " days, not " + period.days());
            }
        }
    }

    /** Two years, so that one can be looked at beside the one before. */
    int LONGEST = 731;

    /** The days meant, if {@code last} is the last one there is. */
    default Period ending(LocalDate last) {
        return switch (this) {
            case Last(int days) -> Period.ending(last, days);
            case Dates(Period period) ->
                period.to().isAfter(last) && !period.from().isAfter(last) ? new Period(period.from(), last) : period;
        };
    }
}
