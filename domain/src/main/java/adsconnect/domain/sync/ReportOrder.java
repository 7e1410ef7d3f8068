package adsconnect.domain.sync;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One report to ask Amazon for. At most 31 days, or Amazon refuses.
 *
 * @param preview whether it only shows first numbers while the others are made; it is not counted with them
 */
public record ReportOrder(ReportType type, DayRange days, boolean preview) {

    private static final int MOST_DAYS = 31;
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

    /** What the first load asks for: the small preview before everything else, then every type (SYNC-1). */
    static List<ReportOrder> firstLoad(LocalDate today, int days) {
        ReportOrder preview = new ReportOrder(
                ReportType.SPONSORED_PRODUCTS_CAMPAIGNS,
                DayRange.endingBefore(today, Math.min(days, PREVIEW_DAYS)),
                true);
        return Stream.concat(
                        Stream.of(preview),
                        Arrays.stream(ReportType.values())
                                .map(type -> new ReportOrder(type, DayRange.endingBefore(today, days), false)))
                .toList();
    }
}
