package adsconnect.domain.metrics;

import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import java.util.Optional;

/**
 * One connection among many: how it is, and how its advertising did over some days (DASH-4).
 *
 * @param refreshing whether what can be seen of it is being loaded anew; false as long as nobody asked
 * @param period the days, up to its own last one; empty as long as there are no numbers
 * @param sum over those days, in its own currency; there whenever the period is
 * @param before over as many days before those; empty where not all of them were ever loaded, or nobody asked
 */
public record OverviewRow(
        Connection connection,
        boolean refreshing,
        Optional<Period> period,
        Optional<PeriodSum> sum,
        Optional<Measures> before) {

    public OverviewRow {
        if (period.isPresent() != sum.isPresent()) {
            throw new IllegalArgumentException("Numbers are of some days, and those have numbers");
        }
    }

    public Optional<Measures> totals() {
        return sum.map(PeriodSum::measures);
    }

    public ConnectionStatus status() {
        return connection.shownStatus();
    }

    /** How a figure changed against the days before. */
    public Optional<Change> change(Measure measure) {
        return Change.of(measure, before, totals());
    }

    /** What that tells; the last days of each are not final. */
    public Change.News news(Measure measure, Change change) {
        return change.news(measure, period.orElseThrow().days(), ReadDashboard.UNSETTLED_DAYS);
    }

    OverviewRow compared(Optional<Measures> with, boolean beingRefreshed) {
        return new OverviewRow(connection, beingRefreshed, period, sum, with);
    }
}
