package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.PeriodSum;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sums over the rows of {@link InMemoryLoadedRows}. */
public final class InMemoryMetrics implements MetricsSource {

    private static final Set<ReportType> CAMPAIGNS = EnumSet.of(
            ReportType.SPONSORED_PRODUCTS_CAMPAIGNS,
            ReportType.SPONSORED_BRANDS_CAMPAIGNS,
            ReportType.SPONSORED_DISPLAY_CAMPAIGNS);

    private final InMemoryDatabase database;

    public InMemoryMetrics(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Map<LocalDate, Map<AdProduct, Measures>> byDay(ProfileId profile, UserId owner, Period period) {
        return database.locked(() -> {
            Map<LocalDate, Map<AdProduct, Measures>> days = new TreeMap<>();
            covered(profile, owner)
                    .filter(day -> period.contains(day.getKey().day()))
                    .filter(day -> day.getValue().reason().isEmpty())
                    .filter(day -> CAMPAIGNS.contains(day.getKey().type()))
                    .forEach(day -> days.computeIfAbsent(day.getKey().day(), first -> new EnumMap<>(AdProduct.class))
                            .put(day.getKey().type().adProduct(), sum(day.getKey())));
            return days;
        });
    }

    @Override
    public Map<ProfileId, PeriodSum> totals(Map<ProfileId, Period> periods, UserId owner) {
        Map<ProfileId, PeriodSum> totals = new HashMap<>();
        periods.forEach((profile, period) -> {
            Map<LocalDate, Map<AdProduct, Measures>> days = byDay(profile, owner, period);
            List<Measures> loaded = days.values().stream()
                    .flatMap(products -> products.values().stream())
                    .toList();
            loaded.stream()
                    .reduce(Measures::plus)
                    .ifPresent(sum ->
                            totals.put(profile, new PeriodSum(sum, Collections.min(days.keySet()), loaded.size())));
        });
        return totals;
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

    private Stream<Map.Entry<InMemoryLoadedRows.CoveredDay, InMemoryLoadedRows.Coverage>> covered(
            ProfileId profile, UserId owner) {
        return database.coverage.entrySet().stream()
                .filter(day -> day.getKey().profile().equals(profile)
                        && day.getKey().owner().equals(owner));
    }

    private Measures sum(InMemoryLoadedRows.CoveredDay day) {
        return database.rows.entrySet().stream()
                .filter(row -> row.getKey().profile().equals(day.profile())
                        && row.getKey().owner().equals(day.owner())
                        && row.getKey().type() == day.type()
                        && row.getKey().day().equals(day.day()))
                .map(row -> measures(row.getValue().figures()))
                .reduce(Measures.NONE, Measures::plus);
    }

    static Measures measures(Figures figures) {
        return new Measures(figures.cost(), figures.sales(), figures.orders(), figures.clicks(), figures.impressions());
    }
}
