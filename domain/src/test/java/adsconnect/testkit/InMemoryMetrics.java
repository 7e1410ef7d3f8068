package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums over the rows of {@link InMemoryLoadedRows}. */
public final class InMemoryMetrics implements MetricsSource {

    private final InMemoryDatabase database;

    public InMemoryMetrics(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Map<LocalDate, Measures> byDay(ProfileId profile, UserId owner, Period period) {
        return database.locked(() -> {
            Map<LocalDate, Measures> days = new TreeMap<>();
            rows(profile, owner, period)
                    .map(Map.Entry::getValue)
                    .forEach(row -> days.merge(row.day(), measures(row), Measures::plus));
            return days;
        });
    }

    @Override
    public Map<ProfileId, Measures> totals(Map<ProfileId, Period> periods, UserId owner) {
        Map<ProfileId, Measures> totals = new HashMap<>();
        periods.forEach((profile, period) -> byDay(profile, owner, period).values().stream()
                .reduce(Measures::plus)
                .ifPresent(sum -> totals.put(profile, sum)));
        return totals;
    }

    @Override
    public List<CampaignMeasures> byCampaign(ProfileId profile, UserId owner, Period period) {
        record Id(ReportType type, long campaign) {}
        return database.locked(() -> rows(profile, owner, period)
                .collect(Collectors.groupingBy(
                        entry -> new Id(entry.getKey().type(), entry.getValue().campaignId())))
                .entrySet()
                .stream()
                .map(group -> campaign(
                        group.getKey().type().adProduct(),
                        group.getValue().stream().map(Map.Entry::getValue).toList()))
                .sorted(Comparator.comparing((CampaignMeasures campaign) ->
                                campaign.measures().spend())
                        .reversed())
                .toList());
    }

    @Override
    public boolean covers(ProfileId profile, UserId owner, ReportType type, Period period) {
        return database.locked(() -> covered(profile, owner)
                        .filter(day -> day.getKey().type() == type
                                && period.contains(day.getKey().day())
                                && day.getValue().reason().isEmpty())
                        .count()
                == period.days());
    }

    /** Each day is a gap of its own here. */
    @Override
    public List<Gap> gaps(ProfileId profile, UserId owner, Period period) {
        return database.locked(() -> covered(profile, owner)
                .filter(day -> period.contains(day.getKey().day()))
                .filter(day -> day.getValue().reason().isPresent())
                .map(day -> new Gap(
                        day.getKey().type(),
                        new Period(day.getKey().day(), day.getKey().day()),
                        day.getValue().reason().get()))
                .toList());
    }

    @Override
    public Optional<LocalDate> firstDay(ProfileId profile, UserId owner) {
        return database.locked(() -> covered(profile, owner)
                .filter(day -> day.getValue().reason().isEmpty())
                .map(day -> day.getKey().day())
                .min(Comparator.naturalOrder()));
    }

    @Override
    public Map<ProfileId, LocalDate> firstDays(Collection<ProfileId> profiles, UserId owner) {
        Map<ProfileId, LocalDate> days = new HashMap<>();
        profiles.forEach(profile -> firstDay(profile, owner).ifPresent(day -> days.put(profile, day)));
        return days;
    }

    private Stream<Map.Entry<InMemoryLoadedRows.CoveredDay, InMemoryLoadedRows.Coverage>> covered(
            ProfileId profile, UserId owner) {
        return database.coverage.entrySet().stream()
                .filter(day -> day.getKey().profile().equals(profile)
                        && day.getKey().owner().equals(owner));
    }

    private Stream<Map.Entry<InMemoryLoadedRows.Key, CampaignDay>> rows(
            ProfileId profile, UserId owner, Period period) {
        return database.rows.entrySet().stream()
                .filter(entry -> entry.getKey().profile().equals(profile)
                        && entry.getKey().owner().equals(owner)
                        && period.contains(entry.getKey().day())
                        && entry.getValue() instanceof CampaignDay)
                .map(entry -> Map.entry(entry.getKey(), (CampaignDay) entry.getValue()));
    }

    private static CampaignMeasures campaign(AdProduct adProduct, List<CampaignDay> rows) {
        CampaignDay last =
                rows.stream().max(Comparator.comparing(CampaignDay::day)).orElseThrow();
        Measures sum = rows.stream().map(InMemoryMetrics::measures).reduce(Measures.NONE, Measures::plus);
        return new CampaignMeasures(adProduct, last.campaignId(), last.campaignName(), last.campaignStatus(), sum);
    }

    private static Measures measures(CampaignDay row) {
        Figures figures = row.figures();
        return new Measures(figures.cost(), figures.sales(), figures.orders(), figures.clicks(), figures.impressions());
    }
}
