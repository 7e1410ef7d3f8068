package adsconnect.domain.metrics;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.metrics.port.MetricsSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All connections of somebody side by side (DASH-4): three questions to the numbers, however many there are. */
public final class ReadOverview {

    private final ListAccounts listAccounts;
    private final MetricsSource metrics;
    private final Clock clock;

    public ReadOverview(ListAccounts listAccounts, MetricsSource metrics, Clock clock) {
        this.listAccounts = listAccounts;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param days how many, ending for each with the last one loaded; by account name, then profile name */
    public List<OverviewRow> read(UserId owner, int days) {
        ListAccounts.Listed listed = listAccounts.of(owner);
        Map<ProfileId, Period> periods = new LinkedHashMap<>();
        Map<ProfileId, Period> periodsBefore = new LinkedHashMap<>();
        for (Connection connection : listed.connections()) {
            if (connection.hasNumbers()) {
                Period period = Period.ending(lastDay(connection), days);
                periods.put(connection.profile().id(), period);
                periodsBefore.put(connection.profile().id(), period.before());
            }
        }
        Map<ProfileId, LocalDate> firstDays = metrics.firstDays(periods.keySet(), owner);
        periodsBefore.entrySet().removeIf(entry -> !loadedFrom(firstDays, entry.getKey(), entry.getValue()));
        Map<ProfileId, Measures> totals = metrics.totals(periods, owner);
        Map<ProfileId, Measures> before = metrics.totals(periodsBefore, owner);
        return listed.connections().stream()
                .map(connection -> new OverviewRow(
                        connection,
                        listed.refreshing(connection),
                        of(connection, periods, totals),
                        of(connection, periodsBefore, before)))
                .toList();
    }

    private LocalDate lastDay(Connection connection) {
        return connection
                .dataThrough()
                .orElseGet(() -> LocalDate.ofInstant(
                                clock.instant(), connection.profile().zone())
                        .minusDays(1));
    }

    /** What was never loaded is not known to have been nothing (SYNC-9). */
    private static boolean loadedFrom(Map<ProfileId, LocalDate> firstDays, ProfileId profile, Period period) {
        LocalDate first = firstDays.get(profile);
        return first != null && !first.isAfter(period.from());
    }

    private static Optional<Measures> of(
            Connection connection, Map<ProfileId, Period> periods, Map<ProfileId, Measures> totals) {
        ProfileId profile = connection.profile().id();
        return Optional.ofNullable(periods.get(profile)).map(asked -> totals.getOrDefault(profile, Measures.NONE));
    }
}
