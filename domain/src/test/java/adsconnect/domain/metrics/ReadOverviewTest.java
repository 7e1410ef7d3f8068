package adsconnect.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Loader;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadOverviewTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final ReadOverview overview = new ReadOverview(stores.connections(), stores.metrics(), clock);
    private final CompareOverview comparison = new CompareOverview(stores.metrics(), stores.openRuns());
    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);

    @BeforeEach
    void there_is_an_account() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
    }

    @Test
    void dash4_each_period_ends_with_the_last_day_of_its_own_connection() {
        Profile fresh = connected(LAST);
        Profile behind = connected(LAST.minusDays(100));
        load(fresh, LAST, Samples.row(LAST, 1, "10", "50"), Samples.row(LAST.minusDays(7), 1, "4", "5"));
        load(
                behind,
                LAST.minusDays(100),
                Samples.row(LAST.minusDays(100), 1, "1", "2"),
                Samples.row(LAST.minusDays(107), 1, "3", "5"));

        assertSpend(row(fresh, 7), "10", "4");
        assertSpend(row(behind, 7), "1", "3");
        assertThat(row(behind, 7).period()).contains(Period.ending(LAST.minusDays(100), 7));
    }

    @Test
    void dash4_what_has_no_numbers_yet_has_none_and_what_spent_nothing_has_zero() {
        Profile waiting = Samples.profile();
        stores.connections().add(Samples.connection(account, waiting));
        Profile quiet = connected(LAST);
        load(quiet, LAST);

        assertThat(row(waiting, 7).totals()).isEmpty();
        assertThat(row(waiting, 7).before()).isEmpty();
        assertThat(row(waiting, 7).status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertThat(row(quiet, 7).totals()).contains(Measures.NONE);
        assertThat(row(quiet, 7).before()).contains(Measures.NONE);
    }

    @Test
    void sync9_compares_with_nothing_where_not_all_of_the_period_before_was_loaded() {
        Profile profile = connected(LAST);
        load(profile, LAST, Samples.row(LAST, 1, "10", "50"), Samples.row(LAST.minusDays(20), 1, "4", "5"));

        assertThat(row(profile, 14).before()).isPresent();
        assertThat(row(profile, 30).before()).isEmpty();
        assertThat(row(profile, 30).totals().orElseThrow().spend()).isEqualByComparingTo("14");
    }

    @Test
    void sec1_shows_what_is_ones_own() {
        connected(LAST);

        assertThat(overview.read(Samples.admin().id(), 7)).isEmpty();
    }

    private Profile connected(LocalDate through) {
        Profile profile = Samples.profile();
        stores.connections().add(Samples.connection(account, profile));
        stores.connections().synced(profile.id(), clock.instant(), through);
        return profile;
    }

    /** All of the last thirty days. */
    private void load(Profile profile, LocalDate last, CampaignDay... rows) {
        new Loader(stores, profile.id()).load(DayRange.endingBefore(last.plusDays(1), 30), rows);
    }

    private OverviewRow row(Profile profile, int days) {
        return comparison.compare(owner.id(), overview.read(owner.id(), days)).stream()
                .filter(row -> row.connection().profile().equals(profile))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSpend(OverviewRow row, String now, String before) {
        assertThat(row.totals().map(Measures::spend).orElseThrow()).isEqualByComparingTo(now);
        assertThat(Optional.of(row)
                        .flatMap(OverviewRow::before)
                        .map(Measures::spend)
                        .orElseThrow())
                .isEqualByComparingTo(before);
    }
}
