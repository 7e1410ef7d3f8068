package adsconnect.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.domain.metrics.ReadDayHistory.Told;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportType;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Loader;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadDayHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Duration KEPT = Duration.ofDays(60);

    /** Shortly before and after the end of 3 October in Los Angeles. */
    private static final Instant THE_THIRD = Instant.parse("2026-10-04T06:59:59Z");

    private static final Instant THE_FOURTH = Instant.parse("2026-10-04T07:00:00Z");

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final ReadDayHistory readDayHistory = new ReadDayHistory(
            new FindReadable(
                    stores.connections(),
                    new ReadHistories(stores.formerConnections(), stores.endedAccounts(), KEPT, clock)),
            stores.dayHistories(),
            clock);

    @BeforeEach
    void a_day_was_restated_after_the_third() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        load(THE_THIRD, "100");
        load(THE_FOURTH, "150");
    }

    @Test
    void sync10_what_did_the_first_say_on_the_third() {
        Told told = read(Optional.of(new AsOf.EndOf(LocalDate.of(2026, 10, 3))));

        assertThat(told.then().orElseThrow().at()).isEqualTo(THE_THIRD);
        assertThat(told.then().orElseThrow().measures().sales()).isEqualByComparingTo("100");
        assertThat(told.campaigns()).hasSize(1).allMatch(CampaignThen::differs);
        assertThat(told.moments()).extracting(DayMoment::at).containsExactly(THE_FOURTH, THE_THIRD);
    }

    @Test
    void sync10_of_the_future_nothing_is_known_but_what_is_known_now() {
        Told told = read(Optional.of(new AsOf.At(clock.instant().plusSeconds(1))));

        assertThat(told).isEqualTo(read(Optional.empty()));
        assertThat(told.asOf()).isEmpty();
        assertThat(told.then().orElseThrow().at()).isEqualTo(THE_FOURTH);
    }

    @Test
    void sync10_before_it_was_first_seen_it_said_nothing() {
        for (Instant at : new Instant[] {THE_THIRD.minusNanos(1000), Instant.MIN}) {
            assertThat(read(Optional.of(new AsOf.At(at))).then()).isEmpty();
        }
    }

    @Test
    void reco1_it_can_be_read_for_as_long_as_the_history_is_kept() {
        stores.connections().remove(owner.id(), profile.id(), clock.instant());

        assertThat(read(Optional.empty()).account()).isEmpty();
        assertThat(read(Optional.empty()).moments()).hasSize(2);
        clock.advance(KEPT);
        assertThat(readDayHistory.read(owner.id(), profile.id(), DAY, Optional.empty()))
                .isEmpty();
    }

    @Test
    void sec1_somebody_elses_is_not_there() {
        assertThat(readDayHistory.read(Samples.seller().id(), profile.id(), DAY, Optional.empty()))
                .isEmpty();
    }

    private Told read(Optional<AsOf> when) {
        return readDayHistory.read(owner.id(), profile.id(), DAY, when).orElseThrow();
    }

    private void load(Instant at, String sales) {
        new Loader(stores, profile.id())
                .load(
                        ReportType.SPONSORED_PRODUCTS_CAMPAIGNS,
                        new DayRange(DAY, DAY),
                        at,
                        Samples.row(DAY, 1, "10", sales));
    }
}
