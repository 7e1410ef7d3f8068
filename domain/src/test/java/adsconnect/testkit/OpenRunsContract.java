package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.port.OpenRuns;
import adsconnect.domain.sync.ClaimedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stops and goes on with open runs, whoever keeps them. */
public abstract class OpenRunsContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant MUCH_LATER = NOW.plus(Duration.ofDays(300));

    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Account other = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final Profile profileOfOther = Samples.profile();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void one_account_has_a_run() {
        stores().users().add(owner, "hash");
        stores().accounts().add(account);
        stores().accounts().add(other);
        queue(account, profile);
    }

    @Test
    void nobody_gets_a_run_that_rests_until_it_is_woken() {
        openRuns().rest(account.id());
        assertThat(claim(MUCH_LATER)).isEmpty();

        openRuns().wake(account.id(), NOW.plusSeconds(60));

        assertThat(claim(NOW.plusSeconds(59))).isEmpty();
        assertThat(claim(NOW.plusSeconds(60)))
                .hasValueSatisfying(run -> assertThat(run.profile()).isEqualTo(profile));
    }

    @Test
    void what_is_woken_is_as_young_as_if_nothing_had_been_in_its_way() {
        stores().syncRuns().release(claim(NOW).orElseThrow(), NOW, 3);
        openRuns().rest(account.id());

        openRuns().wake(account.id(), NOW.plusSeconds(60));

        assertThat(claim(NOW.plusSeconds(60))).hasValueSatisfying(run -> {
            assertThat(run.queuedAt()).isEqualTo(NOW.plusSeconds(60));
            assertThat(run.failures()).isZero();
        });
    }

    @Test
    void sync7_whoever_works_on_a_run_that_rests_has_lost_it() {
        ClaimedRun run = claim(NOW).orElseThrow();

        openRuns().rest(account.id());

        assertLost(run);
        openRuns().wake(account.id(), NOW);
        assertLost(run);
        assertThat(claim(NOW))
                .hasValueSatisfying(again -> assertThat(again.id()).isEqualTo(run.id()));
    }

    @Test
    void reco2_what_rests_because_of_a_pause_or_an_ended_consent_is_not_woken_before_both_are_over() {
        openRuns().rest(account.id());
        stores().planPauses().pause(account.id(), NOW);
        stores().accounts().endConsent(account.id(), ConsentEnd.REVOKED);

        openRuns().wake(account.id(), NOW);
        assertThat(stores().syncRuns().claim(NOW, NOW)).isEmpty();
        stores().planPauses().resume(account.id());
        openRuns().wake(account.id(), NOW);
        assertThat(stores().syncRuns().claim(NOW, NOW)).isEmpty();
        stores().accounts().renew(account.id(), account.region(), NOW);
        openRuns().wake(account.id(), NOW);

        assertThat(stores().syncRuns().claim(NOW, NOW)).isPresent();
    }

    @Test
    void reco2_what_is_queued_while_the_consent_is_over_rests_as_well() {
        ClaimedRun before = claim(NOW).orElseThrow();
        stores().syncRuns().fail(before, NOW, "Amazon made none of the reports");
        stores().accounts().endConsent(account.id(), ConsentEnd.REVOKED);

        stores().syncQueue().queueFirstSync(profile.id(), NOW);

        assertThat(claim(MUCH_LATER)).isEmpty();
        stores().accounts().renew(account.id(), account.region(), NOW);
        openRuns().wake(account.id(), NOW);
        assertThat(claim(NOW)).isPresent();
    }

    @Test
    void plan2_what_is_queued_while_there_is_no_plan_rests_as_well() {
        stores().syncRuns().fail(claim(NOW).orElseThrow(), NOW, "Amazon made none of the reports");
        stores().planPauses().pause(account.id(), NOW);

        stores().syncQueue().queueFirstSync(profile.id(), NOW);

        assertThat(claim(MUCH_LATER)).isEmpty();
    }

    @Test
    void resting_twice_is_resting_once() {
        openRuns().rest(account.id());
        openRuns().rest(account.id());
        openRuns().wake(account.id(), NOW);

        assertThat(claim(NOW)).isPresent();
    }

    @Test
    void waking_leaves_alone_what_does_not_rest() {
        ClaimedRun run = claim(NOW).orElseThrow();

        openRuns().wake(account.id(), NOW);

        assertThat(claim(NOW)).isEmpty();
        stores().syncRuns().release(run, NOW, 0);
    }

    @Test
    void another_accounts_runs_go_on() {
        queue(other, profileOfOther);

        openRuns().rest(account.id());

        assertThat(claim(NOW))
                .hasValueSatisfying(run -> assertThat(run.profile()).isEqualTo(profileOfOther));
    }

    @Test
    void sync7_a_run_that_is_stopped_has_ended_and_whoever_works_on_it_has_lost_it() {
        queue(other, profileOfOther);
        ClaimedRun first = claim(NOW).orElseThrow();
        claim(NOW).orElseThrow();

        openRuns().stop(first.profile().id(), NOW, "Nobody wants it any more");

        assertLost(first);
        stores().syncQueue().queueFirstSync(first.profile().id(), NOW);
        assertThat(claim(NOW)).hasValueSatisfying(run -> assertThat(run.id()).isNotEqualTo(first.id()));
    }

    @Test
    void a_run_that_rests_can_be_stopped() {
        openRuns().rest(account.id());

        openRuns().stop(profile.id(), NOW, "Nobody wants it any more");

        openRuns().wake(account.id(), NOW);
        assertThat(claim(MUCH_LATER)).isEmpty();
    }

    @Test
    void where_no_run_is_open_there_is_nothing_to_stop() {
        ClaimedRun run = claim(NOW).orElseThrow();
        stores().syncRuns().finish(run, NOW);

        openRuns().stop(profile.id(), NOW, "Nobody wants it any more");
        openRuns().rest(account.id());
        openRuns().wake(account.id(), NOW);

        assertThat(claim(MUCH_LATER)).isEmpty();
    }

    private void assertLost(ClaimedRun run) {
        assertThatThrownBy(() -> stores().unitOfWork().inOne(() -> {
                    stores().syncRuns().hold(run);
                    return run;
                }))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> stores().syncRuns().release(run, NOW, 0)).isInstanceOf(LeaseLost.class);
    }

    private void queue(Account of, Profile connected) {
        stores().connections().add(Samples.connection(of, connected));
        stores().syncQueue().queueFirstSync(connected.id(), NOW);
    }

    private Optional<ClaimedRun> claim(Instant now) {
        return stores().syncRuns().claim(now, now.plusSeconds(60));
    }

    private OpenRuns openRuns() {
        return stores().openRuns();
    }
}
