package adsconnect.domain.sync;

/** One report to ask Amazon for. At most 31 days, or Amazon refuses. */
public record ReportOrder(ReportType type, DayRange days) {

    private static final int MOST_DAYS = 31;

    public ReportOrder {
        if (days.from().plusDays(MOST_DAYS).compareTo(days.to()) <= 0) {
            throw new IllegalArgumentException("A report spans at most " + MOST_DAYS + " days");
        }
    }
}
