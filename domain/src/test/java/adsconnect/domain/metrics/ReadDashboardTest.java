package adsconnect.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Loader;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadDashboardTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

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

        ReadDashboard.Numbers numbers = dashboard.read(connection(), 7);

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

        assertThat(dashboard.read(connection(), 7).before().orElseThrow().spend())
                .isEqualByComparingTo("7");
    }

    @Test
    void dash1_compares_with_nothing_where_not_all_of_the_period_before_was_loaded() {
        load(13, Samples.row(LAST, 1, "10", "50"), Samples.row(LAST.minusDays(8), 1, "4", "5"));
        assertThat(dashboard.read(connection(), 7).before()).isEmpty();

        load(14, Samples.row(LAST, 1, "10", "50"), Samples.row(LAST.minusDays(8), 1, "4", "5"));
        assertThat(dashboard.read(connection(), 7).before().orElseThrow().spend())
                .isEqualByComparingTo("4");
    }

    @Test
    void dash1_lists_the_campaigns_of_the_period_dearest_first() {
        load(
                30,
                Samples.row(LAST, 1, "1", "1"),
                Samples.row(LAST, 2, "9", "1"),
                Samples.row(LAST.minusDays(7), 3, "99", "1"));

        assertThat(dashboard.read(connection(), 7).campaigns())
                .extracting(CampaignMeasures::campaignId)
                .containsExactly(2L, 1L);
    }

    @Test
    void shows_zeros_where_nothing_was_loaded() {
        ReadDashboard.Numbers numbers = dashboard.read(connection(), 7);

        assertThat(numbers.totals()).isEqualTo(Measures.NONE);
        assertThat(numbers.before()).isEmpty();
        assertThat(numbers.campaigns()).isEmpty();
    }

    @Test
    void dash2_without_a_last_day_it_ends_yesterday_in_the_profiles_time_zone() {
        Profile japanese = Samples.profile("X", Region.FE, "JP", ProfileType.SELLER);
        Connection fresh = Samples.connection(account, japanese);
        clock.set(Instant.parse("2026-11-21T15:00:00Z"));

        assertThat(dashboard.read(fresh, 7).period().to()).isEqualTo("2026-11-21");
    }

    @Test
    void sync5_a_profile_that_changed_hands_starts_empty() {
        load(30, Samples.row(LAST, 1, "10", "50"));
        Connection elsewhere = Samples.connection(Samples.account(Samples.seller()), profile);

        assertThat(dashboard.read(elsewhere, 7).totals()).isEqualTo(Measures.NONE);
    }

    private void load(int days, CampaignDay... rows) {
        new Loader(stores, profile.id()).load(new DayRange(LAST.minusDays(days - 1L), LAST), rows);
    }

    private Connection connection() {
        return stores.connections().find(owner.id(), profile.id()).orElseThrow();
    }
}
