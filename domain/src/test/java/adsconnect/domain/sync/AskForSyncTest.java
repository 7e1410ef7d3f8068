package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SYNC-4: Sync now. */
class AskForSyncTest {

    private static final Duration COOL_DOWN = Duration.ofMinutes(5);

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final AskForSync ask = new AskForSync(
            stores.connections(), stores.syncRuns(), stores.auditTrail(), stores.unitOfWork(), COOL_DOWN, clock);
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();

    @BeforeEach
    void a_connection_is_ready() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        stores.connections().synced(profile.id(), clock.instant(), Samples.TODAY.minusDays(1));
    }

    @Test
    void sync4_a_run_is_queued_and_written_down() {
        assertThat(press()).isEqualTo(new AskForSync.Queued());

        assertThat(stores.syncRuns().kindsOf(profile.id())).containsExactly(RunKind.ASKED);
        AuditLine line = stores.auditTrail().newest(1).getFirst();
        assertThat(line.deed()).isEqualTo(Deed.SYNC_ASKED_FOR);
        assertThat(line.by()).isEqualTo(new Actor.Person(owner.id()));
        assertThat(line.about().profile()).contains(profile.id().value());
    }

    @Test
    void sync4_two_clicks_at_once_make_one_run_and_one_line() {
        List<AskForSync.Outcome> outcomes = Race.of(6, number -> press());

        assertThat(outcomes).containsOnlyOnce(new AskForSync.Queued());
        assertThat(outcomes).contains(new AskForSync.AlreadyRunning());
        assertThat(stores.syncRuns().kindsOf(profile.id())).hasSize(1);
        assertThat(stores.auditTrail().newest(9)).hasSize(1);
    }

    @Test
    void sync4_not_again_before_the_cool_down_is_over() {
        Instant asked = clock.instant();
        press();
        endRun();

        clock.advance(COOL_DOWN.minusMillis(1));
        assertThat(press()).isEqualTo(new AskForSync.TooSoon(asked, asked.plus(COOL_DOWN)));
        clock.advance(Duration.ofMillis(1));
        assertThat(press()).isEqualTo(new AskForSync.Queued());
    }

    @Test
    void sync4_the_daily_run_counts_as_well() {
        stores.syncRuns().queue(profile.id(), RunKind.DAILY, clock.instant());
        assertThat(press()).isEqualTo(new AskForSync.AlreadyRunning());
        endRun();

        assertThat(press()).isInstanceOf(AskForSync.TooSoon.class);
    }

    @Test
    void a_first_sync_is_not_gone_past() {
        Profile loading = Samples.profile();
        stores.connections().add(Samples.connection(account, loading));

        assertThat(ask.ask(owner.id(), loading.id())).isEqualTo(new AskForSync.FirstSyncNotDone());
    }

    @ParameterizedTest
    @EnumSource
    void reco2_after_the_end_of_the_consent_only_a_new_one_helps(ConsentEnd end) {
        stores.accounts().endConsent(account.id(), end);

        assertThat(press()).isEqualTo(new AskForSync.Resting(Rest.CONSENT_ENDED));
        assertThat(stores.syncRuns().kindsOf(profile.id())).isEmpty();
    }

    @Test
    void pick7_nor_does_it_help_where_access_is_lost() {
        stores.connections().loseAccess(profile.id());

        assertThat(press()).isEqualTo(new AskForSync.Resting(Rest.ACCESS_LOST));
        assertThat(stores.syncRuns().kindsOf(profile.id())).isEmpty();
    }

    @Test
    void plan2_without_a_plan_nothing_is_loaded() {
        stores.planPauses().pause(account.id(), clock.instant());

        assertThat(press()).isEqualTo(new AskForSync.Resting(Rest.PLAN_LAPSED));
    }

    @Test
    void a_sync_that_failed_can_be_asked_for_again() {
        stores.connections().failed(profile.id());

        assertThat(press()).isEqualTo(new AskForSync.Queued());
    }

    @Test
    void sec1_somebody_elses_connection_does_not_exist() {
        assertThat(ask.ask(Samples.seller().id(), profile.id())).isEqualTo(new AskForSync.NoSuchConnection());
        assertThat(stores.syncRuns().kindsOf(profile.id())).isEmpty();
    }

    private AskForSync.Outcome press() {
        return ask.ask(owner.id(), profile.id());
    }

    private void endRun() {
        ClaimedRun run = stores.syncRuns()
                .claim(clock.instant(), clock.instant().plusSeconds(60))
                .orElseThrow();
        stores.syncRuns().finish(run, clock.instant());
    }
}
