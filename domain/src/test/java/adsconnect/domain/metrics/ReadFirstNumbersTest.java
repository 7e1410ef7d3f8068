package adsconnect.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.metrics.ReadFirstNumbers.FirstNumbers;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportType;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Loader;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadFirstNumbersTest {

    private static final LocalDate LAST = Samples.TODAY.minusDays(1);
    private static final Period SEVEN_DAYS = Period.ending(LAST, 7);

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final ReadFirstNumbers firstNumbers = new ReadFirstNumbers(stores.metrics(), stores.syncRuns(), clock);
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private ClaimedRun claimed;

    @BeforeEach
    void a_profile_is_connected() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
    }

    @Test
    void sync1_there_are_none_before_all_seven_days_are_loaded() {
        assertThat(read()).isEqualTo(new FirstNumbers(SEVEN_DAYS, Optional.empty(), List.of()));

        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, 6, Samples.row(LAST, 1, "10", "50"));

        assertThat(read().totals()).isEmpty();
    }

    @Test
    void sync1_they_add_up_the_last_seven_days() {
        load(
                ReportType.SPONSORED_PRODUCTS_CAMPAIGNS,
                8,
                Samples.row(LAST, 1, "10", "50"),
                Samples.row(LAST.minusDays(6), 2, "2.50", "5"),
                Samples.row(LAST.minusDays(7), 1, "100", "500"));

        assertThat(read().period()).isEqualTo(SEVEN_DAYS);
        assertThat(read().totals().orElseThrow().spend()).isEqualByComparingTo("12.50");
        assertThat(read().totals().orElseThrow().sales()).isEqualByComparingTo("55");
        assertThat(read().totals().orElseThrow().orders()).isEqualTo(4);
    }

    @Test
    void sync1_they_are_of_sponsored_products_whatever_else_is_loaded_by_now() {
        load(ReportType.SPONSORED_BRANDS_CAMPAIGNS, 30, Samples.row(LAST, 1, "1000", "9000"));
        assertThat(read().totals()).isEmpty();

        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, 7, Samples.row(LAST, 1, "10", "50"));

        assertThat(read().totals().orElseThrow().spend()).isEqualByComparingTo("10");
    }

    @Test
    void sync1_no_rows_by_amazons_word_are_numbers_too() {
        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, 7);

        assertThat(read().totals()).contains(Measures.NONE);
    }

    @Test
    void sync1_they_stay_when_midnight_passes_meanwhile() {
        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, 7, Samples.row(LAST, 1, "10", "50"));

        clock.advance(Duration.ofDays(1));

        assertThat(read().period()).isEqualTo(SEVEN_DAYS);
        assertThat(read().totals().orElseThrow().spend()).isEqualByComparingTo("10");
    }

    @Test
    void wait4_a_report_that_is_given_up_is_named_and_nobody_waits_for_numbers_that_can_not_come() {
        ReportJob.Failed brands = giveUp(ReportType.SPONSORED_BRANDS_CAMPAIGNS);
        assertThat(read().givenUp()).containsExactly(brands);
        assertThat(read().expected()).isTrue();
        stores.syncRuns().fail(claimed, clock.instant(), "over");

        giveUp(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS);

        assertThat(read().expected()).isFalse();
    }

    @Test
    void wait2_as_long_as_nothing_changes_they_are_not_read_again() {
        assertThat(read().totals()).isEmpty();
        new Loader(stores, profile.id())
                .load(
                        ReportType.SPONSORED_PRODUCTS_CAMPAIGNS,
                        Samples.lastDays(7),
                        clock.instant(),
                        Samples.row(LAST, 1, "10", "50"));
        assertThat(read().totals())
                .as("before a screen is told of more to show")
                .isEmpty();

        stores.connections().moreToShow(profile.id());

        assertThat(read().totals()).isPresent();
    }

    @Test
    void what_was_known_of_a_profile_is_not_told_of_it_for_another_account() {
        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, 7, Samples.row(LAST, 1, "10", "50"));
        Connection connection =
                stores.connections().find(owner.id(), profile.id()).orElseThrow();
        assertThat(firstNumbers.read(connection).totals()).isPresent();
        Account another = Samples.account(Samples.seller(), "Another");
        Connection begunAnew = new Connection(
                connection.profile(),
                another,
                connection.stage(),
                connection.stageSince(),
                connection.reports(),
                connection.ownStatus(),
                connection.paused(),
                connection.lastSyncAt(),
                connection.dataThrough(),
                connection.version());

        assertThat(firstNumbers.read(begunAnew).totals()).isEmpty();
    }

    private ReportJob.Failed giveUp(ReportType type) {
        claimed = new Loader(stores, profile.id()).begin(Samples.order(type, 30), clock.instant());
        ReportJob.Failed failed = new ReportJob.Failed(
                1, claimed.jobs().getFirst().order(), ReportJob.Cause.REFUSED, "Not in this marketplace");
        stores.syncRuns().save(claimed, failed, clock.instant());
        stores.connections().moreToShow(profile.id());
        return failed;
    }

    private void load(ReportType type, int days, CampaignDay... rows) {
        new Loader(stores, profile.id()).load(type, Samples.lastDays(days), clock.instant(), rows);
        stores.connections().moreToShow(profile.id());
    }

    private FirstNumbers read() {
        return firstNumbers.read(
                stores.connections().find(owner.id(), profile.id()).orElseThrow());
    }
}
