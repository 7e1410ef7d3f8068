package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.metrics.CampaignThen;
import adsconnect.domain.metrics.DayMoment;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.port.DayHistories;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SYNC-10: what Amazon said when of a day. */
public abstract class DayHistoriesContract {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final DayRange TWO_DAYS = new DayRange(DAY, DAY.plusDays(1));
    private static final ReportType PRODUCTS = ReportType.SPONSORED_PRODUCTS_CAMPAIGNS;
    private static final ReportType BRANDS = ReportType.SPONSORED_BRANDS_CAMPAIGNS;
    private static final Instant FIRST = Instant.parse("2026-10-02T13:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-10-03T13:00:00.000123Z");
    private static final Instant THIRD = Instant.parse("2026-10-04T13:00:00Z");

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
    void of_a_day_that_was_never_loaded_nothing_is_known() {
        assertThat(moments()).isEmpty();
        assertThat(campaigns(FIRST)).isEmpty();
        assertThat(histories().lastSaid(profile.id(), owner.id(), DAY)).isEmpty();
    }

    @Test
    void of_a_day_without_rows_it_is_known_when_amazon_said_so() {
        load(PRODUCTS, FIRST);

        assertThat(moments()).isEmpty();
        assertThat(histories().lastSaid(profile.id(), owner.id(), DAY)).contains(FIRST);
    }

    @Test
    void sync10_each_change_is_a_moment_with_what_the_whole_day_said_from_then_on() {
        load(PRODUCTS, FIRST, row(1, "10.10", "100"), row(2, "5", "50"), row(3, "1", "0"));
        load(PRODUCTS, SECOND, row(1, "10.10", "150.25"), row(2, "5.00", "50"), row(4, "0.000001", "0"));
        load(PRODUCTS, THIRD, row(1, "10.10", "150.25"), row(2, "5", "50"), row(4, "0.000001", "0"));

        List<DayMoment> moments = moments();

        assertThat(moments).extracting(DayMoment::at).containsExactly(FIRST, SECOND);
        assertThat(moments).extracting(DayMoment::added).containsExactly(3L, 1L);
        assertThat(moments).extracting(DayMoment::restated).containsExactly(0L, 1L);
        assertThat(moments).extracting(DayMoment::withdrawn).containsExactly(0L, 1L);
        assertMeasures(moments.get(0).measures(), "16.10", "150", 6, 60, 3000);
        assertMeasures(moments.get(1).measures(), "15.100001", "200.25", 6, 60, 3000);
        assertThat(histories().lastSaid(profile.id(), owner.id(), DAY)).contains(THIRD);
    }

    @Test
    void sync10_each_ad_product_changes_by_itself_and_the_day_is_all_of_them() {
        load(PRODUCTS, FIRST, row(1, "1", "10"));
        load(BRANDS, SECOND, row(1, "2", "20"));

        List<DayMoment> moments = moments();

        assertThat(moments)
                .extracting(DayMoment::products)
                .containsExactly(Set.of(AdProduct.SPONSORED_PRODUCTS), Set.of(AdProduct.SPONSORED_BRANDS));
        assertMeasures(moments.get(1).measures(), "3", "30", 4, 40, 2000);
    }

    @Test
    void sync10_a_row_that_went_and_came_back_was_withdrawn_and_added() {
        load(PRODUCTS, FIRST, row(1, "1", "10"));
        load(PRODUCTS, SECOND);
        load(PRODUCTS, THIRD, row(1, "1", "10"));

        List<DayMoment> moments = moments();

        assertThat(moments).extracting(DayMoment::added).containsExactly(1L, 0L, 1L);
        assertThat(moments).extracting(DayMoment::withdrawn).containsExactly(0L, 1L, 0L);
        assertThat(moments).extracting(DayMoment::restated).containsExactly(0L, 0L, 0L);
        assertMeasures(moments.get(1).measures(), "0", "0", 0, 0, 0);
    }

    @Test
    void sync10_what_a_clock_that_was_behind_loaded_comes_after_all_the_same() {
        load(PRODUCTS, SECOND, row(1, "1", "10"));
        load(PRODUCTS, FIRST, row(1, "1", "11"));

        assertThat(moments()).extracting(DayMoment::at).containsExactly(SECOND, SECOND.plusNanos(1000));
    }

    @Test
    void sync10_tells_what_each_campaign_said_then_and_says_now() {
        load(PRODUCTS, FIRST, row(1, "10", "100"), row(2, "5", "50"));
        load(PRODUCTS, SECOND, row(1, "10.0", "100"), row(3, "30", "1"));
        load(PRODUCTS, THIRD, row(1, "11", "100"), row(3, "30", "1"));

        List<CampaignThen> first = campaigns(FIRST);
        List<CampaignThen> second = campaigns(THIRD.minusNanos(1000));

        assertThat(first).extracting(CampaignThen::campaignId).containsExactly(3L, 1L, 2L);
        assertThat(first.get(0).then()).isEmpty();
        assertThat(first.get(1).then().orElseThrow().spend()).isEqualByComparingTo("10");
        assertThat(first.get(1).now().orElseThrow().spend()).isEqualByComparingTo("11");
        assertThat(first.get(2).now()).isEmpty();
        assertThat(first.get(2).name()).isEqualTo("Campaign 2");
        assertThat(first).allMatch(CampaignThen::differs);
        assertThat(second).extracting(CampaignThen::campaignId).containsExactly(3L, 1L);
        assertThat(second).extracting(CampaignThen::differs).containsExactly(false, true);
        assertThat(campaigns(FIRST.minusNanos(1000)))
                .hasSize(2)
                .allMatch(campaign -> campaign.then().isEmpty());
        assertThat(campaigns(THIRD)).hasSize(2).noneMatch(CampaignThen::differs);
    }

    @Test
    void sec1_only_what_was_loaded_for_that_owner_and_that_profile_is_told() {
        load(PRODUCTS, FIRST, row(1, "1", "1"));

        assertThat(histories().moments(profile.id(), nextOwner.id(), DAY)).isEmpty();
        assertThat(histories().campaigns(profile.id(), nextOwner.id(), DAY, FIRST))
                .isEmpty();
        assertThat(histories().lastSaid(profile.id(), nextOwner.id(), DAY)).isEmpty();
        assertThat(histories().moments(Samples.profile().id(), owner.id(), DAY)).isEmpty();
        assertThat(histories().moments(profile.id(), owner.id(), DAY.plusDays(1)))
                .isEmpty();
    }

    private static CampaignDay row(long campaign, String cost, String sales) {
        return Samples.row(DAY, campaign, cost, sales);
    }

    private void load(ReportType type, Instant now, CampaignDay... rows) {
        new Loader(stores(), profile.id()).load(type, TWO_DAYS, now, rows);
    }

    private List<DayMoment> moments() {
        return histories().moments(profile.id(), owner.id(), DAY);
    }

    private List<CampaignThen> campaigns(Instant at) {
        return histories().campaigns(profile.id(), owner.id(), DAY, at);
    }

    private DayHistories histories() {
        return stores().dayHistories();
    }

    private static void assertMeasures(
            Measures measures, String spend, String sales, long orders, long clicks, long impressions) {
        assertThat(measures.sameAs(
                        new Measures(new BigDecimal(spend), new BigDecimal(sales), orders, clicks, impressions)))
                .as("%s", measures)
                .isTrue();
    }
}
