package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.metrics.CampaignFilter;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.TableQuery;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import adsconnect.domain.sync.SetAside;
import adsconnect.domain.sync.port.DuplicateRows;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.domain.sync.port.ReportUnusable;
import adsconnect.domain.sync.port.StagingLost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of loaded rows does. */
public abstract class LoadedRowsContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final DayRange THREE_DAYS = new DayRange(DAY, DAY.plusDays(2));
    private static final Period WHOLE_MONTH = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final Profile other = Samples.profile();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void two_profiles_are_connected() {
        stores().users().add(owner, "hash");
        stores().accounts().add(account);
        stores().connections().add(Samples.connection(account, profile));
        stores().connections().add(Samples.connection(account, other));
    }

    @Test
    void stores_rows_and_says_how_many_are_new() {
        Merged merged =
                load(THREE_DAYS, Samples.row(DAY, 1, "10.50", "99.99"), Samples.row(DAY.plusDays(2), 2, "1", "2"));

        assertThat(merged).isEqualTo(new Merged(2, 0, 0));
        assertThat(sales()).isEqualTo(Map.of(DAY, "99.99", DAY.plusDays(2), "2"));
    }

    @Test
    void dash2_keeps_money_exactly_and_names_in_any_script() {
        CampaignDay row = new CampaignDay(
                DAY,
                9_007_199_254_740_993L,
                "Sommer ☀ — 夏季促销 \t“x”, \\N",
                "PAUSED",
                new Figures(3_000_000_000L, 2, new BigDecimal("1234567890.1234"), 1, new BigDecimal("0.0001")));

        load(THREE_DAYS, row);

        CampaignMeasures stored = campaigns().getFirst();
        assertThat(stored.campaignId()).isEqualTo(9_007_199_254_740_993L);
        assertThat(stored.name()).isEqualTo("Sommer ☀ — 夏季促销 \t“x”, \\N");
        assertThat(stored.status()).isEqualTo("PAUSED");
        assertThat(stored.measures().impressions()).isEqualTo(3_000_000_000L);
        assertThat(stored.measures().spend()).isEqualByComparingTo("1234567890.1234");
        assertThat(stored.measures().sales()).isEqualByComparingTo("0.0001");
    }

    @Test
    void counts_whose_sum_is_larger_than_can_be_are_loaded_all_the_same() {
        Figures most = new Figures(Long.MAX_VALUE, Long.MAX_VALUE, BigDecimal.ONE, Long.MAX_VALUE, BigDecimal.ONE);

        Merged merged = load(
                THREE_DAYS,
                new CampaignDay(DAY, 1, "One", "ENABLED", most),
                new CampaignDay(DAY, 2, "Two", "ENABLED", most));

        assertThat(merged).isEqualTo(new Merged(2, 0, 0));
        assertThat(sales()).isEqualTo(Map.of(DAY, "2"));
    }

    @Test
    void sync5_loading_the_same_rows_twice_changes_nothing() {
        CampaignDay first = Samples.row(DAY, 1, "10", "100");
        CampaignDay second = Samples.row(DAY.plusDays(1), 1, "20", "200");
        load(THREE_DAYS, first, second);

        assertThat(load(THREE_DAYS, first, second)).isEqualTo(Merged.NOTHING);

        assertThat(sales()).isEqualTo(Map.of(DAY, "100", DAY.plusDays(1), "200"));
    }

    @Test
    void sync5_a_restated_row_replaces_the_one_before() {
        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"), Samples.row(DAY, 2, "1", "1"));

        assertThat(load(THREE_DAYS, Samples.row(DAY, 1, "10", "150"), Samples.row(DAY, 2, "1", "1")))
                .isEqualTo(new Merged(0, 1, 0));

        assertThat(sales()).isEqualTo(Map.of(DAY, "151"));
    }

    @Test
    void sync5_a_row_that_amazon_withdrew_is_gone() {
        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"), Samples.row(DAY.plusDays(1), 1, "20", "200"));

        assertThat(load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"))).isEqualTo(new Merged(0, 0, 1));

        assertThat(sales()).isEqualTo(Map.of(DAY, "100"));
    }

    @Test
    void loading_no_rows_empties_those_days() {
        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"));

        assertThat(load(THREE_DAYS)).isEqualTo(new Merged(0, 0, 1));

        assertThat(sales()).isEmpty();
    }

    @Test
    void leaves_the_days_around_alone() {
        load(
                new DayRange(DAY.minusDays(1), DAY.plusDays(3)),
                Samples.row(DAY.minusDays(1), 1, "1", "11"),
                Samples.row(DAY, 1, "1", "22"),
                Samples.row(DAY.plusDays(3), 1, "1", "33"));

        load(THREE_DAYS);

        assertThat(sales()).isEqualTo(Map.of(DAY.minusDays(1), "11", DAY.plusDays(3), "33"));
    }

    @Test
    void leaves_other_profiles_alone() {
        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"));

        new Loader(stores(), other.id()).load(THREE_DAYS);

        assertThat(sales()).isEqualTo(Map.of(DAY, "100"));
    }

    @Test
    void sync1_a_campaign_of_each_ad_product_is_a_row_of_its_own() {
        for (ReportType type : List.of(
                ReportType.SPONSORED_PRODUCTS_CAMPAIGNS,
                ReportType.SPONSORED_BRANDS_CAMPAIGNS,
                ReportType.SPONSORED_DISPLAY_CAMPAIGNS)) {
            assertThat(load(type, Samples.row(DAY, 1, "10", "100"))).isEqualTo(new Merged(1, 0, 0));
            assertThat(load(type, Samples.row(DAY, 1, "10", "100"))).isEqualTo(Merged.NOTHING);
        }
        assertThat(load(ReportType.SPONSORED_BRANDS_CAMPAIGNS)).isEqualTo(new Merged(0, 0, 1));

        assertThat(sales()).isEqualTo(Map.of(DAY, "200"));
        assertThat(campaigns())
                .extracting(CampaignMeasures::adProduct)
                .containsExactlyInAnyOrder(AdProduct.SPONSORED_PRODUCTS, AdProduct.SPONSORED_DISPLAY);
    }

    @Test
    void sync5_search_terms_are_told_apart_by_ad_group_keyword_and_term() {
        ReportType type = ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS;
        SearchTermDay one = Samples.searchTerm(DAY, 7, "blue kettle", "1");
        SearchTermDay same = Samples.searchTerm(DAY, 7, "blue kettle", "2");

        assertThat(load(
                        type,
                        one,
                        Samples.searchTerm(DAY, 8, "blue kettle", "1"),
                        Samples.searchTerm(DAY, 7, "Blue Kettle", "1"),
                        Samples.searchTerm(DAY, 7, "水壶 \t\\ “x” 🫖", "1"),
                        Samples.searchTerm(DAY.plusDays(1), 7, "blue kettle", "1")))
                .isEqualTo(new Merged(5, 0, 0));
        assertThat(load(type, same)).isEqualTo(new Merged(0, 1, 4));
        assertThat(load(type, same)).isEqualTo(Merged.NOTHING);
    }

    @Test
    void sync5_advertised_products_are_told_apart_by_ad() {
        ReportType type = ReportType.SPONSORED_PRODUCTS_ADVERTISED_PRODUCTS;

        assertThat(load(type, Samples.advertisedProduct(DAY, 7, "1"), Samples.advertisedProduct(DAY, 8, "1")))
                .isEqualTo(new Merged(2, 0, 0));
        assertThat(load(type, Samples.advertisedProduct(DAY, 7, "1.5"), Samples.advertisedProduct(DAY, 8, "1.0")))
                .isEqualTo(new Merged(0, 1, 0));
    }

    @Test
    void money_that_is_only_written_differently_is_the_same() {
        load(THREE_DAYS, Samples.row(DAY, 1, "1.5", "2"));

        assertThat(load(THREE_DAYS, Samples.row(DAY, 1, "1.50", "2.000"))).isEqualTo(Merged.NOTHING);
    }

    @Test
    void what_is_kept_aside_does_not_keep_the_rest_from_loading() {
        SetAside negative = new SetAside(SetAside.Reason.NEGATIVE, "cost", "{\"cost\":-1}");
        SetAside unknown = new SetAside(SetAside.Reason.UNKNOWN_COLUMN, "newColumn", "");
        ClaimedRun run = begin();

        Staged staged = stage(run, negative, Samples.row(DAY, 1, "1", "1"), unknown, negative);

        assertThat(staged.rows()).isEqualTo(1);
        assertThat(staged.keptAside()).isEqualTo(2);
    }

    @Test
    void of_rows_with_one_identity_the_first_is_loaded_and_the_others_are_kept_aside() {
        CampaignDay first = Samples.row(DAY, 1, "1", "10");
        CampaignDay again = Samples.row(DAY, 1, "1", "99");
        CampaignDay another = Samples.row(DAY, 2, "1", "5");

        assertThat(load(THREE_DAYS, first, another, again, again)).isEqualTo(new Merged(2, 0, 0));
        assertThat(sales()).isEqualTo(Map.of(DAY, "15"));
        assertThat(load(THREE_DAYS, first, again, another)).isEqualTo(Merged.NOTHING);
        assertThat(load(THREE_DAYS, again, another, first)).isEqualTo(new Merged(0, 1, 0));
        assertThat(sales()).isEqualTo(Map.of(DAY, "104"));
        // As many twice as withdrawn: the numbers alone would look right.
        assertThat(load(THREE_DAYS, again, first)).isEqualTo(new Merged(0, 0, 1));
    }

    @Test
    void says_how_many_were_kept_aside_as_duplicates() {
        CampaignDay row = Samples.row(DAY, 1, "1", "10");
        ClaimedRun run = begin();
        Staged staged = stage(run, row, row, row);

        assertThatThrownBy(() -> mergeAll(run, staged)).isInstanceOf(DuplicateRows.class);
        inOne(() -> rows().keepDuplicatesAside(run, run.jobs().getFirst(), staged, THREE_DAYS));

        assertThat(staged.rows()).isEqualTo(1);
        assertThat(staged.keptAside()).isEqualTo(2);
        assertThat(mergeAll(run, staged)).isEqualTo(new Merged(1, 0, 0));
    }

    @Test
    void sync2_puts_nothing_aside_when_reading_the_lines_fails_halfway() {
        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"));
        Iterator<ReportLine> breaking = new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public ReportLine next() {
                if (given++ == 30_000) {
                    throw new ReportUnusable("The file ends in the middle");
                }
                return Samples.row(DAY, given, "1", "1");
            }
        };
        ClaimedRun run = begin();

        assertThatThrownBy(
                        () -> rows().stage(run, run.jobs().getFirst(), () -> new OpenedReport(breaking), Samples.NOW))
                .isInstanceOf(ReportUnusable.class)
                .hasMessage("The file ends in the middle");

        assertThat(sales()).isEqualTo(Map.of(DAY, "100"));
        assertThat(mergeAll(run, stage(run, Samples.row(DAY, 1, "10", "100")))).isEqualTo(Merged.NOTHING);
    }

    @Test
    void sync6_whoever_lost_the_run_puts_nothing_aside() {
        ClaimedRun late = begin();
        stores().syncRuns().claim(Samples.NOW.plusSeconds(7200), Samples.NOW.plusSeconds(9000));

        assertThatThrownBy(() -> stage(late, Samples.row(DAY, 1, "1", "1"))).isInstanceOf(LeaseLost.class);
    }

    @Test
    void merging_can_be_repeated_from_the_start_and_undone() {
        ClaimedRun run = begin();
        Staged staged = stage(run, Samples.row(DAY, 1, "1", "10"), Samples.row(DAY.plusDays(1), 1, "1", "20"));

        UnitOfWorkContract.undone(
                stores().unitOfWork(), () -> rows().merge(run, run.jobs().getFirst(), staged, THREE_DAYS, Samples.NOW));
        assertThat(sales()).isEmpty();
        assertThat(mergeAll(run, staged)).isEqualTo(new Merged(2, 0, 0));
        assertThat(mergeAll(run, staged)).isEqualTo(Merged.NOTHING);
    }

    @Test
    void a_report_that_gave_its_place_back_can_no_longer_be_merged_once_another_has_it() {
        ClaimedRun run = begin();
        Staged staged = stage(run, Samples.row(DAY, 1, "1", "10"));
        rows().release(run, staged);
        // So many that each place has been filled anew.
        for (int i = 0; i < 200; i++) {
            rows().release(run, stage(run));
        }

        assertThatThrownBy(() -> mergeAll(run, staged)).isInstanceOf(StagingLost.class);
        assertThat(sales()).isEmpty();
    }

    @Test
    void slices_hold_all_days_of_the_report_in_order_and_each_once() {
        Staged staged = stage(begin(), Samples.row(DAY, 1, "1", "10"));

        assertThat(staged.slices().stream().flatMap(DayRange::days))
                .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
    }

    @Test
    void loads_many_rows_in_any_order() {
        int many = 60_000;
        Iterator<ReportLine> lines = LongStream.range(0, many)
                .<ReportLine>mapToObj(n -> Samples.row(DAY.plusDays(n % 3), 1 + n / 3, "0.01", "0.02"))
                .iterator();

        Merged merged = new Loader(stores(), profile.id())
                .load(new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, THREE_DAYS, false), Samples.NOW, lines);

        assertThat(merged).isEqualTo(new Merged(many, 0, 0));
        Measures sum = stores().metrics()
                .byDay(profile.id(), owner.id(), WHOLE_MONTH)
                .get(DAY)
                .get(AdProduct.SPONSORED_PRODUCTS);
        assertThat(sum.spend()).isEqualByComparingTo("200");
        assertThat(sum.impressions()).isEqualTo(20_000_000L);
    }

    @Test
    void sync9_days_of_a_failed_report_are_missing_with_the_reason() {
        ReportOrder order = new ReportOrder(ReportType.SPONSORED_BRANDS_CAMPAIGNS, THREE_DAYS, false);
        new Loader(stores(), profile.id())
                .load(order.type(), new DayRange(DAY, DAY), Samples.NOW, Samples.row(DAY, 1, "1", "1"));
        ClaimedRun run = new Loader(stores(), profile.id()).begin(order, Samples.NOW);

        inOne(() -> rows().missing(
                        run,
                        new ReportJob.Failed(1, order, ReportJob.Cause.REFUSED, "No such advertiser"),
                        Samples.NOW));

        List<Gap> gaps = stores().metrics().gaps(profile.id(), owner.id(), WHOLE_MONTH);
        assertThat(gaps).allSatisfy(gap -> {
            assertThat(gap.type()).isEqualTo(ReportType.SPONSORED_BRANDS_CAMPAIGNS);
            assertThat(gap.reason()).isEqualTo("No such advertiser");
        });
        assertThat(gaps.stream()
                        .flatMap(gap ->
                                new DayRange(gap.days().from(), gap.days().to()).days()))
                .containsExactlyInAnyOrder(DAY.plusDays(1), DAY.plusDays(2));
        stores().syncRuns().finish(run, Samples.NOW);
        load(ReportType.SPONSORED_BRANDS_CAMPAIGNS);
        assertThat(stores().metrics().gaps(profile.id(), owner.id(), WHOLE_MONTH))
                .isEmpty();
    }

    private Merged load(DayRange days, CampaignDay... rows) {
        return new Loader(stores(), profile.id()).load(days, rows);
    }

    private Merged load(ReportType type, ReportLine... rows) {
        return new Loader(stores(), profile.id()).load(type, THREE_DAYS, Samples.NOW, rows);
    }

    private ClaimedRun begin() {
        return new Loader(stores(), profile.id())
                .begin(new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, THREE_DAYS, false), Samples.NOW);
    }

    private Staged stage(ClaimedRun run, ReportLine... lines) {
        return rows().stage(run, run.jobs().getFirst(), () -> OpenedReport.of(List.of(lines)), Samples.NOW);
    }

    private Merged mergeAll(ClaimedRun run, Staged staged) {
        return staged.slices().stream()
                .map(slice -> stores().unitOfWork()
                        .inOne(() -> rows().merge(run, run.jobs().getFirst(), staged, slice, Samples.NOW)))
                .reduce(Merged.NOTHING, Merged::plus);
    }

    private void inOne(Runnable work) {
        stores().unitOfWork().inOne(() -> {
            work.run();
            return work;
        });
    }

    private LoadedRows rows() {
        return stores().loadedRows();
    }

    private Map<LocalDate, String> sales() {
        Map<LocalDate, String> sales = new TreeMap<>();
        stores().metrics()
                .byDay(profile.id(), owner.id(), WHOLE_MONTH)
                .forEach((day, products) -> sales.put(day, sales(products.values())));
        sales.values().removeIf("0"::equals);
        return sales;
    }

    private static String sales(Collection<Measures> products) {
        BigDecimal sum = products.stream().reduce(Measures.NONE, Measures::plus).sales();
        return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }

    private List<CampaignMeasures> campaigns() {
        return stores().metricTables(Long.MAX_VALUE)
                .campaigns(profile.id(), owner.id(), WHOLE_MONTH, TableQuery.FIRST_PAGE, CampaignFilter.ALL)
                .orElseThrow()
                .rows();
    }
}
