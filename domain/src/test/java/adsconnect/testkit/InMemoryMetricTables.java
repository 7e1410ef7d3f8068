package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.CampaignFilter;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.SearchTermMeasures;
import adsconnect.domain.metrics.Table;
import adsconnect.domain.metrics.TableQuery;
import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up the rows of {@link InMemoryLoadedRows}. */
public final class InMemoryMetricTables implements MetricTables {

    private static final Comparator<String> BY_NAME = String.CASE_INSENSITIVE_ORDER;

    private final InMemoryDatabase database;
    private final long atOnce;
    /** What was there when sums were put down. */
    private final Map<Asked, List<? extends Map.Entry<InMemoryLoadedRows.Key, ? extends ReportRow>>> prepared =
            new HashMap<>();

    private record Asked(Class<?> rows, ProfileId profile, UserId owner, Period period) {}

    InMemoryMetricTables(InMemoryDatabase database, long atOnce) {
        this.database = database;
        this.atOnce = atOnce;
    }

    @Override
    public Optional<Table<CampaignMeasures>> campaigns(
            ProfileId profile, UserId owner, Period period, TableQuery query, CampaignFilter filter) {
        record Id(ReportType type, long campaign) {}
        return there(CampaignDay.class, profile, owner, period)
                .map(rows -> rows
                        .collect(Collectors.groupingBy(row ->
                                new Id(row.getKey().type(), row.getValue().campaignId())))
                        .values()
                        .stream()
                        .map(InMemoryMetricTables::campaign)
                        .filter(row -> filter.product()
                                .map(product -> row.adProduct() == product)
                                .orElse(true))
                        .filter(row -> filter.status()
                                .map(status -> row.status().equals(status))
                                .orElse(true)))
                .map(rows -> page(rows, query, CampaignMeasures::name, CampaignMeasures::measures));
    }

    @Override
    public Optional<Table<SearchTermMeasures>> searchTerms(
            ProfileId profile, UserId owner, Period period, TableQuery query) {
        return there(SearchTermDay.class, profile, owner, period)
                .map(
                        rows -> rows
                                .map(Map.Entry::getValue)
                                .collect(Collectors.groupingBy(SearchTermDay::searchTerm))
                                .values()
                                .stream()
                                .map(InMemoryMetricTables::searchTerm))
                .map(rows -> page(rows, query, SearchTermMeasures::searchTerm, SearchTermMeasures::measures));
    }

    @Override
    public void prepareCampaigns(ProfileId profile, UserId owner, Period period) {
        prepare(CampaignDay.class, profile, owner, period);
    }

    @Override
    public void prepareSearchTerms(ProfileId profile, UserId owner, Period period) {
        prepare(SearchTermDay.class, profile, owner, period);
    }

    private <T extends ReportRow> void prepare(Class<T> type, ProfileId profile, UserId owner, Period period) {
        database.locked(() -> {
            prepared.put(
                    new Asked(type, profile, owner, period),
                    rows(type, profile, owner, period).toList());
        });
    }

    /** Empty if there are more than can be added up at once, and were not prepared as they are. */
    private <T extends ReportRow> Optional<Stream<Map.Entry<InMemoryLoadedRows.Key, T>>> there(
            Class<T> type, ProfileId profile, UserId owner, Period period) {
        return database.locked(() -> {
            List<Map.Entry<InMemoryLoadedRows.Key, T>> rows =
                    rows(type, profile, owner, period).toList();
            boolean there = rows.size() <= atOnce || rows.equals(prepared.get(new Asked(type, profile, owner, period)));
            return there ? Optional.of(rows.stream()) : Optional.empty();
        });
    }

    private <T extends ReportRow> Stream<Map.Entry<InMemoryLoadedRows.Key, T>> rows(
            Class<T> type, ProfileId profile, UserId owner, Period period) {
        return database.rows.entrySet().stream()
                .filter(entry -> entry.getKey().profile().equals(profile)
                        && entry.getKey().owner().equals(owner)
                        && period.contains(entry.getKey().day())
                        && type.isInstance(entry.getValue()))
                .map(entry -> Map.entry(entry.getKey(), type.cast(entry.getValue())));
    }

    private static <T> Table<T> page(
            Stream<T> rows, TableQuery query, Function<T, String> name, Function<T, Measures> measures) {
        List<T> found = rows.filter(row -> matches(name.apply(row), query.words()))
                .sorted(order(query.order(), name, measures))
                .toList();
        int pages = Math.max(1, Math.ceilDiv(found.size(), query.size()));
        int page = Math.min(query.page(), pages);
        return new Table<>(
                found.stream()
                        .skip((page - 1L) * query.size())
                        .limit(query.size())
                        .toList(),
                found.size(),
                found.stream().map(measures).reduce(Measures.NONE, Measures::plus),
                page,
                pages);
    }

    private static boolean matches(String name, String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(name.toLowerCase(Locale.ROOT)::contains);
    }

    private static <T> Comparator<T> order(
            TableQuery.Order order, Function<T, String> name, Function<T, Measures> measures) {
        Comparator<T> dearest = by(Measure.SPEND, true, measures);
        return order.by()
                .map(measure -> by(measure, order.descending(), measures))
                .orElseGet(() -> Comparator.comparing(name, order.descending() ? BY_NAME.reversed() : BY_NAME))
                .thenComparing(dearest)
                .thenComparing(name);
    }

    private static <T> Comparator<T> by(Measure measure, boolean descending, Function<T, Measures> measures) {
        Comparator<BigDecimal> values = Comparator.naturalOrder();
        return Comparator.comparing(
                row -> measure.of(measures.apply(row)).orElse(null),
                Comparator.nullsLast(descending ? values.reversed() : values));
    }

    private static CampaignMeasures campaign(List<Map.Entry<InMemoryLoadedRows.Key, CampaignDay>> rows) {
        CampaignDay last = rows.stream()
                .map(Map.Entry::getValue)
                .max(Comparator.comparing(CampaignDay::day))
                .orElseThrow();
        return new CampaignMeasures(
                rows.getFirst().getKey().type().adProduct(),
                last.campaignId(),
                last.campaignName(),
                last.campaignStatus(),
                sum(rows.stream().map(Map.Entry::getValue)));
    }

    private static SearchTermMeasures searchTerm(List<SearchTermDay> rows) {
        return new SearchTermMeasures(
                rows.getFirst().searchTerm(),
                rows.stream()
                        .map(SearchTermDay::campaignName)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                rows.stream().map(SearchTermDay::campaignId).distinct().count() == 1,
                sum(rows.stream()));
    }

    private static Measures sum(Stream<? extends ReportRow> rows) {
        return rows.map(row -> InMemoryMetrics.measures(row.figures())).reduce(Measures.NONE, Measures::plus);
    }
}
