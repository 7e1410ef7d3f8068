package adsconnect.domain.metrics;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.port.MetricsSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares some rows of an overview, each with as many days before its own (DASH-4). */
public final class CompareOverview {

    private final MetricsSource metrics;

    public CompareOverview(MetricsSource metrics) {
        this.metrics = metrics;
    }

    /** The same rows. A day that was never loaded is not a day without spend, so nothing is compared with it (SYNC-9). */
    public List<OverviewRow> compare(UserId owner, List<OverviewRow> rows) {
        Map<ProfileId, Period> before = new LinkedHashMap<>();
        rows.forEach(row -> row.period().ifPresent(period -> before.put(profile(row), period.before())));
        Map<ProfileId, PeriodSum> sums = metrics.totals(before, owner);
        return rows.stream()
                .map(row -> row.compared(Optional.ofNullable(sums.get(profile(row)))
                        .filter(sum -> sum.loaded() >= row.sum().orElseThrow().loaded())
                        .map(PeriodSum::measures)))
                .toList();
    }

    private static ProfileId profile(OverviewRow row) {
        return row.connection().profile().id();
    }
}
