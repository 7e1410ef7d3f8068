package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SYNC-7: what had no success for over a day. */
class FollowFreshnessTest {

    private static final Duration DAY = Duration.ofHours(24);

    private final MovableClock clock = new MovableClock();
    private final InMemoryStores stores = new InMemoryStores();
    private final FollowFreshness follow = new FollowFreshness(
            stores.connections(),
            stores.auditTrail(),
            stores.events(),
            stores.unitOfWork(),
            DAY,
            Samples.chance(),
            clock);
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();

    @BeforeEach
    void a_load_succeeded() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        stores.connections().synced(profile.id(), clock.instant(), Samples.TODAY.minusDays(1));
    }

    @Test
    void sync7_a_day_after_the_last_success_it_is_stale_if_the_next_load_is_in_trouble() {
        clock.advance(DAY.minusHours(2));
        loadFailsOnce();
        clock.advance(Duration.ofHours(2).minusMillis(1));
        assertStatus(ConnectionStatus.CONNECTED);

        clock.advance(Duration.ofMillis(1));

        assertStatus(ConnectionStatus.STALE);
        assertThat(stores.auditTrail().newest(9)).extracting(AuditLine::deed).containsExactly(Deed.CONNECTION_STALE);
        assertThat(stores.events().undelivered(9)).extracting(Event::kind).containsExactly(Event.Kind.SYNC_FAILING);
    }

    @Test
    void sync7_a_load_that_takes_minutes_longer_than_yesterdays_makes_nothing_stale() {
        clock.advance(DAY.minusMinutes(3));
        stores.syncQueue().queueFirstSync(profile.id(), clock.instant());
        clock.advance(Duration.ofMinutes(10));

        assertStatus(ConnectionStatus.CONNECTED);
        clock.advance(Duration.ofMinutes(53));
        assertStatus(ConnectionStatus.STALE);
    }

    @Test
    void sync7_nor_does_the_hour_that_a_night_has_more_in_autumn() {
        clock.advance(DAY.plusHours(1));

        assertStatus(ConnectionStatus.CONNECTED);
    }

    @Test
    void sync7_without_any_load_it_is_stale_all_the_same() {
        clock.advance(DAY.plusHours(2));

        assertStatus(ConnectionStatus.STALE);
        assertStatus(ConnectionStatus.STALE);
        assertThat(stores.events().undelivered(9)).hasSize(1);
    }

    @Test
    void sync7_a_clock_that_jumps_ahead_and_back_leaves_it_fresh_after_the_next_success() {
        clock.advance(Duration.ofDays(400));
        assertStatus(ConnectionStatus.STALE);
        clock.set(Samples.NOW.plus(Duration.ofHours(20)));
        stores.connections().synced(profile.id(), clock.instant(), Samples.TODAY);

        assertStatus(ConnectionStatus.CONNECTED);
    }

    @Test
    void wait3_what_may_be_loaded_again_after_days_has_its_hour_before_it_is_stale() {
        stores.syncSchedule().begin(profile.id(), clock.instant().plus(DAY));
        stores.accounts().endConsent(account.id(), ConsentEnd.REVOKED);
        clock.advance(Duration.ofDays(9));
        stores.accounts().renew(account.id(), account.region(), clock.instant());
        stores.openRuns().wake(account.id(), clock.instant());

        assertStatus(ConnectionStatus.CONNECTED);
        clock.advance(Duration.ofMinutes(1));
        stores.syncQueue().queueFirstSync(profile.id(), clock.instant());
        clock.advance(Duration.ofMinutes(59));
        assertStatus(ConnectionStatus.CONNECTED);

        clock.advance(Duration.ofMinutes(1));
        assertStatus(ConnectionStatus.STALE);
    }

    @Test
    void wait3_nor_is_one_whose_load_rested_with_failures_behind_it() {
        loadFailsOnce();
        stores.openRuns().rest(account.id());
        clock.advance(Duration.ofDays(9));
        stores.openRuns().wake(account.id(), clock.instant());

        assertStatus(ConnectionStatus.CONNECTED);
        clock.advance(Duration.ofHours(1));
        assertStatus(ConnectionStatus.STALE);
    }

    @Test
    void sync7_a_load_that_nobody_queued_makes_it_stale() {
        stores.syncSchedule().begin(profile.id(), clock.instant().plus(DAY));
        clock.advance(DAY.plusHours(1));

        assertStatus(ConnectionStatus.STALE);
    }

    private void loadFailsOnce() {
        stores.syncQueue().queueFirstSync(profile.id(), clock.instant());
        ClaimedRun run = stores.syncRuns()
                .claim(clock.instant(), clock.instant().plusSeconds(30))
                .orElseThrow();
        stores.syncRuns().release(run, clock.instant().plusSeconds(30), 1);
    }

    private void assertStatus(ConnectionStatus status) {
        follow.follow();
        assertThat(stores.connections()
                        .find(owner.id(), profile.id())
                        .orElseThrow()
                        .status())
                .isEqualTo(status);
    }
}
