package adsconnect.domain.metrics;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.metrics.port.MetricsSource;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All connections of somebody side by side, with one question to the numbers however many there are (DASH-4). */
public final class ReadOverview {

    private final ListAccounts listAccounts;
    private final MetricsSource metrics;
    private final Clock clock;

    public ReadOverview(ListAccounts listAccounts, MetricsSource metrics, Clock clock) {
        this.listAccounts = listAccounts;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Not compared with anything yet: {@link CompareOverview} does that for those that are looked at.
     *
     * @param days how many, ending for each with the last one loaded; days before the first one that is loaded of these are left out
     * @return by account name, then profile name
     */
    public List<OverviewRow> read(UserId owner, int days) {
        ListAccounts.Listed listed = listAccounts.of(owner);
        Map<ProfileId, Period> periods = new LinkedHashMap<>();
        listed.connections().stream()
                .filter(Connection::hasNumbers)
                .forEach(connection -> periods.put(
                        connection.profile().id(),
                        Period.ending(ReadableProfile.of(connection).lastDay(clock.instant()), days)));
        Map<ProfileId, PeriodSum> totals = metrics.totals(periods, owner);
        return listed.connections().stream()
                .map(connection -> {
                    ProfileId profile = connection.profile().id();
                    Optional<PeriodSum> loaded = Optional.ofNullable(totals.get(profile));
                    return new OverviewRow(
                            connection,
                            listed.refreshing(connection),
                            loaded.map(sum ->
                                    new Period(sum.first(), periods.get(profile).to())),
                            loaded,
                            Optional.empty());
                })
                .toList();
    }
}
