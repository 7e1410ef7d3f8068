package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.QueueDailySyncs;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.port.SyncRuns;
import adsconnect.domain.sync.port.SyncSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every schedule does, and the queue of runs with it (SYNC-4). */
public abstract class SyncScheduleContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant TOO_FAR = NOW.plus(Duration.ofHours(27));
    private static final Duration COOL_DOWN = Duration.ofMinutes(5);

    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final MovableClock clock = new MovableClock();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_profile_is_connected_and_ready() {
        stores().users().add(owner, "hash");
        stores().accounts().add(account);
        connect(profile);
    }

    @Test
    void a_connection_has_no_time_until_it_is_given_one() {
        assertThat(due()).isEmpty();
    }

    @Test
    void sync4_is_due_from_its_time_on_and_where_that_lies_too_far_ahead() {
        schedule().begin(profile.id(), NOW.plusMillis(1));
        assertThat(due()).isEmpty();

        schedule().begin(profile.id(), NOW);
        assertThat(due()).singleElement().satisfies(due -> {
            assertThat(due.at()).isEqualTo(NOW);
            assertThat(due.connection().profile()).isEqualTo(profile);
            assertThat(due.connection().account()).isEqualTo(account);
            assertThat(due.connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        });

        schedule().begin(profile.id(), TOO_FAR);
        assertThat(due()).isEmpty();
        schedule().begin(profile.id(), TOO_FAR.plusMillis(1));
        assertThat(due()).hasSize(1);
    }

    @Test
    void the_longest_due_come_first_and_no_more_than_asked_for() {
        List<ProfileId> all = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            Profile another = Samples.profile();
            connect(another);
            schedule().begin(another.id(), NOW.minusSeconds(100 - number));
            all.add(another.id());
        }

        assertThat(schedule().due(NOW, TOO_FAR, 3))
                .extracting(due -> due.connection().profile().id())
                .containsExactlyElementsOf(all.subList(0, 3));
    }

    @Test
    void one_of_a_paused_account_is_told_as_paused() {
        schedule().begin(profile.id(), NOW);
        stores().planPauses().pause(account.id(), NOW);

        assertThat(due())
                .singleElement()
                .satisfies(due -> assertThat(due.connection().status()).isEqualTo(ConnectionStatus.PAUSED_PLAN));
    }

    @Test
    void it_is_moved_once_from_where_it_was_seen() {
        schedule().begin(profile.id(), NOW);

        assertThat(schedule().move(profile.id(), NOW.minusMillis(1), TOO_FAR)).isFalse();
        assertThat(Race.of(8, number -> schedule().move(profile.id(), NOW, NOW.plusSeconds(60))))
                .containsOnlyOnce(true);
        assertThat(due()).isEmpty();
    }

    @Test
    void sync7_it_goes_with_its_connection() {
        schedule().begin(profile.id(), NOW);
        stores().connections().remove(owner.id(), profile.id(), NOW);

        schedule().begin(profile.id(), NOW);
        assertThat(due()).isEmpty();
        assertThat(schedule().move(profile.id(), NOW, TOO_FAR)).isFalse();
    }

    @Test
    void plan2_whoever_wakes_an_account_makes_its_connections_due() {
        Profile unscheduled = Samples.profile();
        connect(unscheduled);
        schedule().begin(profile.id(), NOW.plusSeconds(3600));

        stores().unitOfWork().inOne(() -> {
            stores().openRuns().wake(account.id(), NOW);
            return NOW;
        });

        assertThat(due()).extracting(due -> due.connection().profile().id()).containsExactly(profile.id());
    }

    @Test
    void sync8_a_connection_that_recovers_is_due_at_once() {
        schedule().begin(profile.id(), NOW.plusSeconds(3600));
        stores().connections().failed(profile.id());

        stores().connections().recover(profile.id(), ConnectionStatus.SYNC_ERROR, NOW);

        assertThat(due()).hasSize(1);
    }

    @Test
    void sync4_of_nodes_that_look_at_once_one_queues_the_run() {
        for (int number = 0; number < 20; number++) {
            Profile another = Samples.profile();
            connect(another);
            schedule().begin(another.id(), NOW);
        }
        QueueDailySyncs daily =
                new QueueDailySyncs(schedule(), runs(), stores().unitOfWork(), Samples.dailySchedule(), clock);

        Race.of(6, number -> {
            daily.queue();
            return number;
        });

        assertThat(due()).isEmpty();
        assertThat(claimed()).hasSize(20).extracting(ClaimedRun::kind).containsOnly(RunKind.DAILY);
    }

    @Test
    void sync4_one_run_of_a_profile_is_open_at_a_time() {
        assertThat(runs().queue(profile.id(), RunKind.DAILY, NOW)).isTrue();

        assertThat(runs().queue(profile.id(), RunKind.FIRST, NOW)).isFalse();
        assertThat(runs().ask(profile.id(), NOW, NOW.minus(COOL_DOWN))).isEqualTo(new SyncRuns.Open());
        assertThat(stores().openRuns()
                        .among(List.of(profile.id(), Samples.profile().id())))
                .containsExactly(profile.id());
        assertThat(stores().openRuns().among(List.of(Samples.profile().id()))).isEmpty();
        assertThat(claimed()).singleElement().satisfies(run -> runs().finish(run, NOW));
        assertThat(stores().openRuns().among(List.of(profile.id()))).isEmpty();
    }

    @Test
    void run4_runs_that_ended_long_ago_are_forgotten_but_the_last_of_each_profile() {
        Profile broken = Samples.profile();
        connect(broken);
        for (int day = 0; day < 3; day++) {
            Instant then = NOW.plus(Duration.ofDays(day));
            runs().queue(profile.id(), RunKind.DAILY, then);
            if (day == 0) {
                runs().queue(broken.id(), RunKind.DAILY, then);
            }
            runs().claim(then, then.plusSeconds(9)).ifPresent(run -> runs().finish(run, then));
            runs().claim(then, then.plusSeconds(9)).ifPresent(run -> runs().fail(run, then, "UNAVAILABLE"));
        }
        runs().queue(profile.id(), RunKind.ASKED, NOW.plus(Duration.ofDays(3)));

        assertThat(runs().forget(NOW, 9)).isZero();
        assertThat(runs().forget(NOW.plus(Duration.ofDays(2)), 1)).isEqualTo(1);
        assertThat(runs().forget(NOW.plus(Duration.ofDays(2)), 9)).isEqualTo(1);
        assertThat(runs().forget(NOW.plus(Duration.ofDays(9)), 9)).isEqualTo(1);
        assertThat(runs().forget(NOW.plus(Duration.ofDays(9)), 9)).isZero();
        assertThat(stores().openRuns().among(List.of(profile.id(), broken.id())))
                .containsExactly(profile.id());
    }

    @Test
    void sync4_a_run_can_be_asked_for_when_the_last_one_was_queued_long_enough_ago() {
        assertThat(ask(NOW)).isEqualTo(new SyncRuns.Queued());
        claimed().forEach(run -> runs().finish(run, NOW));

        assertThat(ask(NOW.plus(COOL_DOWN).minusMillis(1))).isEqualTo(new SyncRuns.AskedAt(NOW));
        assertThat(ask(NOW.plus(COOL_DOWN))).isEqualTo(new SyncRuns.Queued());
    }

    @Test
    void sync4_of_two_clicks_at_once_one_gets_the_run() {
        List<SyncRuns.Answer> answers = Race.of(8, number -> ask(NOW));

        assertThat(answers).containsOnlyOnce(new SyncRuns.Queued());
        assertThat(answers).allMatch(answer -> !(answer instanceof SyncRuns.AskedAt));
        assertThat(claimed())
                .singleElement()
                .satisfies(run -> assertThat(run.kind()).isEqualTo(RunKind.ASKED));
    }

    @Test
    void sync4_remembers_when_the_long_window_was_asked_for_to_the_end() {
        assertThat(runs().lastDeep(profile.id(), NOW.plusSeconds(600))).isEmpty();
        runs().queue(profile.id(), RunKind.DAILY, NOW);
        ClaimedRun deep = runs().plan(claimed().getFirst(), List.of(Samples.order(30)), true);
        assertThat(runs().lastDeep(profile.id(), NOW.plusSeconds(600))).isEmpty();
        runs().finish(deep, NOW.plusSeconds(60));
        assertThat(runs().lastDeep(profile.id(), NOW.plusSeconds(600))).contains(NOW);

        Instant later = NOW.plusSeconds(600);
        for (boolean isDeep : new boolean[] {false, true}) {
            runs().queue(profile.id(), RunKind.DAILY, later);
            ClaimedRun run = runs().claim(later, later.plusSeconds(60)).orElseThrow();
            runs().fail(runs().plan(run, List.of(Samples.order(14)), isDeep), later, "No");
        }
        assertThat(runs().lastDeep(profile.id(), NOW.plusSeconds(600))).contains(NOW);
    }

    @Test
    void sync4_what_a_clock_that_was_ahead_queued_counts_when_its_time_has_come() {
        Instant ahead = NOW.plus(Duration.ofDays(30));
        runs().queue(profile.id(), RunKind.DAILY, ahead);
        ClaimedRun run = runs().claim(ahead, ahead.plusSeconds(60)).orElseThrow();
        runs().finish(runs().plan(run, List.of(Samples.order(30)), true), ahead);

        assertThat(runs().lastDeep(profile.id(), NOW)).isEmpty();
        assertThat(runs().lastDeep(profile.id(), ahead)).contains(ahead);
        assertThat(ask(NOW)).isEqualTo(new SyncRuns.Queued());
        claimed().forEach(asked -> runs().finish(asked, NOW));
        assertThat(ask(NOW)).isEqualTo(new SyncRuns.AskedAt(NOW));
    }

    @Test
    void sync6_an_open_run_that_is_due_further_ahead_than_any_can_be_is_hastened_and_one_that_rests_is_not() {
        Instant tooFar = NOW.plus(Duration.ofDays(2));
        runs().queue(profile.id(), RunKind.DAILY, NOW);
        runs().release(claimed().getFirst(), tooFar, 0);

        runs().hasten(profile.id(), NOW, tooFar);
        assertThat(claimed()).isEmpty();
        runs().hasten(profile.id(), NOW, tooFar.minusSeconds(1));
        assertThat(claimed()).hasSize(1);

        stores().openRuns().rest(account.id());
        runs().hasten(profile.id(), NOW, tooFar);
        assertThat(runs().claim(tooFar.plusSeconds(1), tooFar.plusSeconds(2))).isEmpty();
    }

    private SyncRuns.Answer ask(Instant now) {
        return runs().ask(profile.id(), now, now.minus(COOL_DOWN));
    }

    private List<ClaimedRun> claimed() {
        List<ClaimedRun> claimed = new ArrayList<>();
        Instant until = NOW.plusSeconds(3600);
        for (Optional<ClaimedRun> run = runs().claim(NOW, until); run.isPresent(); run = runs().claim(NOW, until)) {
            claimed.add(run.get());
        }
        return claimed;
    }

    private void connect(Profile another) {
        stores().connections().add(Samples.connection(account, another));
        stores().connections().synced(another.id(), NOW, Samples.TODAY.minusDays(1));
    }

    private List<SyncSchedule.Due> due() {
        return schedule().due(NOW, TOO_FAR, 99);
    }

    private SyncSchedule schedule() {
        return stores().syncSchedule();
    }

    private SyncRuns runs() {
        return stores().syncRuns();
    }
}
