package adsconnect.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportType;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Loader;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadDashboardTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final List<ReportType> CAMPAIGNS = List.of(
            ReportType.SPONSORED_PRODUCTS_CAMPAIGNS,
            ReportType.SPONSORED_BRANDS_CAMPAIGNS,
            ReportType.SPONSORED_DISPLAY_CAMPAIGNS);

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final ReadDashboard dashboard = new ReadDashboard(stores.metrics(), clock);
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();

    @BeforeEach
    void a_profile_is_loaded_through_the_last_day() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        stores.connections().synced(profile.id(), clock.instant(), LAST);
    }

    @Test
    void dash1_shows_every_day_of_the_period_also_those_without_rows() {
        load(30, Samples.row(LAST, 1, "10", "50"), Samples.row(LAST.minusDays(6), 1, "1", "5"));

        ReadDashboard.Numbers numbers = week(connection());

        assertThat(numbers.period()).isEqualTo(new Period(LAST.minusDays(6), LAST));
        assertThat(numbers.byDay().keySet())
                .containsExactlyElementsOf(
                        LAST.minusDays(6).datesUntil(LAST.plusDays(1)).toList());
        assertThat(numbers.byDay().get(LAST.minusDays(1))).isEqualTo(Measures.NONE);
        assertThat(numbers.totals().spend()).isEqualByComparingTo("11");
        assertThat(numbers.totals().sales()).isEqualByComparingTo("55");
    }

    @Test
    void dash1_compares_with_the_period_before() {
        load(
                30,
                Samples.row(LAST, 1, "10", "50"),
                Samples.row(LAST.minusDays(7), 1, "4", "5"),
                Samples.row(LAST.minusDays(13), 1, "3", "5"),
                Samples.row(LAST.minusDays(14), 1, "100", "5"));

        assertThat(week(connection()).before().orElseThrow().spend()).isEqualByComparingTo("7");
    }

    @Test
    void dash1_compares_with_nothing_where_not_all_of_the_period_before_was_loaded() {
        load(13, Samples.row(LAST, 1, "10", "50"), Samples.row(LAST.minusDays(8), 1, "4", "5"));
        assertThat(week(connection()).before()).isEmpty();

        load(14, Samples.row(LAST, 1, "10", "50"), Samples.row(LAST.minusDays(8), 1, "4", "5"));
        assertThat(week(connection()).before().orElseThrow().spend()).isEqualByComparingTo("4");
    }

    @Test
    void sync9_compares_with_nothing_where_days_before_are_missing_in_the_middle() {
        load(7, Samples.row(LAST, 1, "10", "50"));
        new Loader(stores, profile.id())
                .load(
                        new DayRange(LAST.minusDays(30), LAST.minusDays(9)),
                        Samples.row(LAST.minusDays(13), 1, "4", "5"));

        assertThat(week(connection()).before()).isEmpty();
    }

    @Test
    void sync9_compares_with_nothing_where_an_ad_product_of_now_was_not_loaded_before() {
        load(14, Samples.row(LAST, 1, "10", "50"), Samples.row(LAST.minusDays(8), 1, "4", "5"));
        new Loader(stores, profile.id())
                .load(ReportType.SPONSORED_BRANDS_CAMPAIGNS, new DayRange(LAST.minusDays(6), LAST), Samples.NOW);

        assertThat(week(connection()).before()).isEmpty();
    }

    @Test
    void dash1_adds_up_each_ad_product() {
        load(30, Samples.row(LAST, 1, "10", "50"), Samples.row(LAST.minusDays(1), 2, "1", "5"));
        new Loader(stores, profile.id())
                .load(
                        ReportType.SPONSORED_BRANDS_CAMPAIGNS,
                        new DayRange(LAST.minusDays(29), LAST),
                        Samples.NOW,
                        Samples.row(LAST, 3, "7", "1"));

        ReadDashboard.Numbers numbers = week(connection());

        assertThat(numbers.byProduct())
                .containsOnlyKeys(AdProduct.SPONSORED_PRODUCTS, AdProduct.SPONSORED_BRANDS)
                .extractingByKey(AdProduct.SPONSORED_PRODUCTS)
                .extracting(Measures::spend)
                .isEqualTo(new BigDecimal("11"));
        assertThat(numbers.totals().spend()).isEqualByComparingTo("18");
    }

    @Test
    void sync9_names_the_days_that_are_not_whole() {
        for (ReportType type : CAMPAIGNS) {
            new Loader(stores, profile.id())
                    .load(type, new DayRange(LAST.minusDays(29), LAST.minusDays(1)), Samples.NOW);
        }
        load(1, Samples.row(LAST, 1, "10", "50"));

        assertThat(week(connection()).incomplete()).containsExactly(LAST);
    }

    @Test
    void dash2_the_last_two_days_that_there_are_are_not_final_also_when_older_ones_are_looked_at() {
        load(30, Samples.row(LAST, 1, "10", "50"));
        Period older = new Period(LAST.minusDays(20), LAST.minusDays(15));

        ReadDashboard.Numbers numbers = dashboard.read(ReadableProfile.of(connection()), new PeriodChoice.Dates(older));

        assertThat(numbers.period()).isEqualTo(older);
        assertThat(numbers.settledThrough()).isEqualTo(LAST.minusDays(2));
    }

    @Test
    void dash1_chosen_dates_end_with_what_there_is_and_begin_with_it() {
        load(30, Samples.row(LAST, 1, "10", "50"));
        Period wide = new Period(LAST.minusDays(99), LAST.plusDays(9));

        ReadDashboard.Numbers numbers = dashboard.read(ReadableProfile.of(connection()), new PeriodChoice.Dates(wide));

        assertThat(numbers.wanted()).isEqualTo(new Period(LAST.minusDays(99), LAST));
        assertThat(numbers.period()).isEqualTo(new Period(LAST.minusDays(29), LAST));
    }

    @Test
    void dash1_dates_before_anything_was_loaded_have_no_numbers_and_no_whole_day() {
        load(30, Samples.row(LAST, 1, "10", "50"));
        Period longAgo = new Period(LAST.minusDays(300), LAST.minusDays(290));

        ReadDashboard.Numbers numbers =
                dashboard.read(ReadableProfile.of(connection()), new PeriodChoice.Dates(longAgo));

        assertThat(numbers.totals()).isEqualTo(Measures.NONE);
        assertThat(numbers.incomplete()).hasSize(11);
    }

    @Test
    void shows_zeros_where_nothing_was_loaded() {
        ReadDashboard.Numbers numbers = week(connection());

        assertThat(numbers.totals()).isEqualTo(Measures.NONE);
        assertThat(numbers.before()).isEmpty();
    }

    @Test
    void dash2_without_a_last_day_it_ends_yesterday_in_the_profiles_time_zone() {
        Profile japanese = Samples.profile("X", Region.FE, "JP", ProfileType.SELLER);
        Connection fresh = Samples.connection(account, japanese);
        clock.set(Instant.parse("2026-11-21T15:00:00Z"));

        assertThat(week(fresh).period().to()).isEqualTo("2026-11-21");
    }

    @Test
    void sync5_a_profile_that_changed_hands_starts_empty() {
        load(30, Samples.row(LAST, 1, "10", "50"));
        Connection elsewhere = Samples.connection(Samples.account(Samples.seller()), profile);

        assertThat(week(elsewhere).totals()).isEqualTo(Measures.NONE);
    }

    private void load(int days, CampaignDay... rows) {
        new Loader(stores, profile.id()).load(new DayRange(LAST.minusDays(days - 1L), LAST), rows);
    }

    private ReadDashboard.Numbers week(Connection connection) {
        return dashboard.read(ReadableProfile.of(connection), new PeriodChoice.Last(7));
    }

    private Connection connection() {
        return stores.connections().find(owner.id(), profile.id()).orElseThrow();
    }
}
