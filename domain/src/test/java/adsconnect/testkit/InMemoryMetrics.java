package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.sync.CampaignDay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums over the rows of {@link InMemoryCampaignDays}. */
public final class InMemoryMetrics implements MetricsSource {

    private final InMemoryDatabase database;

    public InMemoryMetrics(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Map<LocalDate, Measures> byDay(ProfileId profile, UserId owner, Period period) {
        return database.locked(() -> {
            Map<LocalDate, Measures> days = new TreeMap<>();
            rows(profile, owner, period).forEach(row -> days.merge(row.day(), measures(row), Measures::plus));
            return days;
        });
    }

    @Override
    public List<CampaignMeasures> byCampaign(ProfileId profile, UserId owner, Period period) {
        return database.locked(() ->
                rows(profile, owner, period).collect(Collectors.groupingBy(CampaignDay::campaignId)).values().stream()
                        .map(InMemoryMetrics::campaign)
                        .sorted(Comparator.comparing((CampaignMeasures campaign) ->
                                        campaign.measures().spend())
                                .reversed())
                        .toList());
    }

    @Override
    public Optional<LocalDate> firstDay(ProfileId profile, UserId owner) {
        return database.locked(() -> database.loadedDays.keySet().stream()
                .filter(loaded ->
                        loaded.profile().equals(profile) && loaded.owner().equals(owner))
                .map(InMemoryCampaignDays.LoadedDay::day)
                .min(Comparator.naturalOrder()));
    }

    private Stream<CampaignDay> rows(ProfileId profile, UserId owner, Period period) {
        return database.rows.entrySet().stream()
                .filter(entry -> entry.getKey().profile().equals(profile)
                        && entry.getKey().owner().equals(owner))
                .map(Map.Entry::getValue)
                .filter(row -> !row.day().isBefore(period.from()) && !row.day().isAfter(period.to()));
    }

    private static CampaignMeasures campaign(List<CampaignDay> rows) {
        CampaignDay last =
                rows.stream().max(Comparator.comparing(CampaignDay::day)).orElseThrow();
        Measures sum = rows.stream().map(InMemoryMetrics::measures).reduce(Measures.NONE, Measures::plus);
        return new CampaignMeasures(last.campaignId(), last.campaignName(), last.campaignStatus(), sum);
    }

    private static Measures measures(CampaignDay row) {
        return new Measures(row.cost(), row.sales(), row.orders(), row.clicks(), row.impressions());
    }
}
