package adsconnect.domain.sync;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One report to ask Amazon for. At most 31 days, or Amazon refuses.
 *
 * @param preview whether it only shows first numbers while the others are made; it is not counted with them
 */
public record ReportOrder(ReportType type, DayRange days, boolean preview) {

    static final int MOST_DAYS = 31;
    private static final int PREVIEW_DAYS = 7;

    public ReportOrder {
        if (days.from().plusDays(MOST_DAYS).compareTo(days.to()) <= 0) {
            throw new IllegalArgumentException("A report spans at most " + MOST_DAYS + " days");
        }
    }

    /** Passes a row's day, unless it is not one that was asked for. */
    public LocalDate ordered(LocalDate day) {
        if (!days.contains(day)) {
            throw new UnfitRow(SetAside.Reason.OUTSIDE_DAYS, "date");
        }
        return day;
    }

    /** The first numbers of a load of so many days. */
    static ReportOrder preview(LocalDate today, int days) {
        return new ReportOrder(
                ReportType.SPONSORED_PRODUCTS_CAMPAIGNS,
                DayRange.endingBefore(today, Math.min(days, PREVIEW_DAYS)),
                true);
    }

    /** The same without the days before that one; empty if none is left. */
    Optional<ReportOrder> from(LocalDate earliest) {
        return days.to().isBefore(earliest)
                ? Optional.empty()
                : Optional.of(new ReportOrder(type, new DayRange(earliest, days.to()), preview));
    }
}
