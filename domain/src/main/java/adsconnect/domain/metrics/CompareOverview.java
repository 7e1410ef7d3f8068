package adsconnect.domain.metrics;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.OpenRuns;
import adsconnect.domain.metrics.port.MetricsSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares some rows of an overview, each with as many days before its own, and tells which are being refreshed (DASH-4). */
public final class CompareOverview {

    private final MetricsSource metrics;
    private final OpenRuns openRuns;

    public CompareOverview(MetricsSource metrics, OpenRuns openRuns) {
        this.metrics = metrics;
        this.openRuns = openRuns;
    }

    /** The same rows. A day that was never loaded is not a day without spend, so nothing is compared with it (SYNC-9). */
    public List<OverviewRow> compare(UserId owner, List<OverviewRow> rows) {
        Map<ProfileId, Period> before = new LinkedHashMap<>();
        rows.forEach(row -> row.period().ifPresent(period -> before.put(profile(row), period.before())));
        Map<ProfileId, PeriodSum> sums = metrics.totals(before, owner);
        Set<ProfileId> loading =
                openRuns.among(rows.stream().map(CompareOverview::profile).toList());
        return rows.stream()
                .map(row -> row.compared(
                        Optional.ofNullable(sums.get(profile(row)))
                                .filter(sum ->
                                        sum.loaded() >= row.sum().orElseThrow().loaded())
                                .map(PeriodSum::measures),
                        row.connection().ready() && loading.contains(profile(row))))
                .toList();
    }

    private static ProfileId profile(OverviewRow row) {
        return row.connection().profile().id();
    }
}
