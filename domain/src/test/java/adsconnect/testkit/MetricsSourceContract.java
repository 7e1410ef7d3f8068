package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.port.MetricsSource;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every source of sums does. */
public abstract class MetricsSourceContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final Period TWO_DAYS = new Period(DAY, DAY.plusDays(1));

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
    void without_rows_there_are_no_days_and_no_campaigns() {
        assertThat(metrics().byDay(profile.id(), owner.id(), TWO_DAYS)).isEmpty();
        assertThat(metrics().byCampaign(profile.id(), owner.id(), TWO_DAYS)).isEmpty();
        assertThat(metrics().firstDay(profile.id(), owner.id())).isEmpty();
    }

    @Test
    void adds_up_the_campaigns_of_each_day_that_has_rows() {
        load(Samples.row(DAY, 1, "1.10", "10"), Samples.row(DAY, 2, "2.25", "20"));

        Map<LocalDate, Measures> days = metrics().byDay(profile.id(), owner.id(), TWO_DAYS);

        assertThat(days).containsOnlyKeys(DAY);
        assertMeasures(days.get(DAY), "3.35", "30", 4, 40, 2000);
    }

    @Test
    void counts_both_ends_of_the_period_and_nothing_outside() {
        load(
                Samples.row(DAY.minusDays(1), 1, "1", "1"),
                Samples.row(DAY, 1, "1", "1"),
                Samples.row(DAY.plusDays(1), 1, "1", "1"),
                Samples.row(DAY.plusDays(2), 1, "1", "1"));

        assertThat(metrics().byDay(profile.id(), owner.id(), TWO_DAYS)).containsOnlyKeys(DAY, DAY.plusDays(1));
        assertMeasures(
                metrics()
                        .byCampaign(profile.id(), owner.id(), TWO_DAYS)
                        .getFirst()
                        .measures(),
                "2",
                "2",
                4,
                40,
                2000);
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

        Map<ProfileId, Measures> totals = metrics()
                .totals(
                        Map.of(
                                profile.id(), new Period(DAY.plusDays(1), DAY.plusDays(2)),
                                other.id(), new Period(DAY.minusDays(1), DAY),
                                without.id(), TWO_DAYS),
                        owner.id());

        assertThat(totals).containsOnlyKeys(profile.id(), other.id());
        assertMeasures(totals.get(profile.id()), "2.25", "20", 2, 20, 1000);
        assertMeasures(totals.get(other.id()), "5", "7", 2, 20, 1000);
        assertThat(metrics().totals(Map.of(), owner.id())).isEmpty();
    }

    @Test
    void lists_the_campaigns_of_the_period_dearest_first() {
        load(
                Samples.row(DAY, 1, "5", "0"),
                Samples.row(DAY, 2, "30", "0"),
                Samples.row(DAY, 3, "9", "0"),
                Samples.row(DAY.plusDays(1), 3, "9.50", "0"),
                Samples.row(DAY.plusDays(2), 1, "1000", "0"));

        assertThat(metrics().byCampaign(profile.id(), owner.id(), TWO_DAYS))
                .extracting(CampaignMeasures::campaignId)
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void shows_a_campaign_under_the_name_and_status_it_had_last() {
        load(named(DAY.plusDays(1), "New name", "PAUSED"), named(DAY, "Old name", "ENABLED"));

        CampaignMeasures campaign =
                metrics().byCampaign(profile.id(), owner.id(), TWO_DAYS).getFirst();

        assertThat(campaign.name()).isEqualTo("New name");
        assertThat(campaign.status()).isEqualTo("PAUSED");
        assertMeasures(campaign.measures(), "2", "6", 8, 10, 12);
    }

    @Test
    void sec1_sums_only_what_was_loaded_for_that_owner() {
        load(Samples.row(DAY, 1, "1", "1"));

        assertThat(metrics().byDay(profile.id(), nextOwner.id(), TWO_DAYS)).isEmpty();
        assertThat(metrics().byCampaign(profile.id(), nextOwner.id(), TWO_DAYS)).isEmpty();
        assertThat(metrics().totals(Map.of(profile.id(), TWO_DAYS), nextOwner.id()))
                .isEmpty();
        assertThat(metrics().firstDay(profile.id(), nextOwner.id())).isEmpty();
        assertThat(metrics().firstDays(List.of(profile.id()), nextOwner.id())).isEmpty();
    }

    @Test
    void sums_only_the_rows_of_that_profile() {
        Profile other = Samples.profile();
        stores().connections().add(Samples.connection(account, other));
        load(Samples.row(DAY, 1, "1", "1"));

        assertThat(metrics().byDay(other.id(), owner.id(), TWO_DAYS)).isEmpty();
        assertThat(metrics().byCampaign(other.id(), owner.id(), TWO_DAYS)).isEmpty();
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
    void dash4_the_first_days_of_many_are_told_at_once_and_of_those_alone_that_have_one() {
        Profile other = Samples.profile();
        Profile without = Samples.profile();
        stores().connections().add(Samples.connection(account, other));
        stores().connections().add(Samples.connection(account, without));
        load(new DayRange(DAY, DAY.plusDays(2)), Samples.row(DAY, 1, "1", "1"));
        new Loader(stores(), other.id()).load(new DayRange(DAY.minusDays(20), DAY));

        assertThat(metrics().firstDays(List.of(profile.id(), other.id(), without.id()), owner.id()))
                .isEqualTo(Map.of(profile.id(), DAY, other.id(), DAY.minusDays(20)));
        assertThat(metrics().firstDays(List.of(), owner.id())).isEmpty();
    }

    @Test
    void sync9_a_day_counts_as_loaded_also_when_amazon_had_no_rows_for_it() {
        load(new DayRange(DAY.minusDays(7), DAY), Samples.row(DAY, 1, "1", "1"));

        assertThat(metrics().firstDay(profile.id(), owner.id())).contains(DAY.minusDays(7));
    }

    private static CampaignDay named(LocalDate day, String name, String status) {
        return new CampaignDay(day, 1, name, status, new Figures(6, 5, BigDecimal.ONE, 4, new BigDecimal(3)));
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

    private MetricsSource metrics() {
        return stores().metrics();
    }
}
