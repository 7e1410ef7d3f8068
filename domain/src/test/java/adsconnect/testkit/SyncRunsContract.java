package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.SyncRunId;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.domain.sync.port.SyncRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every queue of runs does. */
public abstract class SyncRunsContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final List<ReportOrder> TWO_ORDERS = List.of(
            Samples.order(30), new ReportOrder(ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS, Samples.lastDays(7), true));

    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_first_sync_is_queued() {
        stores().users().add(owner, "hash");
        stores().accounts().add(account);
        queue(profile);
    }

    @Test
    void gives_out_a_queued_run_with_all_that_working_on_it_needs() {
        ClaimedRun run = claim(NOW);

        assertThat(run.profile()).isEqualTo(profile);
        assertThat(run.account()).isEqualTo(account);
        assertThat(run.queuedAt()).isEqualTo(NOW);
        assertThat(run.failures()).isZero();
        assertThat(run.jobs()).isEmpty();
    }

    @Test
    void queueing_a_profile_that_has_an_open_run_changes_nothing() {
        stores().syncQueue().queueFirstSync(profile.id(), NOW.minusSeconds(60));

        assertThat(runs().claim(NOW.minusMillis(1), UNTIL)).isEmpty();
        ClaimedRun run = claim(NOW);
        stores().syncQueue().queueFirstSync(profile.id(), NOW);
        assertThat(runs().claim(NOW, UNTIL)).isEmpty();
        runs().finish(run, NOW);
        stores().syncQueue().queueFirstSync(profile.id(), NOW);
        assertThat(claim(NOW).id()).isNotEqualTo(run.id());
    }

    @Test
    void gives_out_nothing_before_it_is_due() {
        assertThat(runs().claim(NOW.minusMillis(1), UNTIL)).isEmpty();
    }

    @Test
    void pick4_a_run_that_is_queued_in_a_failing_unit_of_work_does_not_exist() {
        Profile second = Samples.profile();
        stores().connections().add(Samples.connection(account, second));
        claim(NOW);

        UnitOfWorkContract.undone(
                stores().unitOfWork(), () -> stores().syncQueue().queueFirstSync(second.id(), NOW));

        assertThat(runs().claim(NOW, UNTIL)).isEmpty();
    }

    @Test
    void a_claimed_run_is_nobody_elses_until_its_lease_is_over() {
        ClaimedRun first = claim(NOW);

        assertThat(runs().claim(UNTIL.minusMillis(1), UNTIL.plusSeconds(60))).isEmpty();
        ClaimedRun second = runs().claim(UNTIL, UNTIL.plusSeconds(60)).orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void one_claim_takes_one_run_while_several_are_due() {
        for (int number = 0; number < 20; number++) {
            queue(Samples.profile());
        }

        List<ClaimedRun> claimed = new ArrayList<>();
        for (Optional<ClaimedRun> run = runs().claim(NOW, UNTIL); run.isPresent(); run = runs().claim(NOW, UNTIL)) {
            claimed.add(run.get());
        }

        // One that was taken without being handed out would be missing here.
        assertThat(claimed).hasSize(21).extracting(ClaimedRun::id).doesNotHaveDuplicates();
        assertThat(claimed).extracting(ClaimedRun::fence).containsOnly(1L);
    }

    @Test
    void sync6_two_callers_never_get_the_same_run() {
        for (int number = 0; number < 4; number++) {
            queue(Samples.profile());
        }

        List<Optional<ClaimedRun>> claimed = Race.of(10, number -> runs().claim(NOW, UNTIL));

        // Whoever looked past a row that another was just taking may go away empty-handed; nothing is lost by it.
        List<SyncRunId> all = new ArrayList<>();
        claimed.forEach(run -> run.ifPresent(found -> all.add(found.id())));
        for (Optional<ClaimedRun> run = runs().claim(NOW, UNTIL); run.isPresent(); run = runs().claim(NOW, UNTIL)) {
            all.add(run.get().id());
        }
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void the_fence_grows_with_every_claim() {
        ClaimedRun first = claim(NOW);
        ClaimedRun second = claim(UNTIL);
        runs().release(second, UNTIL.plusSeconds(1), 0);
        ClaimedRun third = claim(UNTIL.plusSeconds(1));

        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(third.fence()).isGreaterThan(second.fence());
    }

    @Test
    void renewing_extends_the_lease() {
        ClaimedRun run = claim(NOW);

        runs().renew(run, UNTIL.plusSeconds(60));

        assertThat(runs().claim(UNTIL.plusSeconds(59), UNTIL.plusSeconds(99))).isEmpty();
        assertThat(runs().claim(UNTIL.plusSeconds(60), UNTIL.plusSeconds(99))).isPresent();
    }

    @Test
    void a_lease_that_ran_out_still_counts_while_nobody_else_took_the_run() {
        ClaimedRun run = claim(NOW);

        runs().renew(run, UNTIL.plusSeconds(3600));

        assertThat(runs().claim(UNTIL.plusSeconds(3599), UNTIL.plusSeconds(3660)))
                .isEmpty();
    }

    @Test
    void planning_writes_down_all_reports_waiting_and_in_order() {
        ClaimedRun planned = runs().plan(claim(NOW), TWO_ORDERS);

        assertThat(planned.jobs())
                .containsExactly(
                        new ReportJob.Waiting(1, TWO_ORDERS.get(0), 1, NOW),
                        new ReportJob.Waiting(2, TWO_ORDERS.get(1), 1, NOW));
        ClaimedRun next = claim(UNTIL);
        assertThat(next.jobs()).isEqualTo(planned.jobs());
    }

    @Test
    void a_planned_run_is_the_claimed_one_in_everything_else() {
        ClaimedRun claimed = claim(NOW);

        ClaimedRun planned = runs().plan(claimed, TWO_ORDERS);

        assertThat(planned)
                .isEqualTo(new ClaimedRun(
                        claimed.id(),
                        RunKind.FIRST,
                        claimed.fence(),
                        claimed.profile(),
                        claimed.account(),
                        claimed.queuedAt(),
                        claimed.failures(),
                        planned.jobs()));
    }

    @Test
    void sync2_keeps_every_state_of_a_report_with_all_it_has() {
        ReportOrder order = TWO_ORDERS.get(0);
        List<ReportJob> states = List.of(
                new ReportJob.Waiting(1, order, 3, NOW.plusSeconds(5)),
                new ReportJob.Waiting(1, order, 3, NOW.plusSeconds(5), 7, Optional.empty()),
                new ReportJob.Waiting(1, order, 4, NOW.plusSeconds(6), 0, Optional.of("INTERNAL_ERROR")),
                new ReportJob.Requested(1, order, 3, "8f1e9d-report", NOW.plusSeconds(5)),
                new ReportJob.Generated(1, order, 3, "8f1e9d-report", NOW.plusSeconds(9), 0),
                new ReportJob.Generated(1, order, 3, "8f1e9d-report", NOW.plusSeconds(9), 1),
                new ReportJob.Loaded(1, order, 1_000_000, 3),
                new ReportJob.Loaded(1, order, 0, 0),
                new ReportJob.Failed(1, order, ReportJob.Cause.ACCESS_LOST, "403"),
                new ReportJob.Failed(
                        1,
                        order,
                        ReportJob.Cause.REFUSED,
                        "Amazon's reason — “Internal error” \uD83D\uDCA5".repeat(20)));
        ClaimedRun run = runs().plan(claim(NOW), TWO_ORDERS);

        for (ReportJob state : states) {
            runs().save(run, state, NOW);
            runs().release(run, NOW, 0);
            run = claim(NOW);
            assertThat(run.jobs()).containsExactly(state, new ReportJob.Waiting(2, TWO_ORDERS.get(1), 1, NOW));
        }
    }

    @Test
    void a_released_run_is_due_again_then_and_remembers_the_failures() {
        ClaimedRun run = claim(NOW);

        runs().release(run, NOW.plusSeconds(20), 3);

        assertThat(runs().claim(NOW.plusSeconds(19), UNTIL)).isEmpty();
        ClaimedRun again = claim(NOW.plusSeconds(20));
        assertThat(again.id()).isEqualTo(run.id());
        assertThat(again.failures()).isEqualTo(3);
    }

    @Test
    void a_finished_run_is_not_given_out_again() {
        runs().finish(claim(NOW), NOW);

        assertThat(runs().claim(UNTIL.plusSeconds(9999), UNTIL.plusSeconds(10_000)))
                .isEmpty();
    }

    @Test
    void a_failed_run_is_not_given_out_again() {
        runs().fail(claim(NOW), NOW, "All reports failed");

        assertThat(runs().claim(UNTIL.plusSeconds(9999), UNTIL.plusSeconds(10_000)))
                .isEmpty();
    }

    @Test
    void a_profile_can_be_queued_again_after_its_run_failed() {
        ClaimedRun failed = claim(NOW);
        runs().fail(failed, NOW, "All reports failed");

        stores().syncQueue().queueFirstSync(profile.id(), NOW.plusSeconds(1));

        ClaimedRun again = claim(NOW.plusSeconds(1));
        assertThat(again.id()).isNotEqualTo(failed.id());
        assertThat(again.jobs()).isEmpty();
        assertThat(again.failures()).isZero();
    }

    @Test
    void wait4_tells_which_reports_the_open_run_has_given_up() {
        ReportOrder preview = new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, Samples.lastDays(7), true);
        ReportOrder brands = Samples.order(ReportType.SPONSORED_BRANDS_CAMPAIGNS, 30);
        ReportOrder display = Samples.order(ReportType.SPONSORED_DISPLAY_CAMPAIGNS, 30);
        ClaimedRun run = runs().plan(claim(NOW), List.of(preview, brands, display, Samples.order(30)));
        assertThat(runs().givenUp(profile.id())).isEmpty();

        ReportJob.Failed noDisplay =
                new ReportJob.Failed(3, display, ReportJob.Cause.ACCESS_LOST, "No access to Sponsored Display");
        ReportJob.Failed noBrands = new ReportJob.Failed(2, brands, ReportJob.Cause.REFUSED, "Not in this country");
        runs().save(run, new ReportJob.Failed(1, preview, ReportJob.Cause.REFUSED, "Nobody waits for it"), NOW);
        runs().save(run, noDisplay, NOW);
        runs().save(run, noBrands, NOW);

        assertThat(runs().givenUp(profile.id())).containsExactly(noBrands, noDisplay);
        assertThat(runs().givenUp(Samples.profile().id())).isEmpty();
        runs().fail(run, NOW, "All reports failed");
        assertThat(runs().givenUp(profile.id())).isEmpty();
        stores().syncQueue().queueFirstSync(profile.id(), NOW);
        assertThat(runs().givenUp(profile.id())).isEmpty();
    }

    @Test
    void sync6_whoever_lost_the_lease_can_write_nothing() {
        ClaimedRun late = runs().plan(claim(NOW), TWO_ORDERS);
        claim(UNTIL);

        writes().forEach((name, write) ->
                assertThatThrownBy(() -> write.accept(late)).as(name).isInstanceOf(LeaseLost.class));

        ClaimedRun next = claim(UNTIL.plusSeconds(60));
        assertThat(next.jobs()).isEqualTo(late.jobs());
        assertThat(next.failures()).isZero();
    }

    @Test
    void a_run_that_ended_takes_no_more_writes() {
        ClaimedRun run = runs().plan(claim(NOW), TWO_ORDERS);
        runs().finish(run, NOW);

        writes().forEach((name, write) ->
                assertThatThrownBy(() -> write.accept(run)).as(name).isInstanceOf(LeaseLost.class));
    }

    @Test
    void a_held_run_is_not_taken_by_another_before_the_unit_of_work_ends() throws Exception {
        ClaimedRun run = runs().plan(claim(NOW), TWO_ORDERS);
        ReportJob loaded = new ReportJob.Loaded(1, TWO_ORDERS.get(0), 7, 0);

        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<ClaimedRun>> taken = stores().unitOfWork().inOne(() -> {
                runs().hold(run);
                Future<Optional<ClaimedRun>> claiming = other.submit(() -> runs().claim(UNTIL, UNTIL.plusSeconds(60)));
                giveTimeTo(claiming);
                runs().save(run, loaded, NOW);
                return claiming;
            });

            ClaimedRun next = taken.get(20, TimeUnit.SECONDS).orElseGet(() -> claim(UNTIL));
            assertThat(next.fence()).isGreaterThan(run.fence());
            assertThat(next.jobs()).contains(loaded);
        }
    }

    private Map<String, Consumer<ClaimedRun>> writes() {
        Map<String, Consumer<ClaimedRun>> writes = new LinkedHashMap<>();
        writes.put("renew", run -> runs().renew(run, UNTIL.plusSeconds(999)));
        writes.put("plan", run -> runs().plan(run, TWO_ORDERS));
        writes.put("save", run -> runs().save(run, new ReportJob.Loaded(1, TWO_ORDERS.get(0), 1, 0), NOW));
        writes.put(
                "hold",
                run -> stores().unitOfWork().inOne(() -> {
                    runs().hold(run);
                    return null;
                }));
        writes.put(
                "merged",
                run -> stores().unitOfWork().inOne(() -> {
                    runs().merged(run, run.jobs().getFirst(), new LoadedRows.Merged(1, 1, 1));
                    return null;
                }));
        writes.put("pause", run -> runs().pause(run, NOW, "no"));
        writes.put("release", run -> runs().release(run, NOW, 9));
        writes.put("finish", run -> runs().finish(run, NOW));
        writes.put("fail", run -> runs().fail(run, NOW, "no"));
        return writes;
    }

    /** Whether it waits for the lock or goes away empty-handed is the store's choice. */
    private static void giveTimeTo(Future<?> claiming) {
        try {
            claiming.get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waiting) {
            assertThat(claiming).isNotDone();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("The other caller failed", failed);
        }
    }

    private void queue(Profile connected) {
        stores().connections().add(Samples.connection(account, connected));
        stores().syncQueue().queueFirstSync(connected.id(), NOW);
    }

    /** Claims the one run there is, for a minute. */
    private ClaimedRun claim(Instant now) {
        return runs().claim(now, now.plusSeconds(60)).orElseThrow();
    }

    private SyncRuns runs() {
        return stores().syncRuns();
    }
}
