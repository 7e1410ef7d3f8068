package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.metrics.CampaignFilter;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.PeriodChoice;
import adsconnect.domain.metrics.ReadCampaigns;
import adsconnect.domain.metrics.ReadDashboard;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.domain.metrics.ReadSearchTerms;
import adsconnect.domain.metrics.SearchTermMeasures;
import adsconnect.domain.metrics.Table;
import adsconnect.domain.metrics.TableOutcome;
import adsconnect.domain.metrics.TableOutcome.There;
import adsconnect.domain.metrics.TableQuery;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever Amazon said, restated and withdrew: days, ad products, campaigns, pages and totals add up to the same, which is
 * what Amazon's rows add up to, to the last decimal (DASH-1, DASH-2).
 */
public abstract class NumbersAgreeContract {

    /** Clocks change on 25 October in Europe and on 1 November in America. */
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 15);

    private static final LocalDate LAST = LocalDate.of(2026, 11, 13);
    private static final DayRange MONTH = new DayRange(FIRST, LAST);
    private static final List<ReportType> TYPES = List.of(
            ReportType.SPONSORED_PRODUCTS_CAMPAIGNS,
            ReportType.SPONSORED_BRANDS_CAMPAIGNS,
            ReportType.SPONSORED_DISPLAY_CAMPAIGNS,
            ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS);

    private final MovableClock clock = new MovableClock();
    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void somebody_has_an_account() {
        stores().users().add(owner, "hash");
        stores().accounts().add(account);
    }

    /** @param decimals of the smallest amount that Amazon names in that currency */
    @ParameterizedTest(name = "{1}, with {2} decimals, seed {3}")
    @CsvSource({"US, NA, 2, 1", "US, NA, 4, 2", "DE, EU, 2, 3", "JP, FE, 0, 4", "IN, EU, 2, 5"})
    void days_products_campaigns_and_totals_agree_with_amazons_rows(
            String country, Region region, int decimals, long seed) {
        Profile profile = Samples.profile("Acme " + country, region, country, ProfileType.SELLER);
        stores().connections().add(Samples.connection(account, profile));
        Random random = new Random(seed);
        Map<ReportType, List<ReportRow>> said = new EnumMap<>(ReportType.class);
        // The whole month, then what is said anew of a part of it, twice.
        for (DayRange days : List.of(MONTH, part(random), part(random))) {
            for (ReportType type : TYPES) {
                List<ReportRow> rows = rows(type, days, decimals, random);
                load(profile, type, days, rows);
                said.computeIfAbsent(type, first -> new ArrayList<>()).removeIf(row -> days.contains(row.day()));
                said.get(type).addAll(rows);
            }
        }
        stores().connections().synced(profile.id(), clock.instant(), LAST);

        for (Period period : List.of(
                new Period(FIRST, LAST), new Period(FIRST.plusDays(9), FIRST.plusDays(18)), new Period(LAST, LAST))) {
            agree(profile, period, said);
        }
    }

    private void agree(Profile profile, Period period, Map<ReportType, List<ReportRow>> said) {
        ReadableProfile loaded = ReadableProfile.of(
                stores().connections().find(owner.id(), profile.id()).orElseThrow());
        Measures amazons = sum(TYPES.stream().limit(3).flatMap(type -> rows(said, type, period)));

        Numbers numbers = new ReadDashboard(stores().metrics(), clock).read(loaded, new PeriodChoice.Dates(period));

        same(numbers.totals(), amazons);
        same(total(numbers.byDay().values().stream()), amazons);
        same(total(numbers.byProduct().values().stream()), amazons);
        assertThat(numbers.byDay().keySet()).containsExactlyElementsOf(period.all());
        assertThat(numbers.incomplete()).isEmpty();
        numbers.byDay()
                .forEach((day, measures) -> same(
                        measures,
                        sum(TYPES.stream().limit(3).flatMap(type -> rows(said, type, new Period(day, day))))));
        TYPES.stream()
                .limit(3)
                .forEach(type -> same(numbers.byProduct().get(type.adProduct()), sum(rows(said, type, period))));
        for (long atOnce : List.of(Long.MAX_VALUE, 0L)) {
            campaignsAgree(loaded, period, atOnce, amazons);
            searchTermsAgree(loaded, period, atOnce, sum(rows(said, TYPES.getLast(), period)));
        }
    }

    private void campaignsAgree(ReadableProfile loaded, Period period, long atOnce, Measures amazons) {
        ReadCampaigns campaigns = new ReadCampaigns(stores().metricTables(atOnce), Runnable::run);
        List<CampaignMeasures> all = there(campaigns.all(loaded, period, TableQuery.FIRST_PAGE, CampaignFilter.ALL))
                .rows();
        TableQuery small = new TableQuery("", TableQuery.Order.DEAREST_FIRST, 1, 4);
        Table<CampaignMeasures> table = there(campaigns.read(loaded, period, small, CampaignFilter.ALL));

        same(total(all.stream().map(CampaignMeasures::measures)), amazons);
        same(table.totals(), amazons);
        assertThat(all)
                .hasSize((int) table.found())
                .isSortedAccordingTo(Comparator.comparing(
                                (CampaignMeasures row) -> row.measures().spend())
                        .reversed());
        assertThat(table.rows()).isEqualTo(all.subList(0, table.rows().size()));
    }

    private void searchTermsAgree(ReadableProfile loaded, Period period, long atOnce, Measures amazons) {
        ReadSearchTerms terms = new ReadSearchTerms(stores().metricTables(atOnce), Runnable::run);
        List<SearchTermMeasures> all =
                there(terms.all(loaded, period, TableQuery.FIRST_PAGE)).rows();

        same(total(all.stream().map(SearchTermMeasures::measures)), amazons);
        same(there(terms.read(loaded, period, TableQuery.FIRST_PAGE)).totals(), amazons);
    }

    private static <T> Table<T> there(TableOutcome<T> outcome) {
        return ((There<T>) outcome).table();
    }

    private void load(Profile profile, ReportType type, DayRange days, List<ReportRow> rows) {
        Instant now = clock.instant();
        new Loader(stores(), profile.id()).load(type, days, now, rows.toArray(ReportLine[]::new));
        clock.advance(Duration.ofMinutes(1));
    }

    private static DayRange part(Random random) {
        LocalDate from = FIRST.plusDays(random.nextInt(20));
        return new DayRange(from, from.plusDays(random.nextInt(1, 11)));
    }

    /** On some days none, on others up to twelve. */
    private static List<ReportRow> rows(ReportType type, DayRange days, int decimals, Random random) {
        return days.days()
                .flatMap(day -> random.ints(random.nextInt(13), 1, 31)
                        .distinct()
                        .mapToObj(number -> row(type, day, number, figures(decimals, random))))
                .toList();
    }

    private static ReportRow row(ReportType type, LocalDate day, int number, Figures figures) {
        return type == ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS
                ? new SearchTermDay(
                        day,
                        number % 5 + 1,
                        "Campaign",
                        number % 7 + 1,
                        "Group",
                        number,
                        "shoe",
                        "BROAD",
                        "shoe " + number % 9,
                        figures)
                : new CampaignDay(day, number, "Campaign " + number, "ENABLED", figures);
    }

    private static Figures figures(int decimals, Random random) {
        return new Figures(
                random.nextLong(5_000_000_000L),
                random.nextInt(1_000),
                amount(decimals, random),
                random.nextInt(50),
                amount(decimals, random));
    }

    /** Small and large ones, with as many decimals as there can be. */
    private static BigDecimal amount(int decimals, Random random) {
        return BigDecimal.valueOf(random.nextLong(random.nextBoolean() ? 1_000 : 10_000_000_000L), decimals);
    }

    private static Stream<ReportRow> rows(Map<ReportType, List<ReportRow>> said, ReportType type, Period period) {
        return said.get(type).stream().filter(row -> period.contains(row.day()));
    }

    private static Measures sum(Stream<ReportRow> rows) {
        return total(rows.map(row -> InMemoryMetrics.measures(row.figures())));
    }

    private static Measures total(Stream<Measures> measures) {
        return measures.reduce(Measures.NONE, Measures::plus);
    }

    /** 1.5 is 1.50, and everything else is exact. */
    private static void same(Measures one, Measures other) {
        assertThat(one.spend()).isEqualByComparingTo(other.spend());
        assertThat(one.sales()).isEqualByComparingTo(other.sales());
        assertThat(one.orders()).isEqualTo(other.orders());
        assertThat(one.clicks()).isEqualTo(other.clicks());
        assertThat(one.impressions()).isEqualTo(other.impressions());
    }
}
