package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.PeriodSum;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every source of sums does. */
public abstract class MetricsSourceContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final Period TWO_DAYS = new Period(DAY, DAY.plusDays(1));
    private static final DayRange ONE_DAY = new DayRange(DAY, DAY);

    private final User owner = Samples.manager();
    private final User nextOwner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_profile_is_connected() {
        stores().users().add(owner, "hash");
        stores().users().add(nextOwner, "hash");
        stores().accounts().add(account);
        stores().connections().add(Samples.connection(account, profile));
    }

    @Test
    void without_a_load_there_are_no_days() {
        assertThat(metrics().byDay(profile.id(), owner.id(), TWO_DAYS)).isEmpty();
        assertThat(metrics().firstDay(profile.id(), owner.id())).isEmpty();
    }

    @Test
    void adds_up_the_campaigns_of_each_day() {
        load(Samples.row(DAY, 1, "1.10", "10"), Samples.row(DAY, 2, "2.25", "20"));

        assertMeasures(day(DAY), "3.35", "30", 4, 40, 2000);
    }

    @Test
    void counts_both_ends_of_the_period_and_nothing_outside() {
        load(
                Samples.row(DAY.minusDays(1), 1, "1", "1"),
                Samples.row(DAY, 1, "1", "1"),
                Samples.row(DAY.plusDays(1), 1, "1", "1"),
                Samples.row(DAY.plusDays(2), 1, "1", "1"));

        assertThat(metrics().byDay(profile.id(), owner.id(), TWO_DAYS)).containsOnlyKeys(DAY, DAY.plusDays(1));
    }

    @Test
    void dash4_adds_up_many_profiles_each_over_a_period_of_its_own() {
        Profile other = Samples.profile();
        Profile without = Samples.profile();
        Profile notAsked = Samples.profile();
        for (Profile more : List.of(other, without, notAsked)) {
            stores().connections().add(Samples.connection(account, more));
        }
        load(Samples.row(DAY.minusDays(1), 1, "100", "1"), Samples.row(DAY, 1, "1.10", "10"));
        load(Samples.row(DAY.plusDays(1), 2, "2.25", "20"));
        DayRange days = new DayRange(DAY.minusDays(1), DAY.plusDays(2));
        new Loader(stores(), other.id()).load(days, Samples.row(DAY.minusDays(1), 1, "5", "7"));
        new Loader(stores(), notAsked.id()).load(days, Samples.row(DAY, 1, "9", "9"));

        Map<ProfileId, PeriodSum> totals = metrics()
                .totals(
                        Map.of(
                                profile.id(), new Period(DAY.plusDays(1), DAY.plusDays(2)),
                                other.id(), new Period(DAY.minusDays(1), DAY),
                                without.id(), TWO_DAYS),
                        owner.id());

        assertThat(totals).containsOnlyKeys(profile.id(), other.id());
        assertThat(totals.get(profile.id()).loaded()).isEqualTo(2);
        assertMeasures(totals.get(profile.id()).measures(), "2.25", "20", 2, 20, 1000);
        assertMeasures(totals.get(other.id()).measures(), "5", "7", 2, 20, 1000);
        assertThat(metrics().totals(Map.of(), owner.id())).isEmpty();
    }

    @Test
    void dash1_tells_the_ad_products_of_a_day_apart() {
        load(Samples.row(DAY, 1, "1.10", "10"));
        load(
                ReportType.SPONSORED_BRANDS_CAMPAIGNS,
                ONE_DAY,
                Samples.row(DAY, 1, "2", "20"),
                Samples.row(DAY, 2, "3", "30"));

        Map<AdProduct, Measures> products =
                metrics().byDay(profile.id(), owner.id(), TWO_DAYS).get(DAY);

        assertThat(products).containsOnlyKeys(AdProduct.SPONSORED_PRODUCTS, AdProduct.SPONSORED_BRANDS);
        assertMeasures(products.get(AdProduct.SPONSORED_PRODUCTS), "1.10", "10", 2, 20, 1000);
        assertMeasures(products.get(AdProduct.SPONSORED_BRANDS), "5", "50", 4, 40, 2000);
    }

    @Test
    void sync9_a_day_without_rows_by_amazons_word_is_there_with_nothing() {
        load(ReportType.SPONSORED_DISPLAY_CAMPAIGNS, ONE_DAY);

        Map<AdProduct, Measures> products =
                metrics().byDay(profile.id(), owner.id(), TWO_DAYS).get(DAY);

        assertThat(products).containsOnlyKeys(AdProduct.SPONSORED_DISPLAY);
        assertMeasures(products.get(AdProduct.SPONSORED_DISPLAY), "0", "0", 0, 0, 0);
    }

    @Test
    void sync5_what_amazon_restates_or_withdraws_counts_as_it_says_last() {
        load(
                Samples.row(DAY, 1, "1.10", "10"),
                Samples.row(DAY, 2, "7", "70"),
                Samples.row(DAY.plusDays(1), 1, "4", "1"));
        load(Samples.row(DAY, 1, "1.35", "12.5"), Samples.row(DAY.plusDays(1), 1, "4", "1"));

        assertMeasures(day(DAY), "1.35", "12.5", 2, 20, 1000);
        assertMeasures(day(DAY.plusDays(1)), "4", "1", 2, 20, 1000);

        load();

        assertMeasures(day(DAY), "0", "0", 0, 0, 0);
    }

    @Test
    void search_terms_and_products_are_other_views_of_the_same_money_and_do_not_count() {
        load(Samples.row(DAY, 1, "1.10", "10"));
        load(ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS, ONE_DAY, Samples.searchTerm(DAY, 1, "kettle", "1"));

        assertMeasures(day(DAY), "1.10", "10", 2, 20, 1000);
    }

    @Test
    void sec1_sums_only_what_was_loaded_for_that_owner() {
        load(Samples.row(DAY, 1, "1", "1"));

        assertThat(metrics().byDay(profile.id(), nextOwner.id(), TWO_DAYS)).isEmpty();
        assertThat(metrics().totals(Map.of(profile.id(), TWO_DAYS), nextOwner.id()))
                .isEmpty();
        assertThat(metrics().firstDay(profile.id(), nextOwner.id())).isEmpty();
    }

    @Test
    void sums_only_the_rows_of_that_profile() {
        Profile other = Samples.profile();
        stores().connections().add(Samples.connection(account, other));
        load(Samples.row(DAY, 1, "1", "1"));

        assertThat(metrics().byDay(other.id(), owner.id(), TWO_DAYS)).isEmpty();
        assertThat(metrics().firstDay(other.id(), owner.id())).isEmpty();
    }

    @Test
    void the_first_day_is_the_first_that_was_ever_loaded() {
        load(new DayRange(DAY, DAY.plusDays(2)), Samples.row(DAY, 1, "1", "1"));
        load(new DayRange(DAY.minusDays(7), DAY.minusDays(1)), Samples.row(DAY.minusDays(7), 1, "1", "1"));
        load(new DayRange(DAY, DAY.plusDays(2)));

        assertThat(metrics().firstDay(profile.id(), owner.id())).contains(DAY.minusDays(7));
    }

    @Test
    void sync9_a_day_counts_as_loaded_also_when_amazon_had_no_rows_for_it() {
        load(new DayRange(DAY.minusDays(7), DAY), Samples.row(DAY, 1, "1", "1"));

        assertThat(metrics().firstDay(profile.id(), owner.id())).contains(DAY.minusDays(7));
    }

    private Measures day(LocalDate day) {
        return metrics().byDay(profile.id(), owner.id(), TWO_DAYS).get(day).get(AdProduct.SPONSORED_PRODUCTS);
    }

    private static void assertMeasures(
            Measures measures, String spend, String sales, long orders, long clicks, long impressions) {
        assertThat(measures.spend()).isEqualByComparingTo(spend);
        assertThat(measures.sales()).isEqualByComparingTo(sales);
        assertThat(measures.orders()).isEqualTo(orders);
        assertThat(measures.clicks()).isEqualTo(clicks);
        assertThat(measures.impressions()).isEqualTo(impressions);
    }

    private void load(CampaignDay... rows) {
        load(new DayRange(DAY.minusDays(1), DAY.plusDays(2)), rows);
    }

    private void load(DayRange days, CampaignDay... rows) {
        new Loader(stores(), profile.id()).load(days, rows);
    }

    private void load(ReportType type, DayRange days, CampaignDay... rows) {
        new Loader(stores(), profile.id()).load(type, days, Samples.NOW, rows);
    }

    private void load(ReportType type, DayRange days, SearchTermDay row) {
        new Loader(stores(), profile.id()).load(type, days, Samples.NOW, row);
    }

    private MetricsSource metrics() {
        return stores().metrics();
    }
}
