package adsconnect.domain.metrics;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.metrics.port.MetricsSource;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All connections of somebody side by side, with one question to the numbers however many there are (DASH-4). */
public final class ReadOverview {

    private final Connections connections;
    private final MetricsSource metrics;
    private final Clock clock;

    public ReadOverview(Connections connections, MetricsSource metrics, Clock clock) {
        this.connections = connections;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Not compared with anything yet, nor whether it is being refreshed: {@link CompareOverview} tells that of those that are looked at.
     *
     * @param days how many, ending for each with the last one loaded; days before the first one that is loaded of these are left out
     * @return by account name, then profile name
     */
    public List<OverviewRow> read(UserId owner, int days) {
        List<Connection> connected = connections.ofOwner(owner);
        Map<ProfileId, Period> periods = new LinkedHashMap<>();
        connected.stream()
                .filter(Connection::hasNumbers)
                .forEach(connection -> periods.put(
                        connection.profile().id(),
                        Period.ending(ReadableProfile.of(connection).lastDay(clock.instant()), days)));
        Map<ProfileId, PeriodSum> totals = metrics.totals(periods, owner);
        return connected.stream()
                .map(connection -> {
                    ProfileId profile = connection.profile().id();
                    Optional<PeriodSum> loaded = Optional.ofNullable(totals.get(profile));
                    return new OverviewRow(
                            connection,
                            false,
                            loaded.map(sum ->
                                    new Period(sum.first(), periods.get(profile).to())),
                            loaded,
                            Optional.empty());
                })
                .toList();
    }
}
