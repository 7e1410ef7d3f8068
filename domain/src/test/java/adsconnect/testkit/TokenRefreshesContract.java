package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.token.RefreshFailure;
import adsconnect.domain.token.Refusals;
import adsconnect.domain.token.Refused;
import adsconnect.domain.token.port.TokenRefreshes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What every store of token refreshes does. */
public abstract class TokenRefreshesContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant UNTIL = NOW.plusSeconds(15);
    private static final Instant LATER = UNTIL.plusSeconds(15);

    private final AccountId account = Samples.accountId();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void a_refresh_is_given_with_its_end() {
        assertThat(take(NOW).until()).isEqualTo(UNTIL);
    }

    @Test
    void tok1_a_refresh_is_given_to_exactly_one_of_all_who_try_at_once() {
        for (int round = 0; round < 5; round++) {
            AccountId contested = Samples.accountId();

            int winners = Race.winners(
                    8, number -> refreshes().take(contested, NOW, UNTIL).isPresent());

            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void tok1_one_whose_time_was_up_is_given_to_exactly_one_of_all_who_try_at_once() {
        take(NOW);

        int winners = Race.winners(
                8, number -> refreshes().take(account, UNTIL, LATER).isPresent());

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void call6_whoever_is_fenced_out_writes_nothing_and_another_may_take_it_at_once() {
        refreshes().fenceOut(account);
        Lease holder = take(NOW);

        refreshes().fenceOut(account);

        assertThatThrownBy(() -> refreshes().renew(account, holder, LATER)).isInstanceOf(LeaseLost.class);
        assertThat(refreshes().giveBack(account, holder)).isFalse();
        assertThat(take(NOW).fence()).isGreaterThan(holder.fence());
    }

    @Test
    void reco2_the_first_refusal_is_remembered_until_something_is_granted() {
        assertThat(refreshes().refused(account)).isEmpty();
        Lease lease = take(NOW);

        assertThat(refreshes().refuse(account, lease, NOW)).isEqualTo(new Refused(NOW, NOW));
        assertThat(refreshes().refuse(account, lease, UNTIL)).isEqualTo(new Refused(NOW, UNTIL));
        refreshes().giveBack(account, lease);
        assertThat(refreshes().refused(account)).contains(new Refused(NOW, UNTIL));

        Lease next = take(UNTIL);
        refreshes().grant(account, next, LATER);
        assertThat(refreshes().refused(account)).isEmpty();
    }

    @Test
    void reco2_a_refusal_of_what_is_no_longer_the_accounts_is_forgotten_and_none_is_written_any_more() {
        Lease lease = take(NOW);
        refreshes().refuse(account, lease, NOW);

        refreshes().fenceOut(account);

        assertThat(refreshes().refused(account)).isEmpty();
        assertThatThrownBy(() -> refreshes().refuse(account, lease, NOW)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> refreshes().grant(account, lease, NOW)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void reco2_counts_accounts_that_were_refused_and_granted_of_late() {
        AccountId refusedBefore = Samples.accountId();
        AccountId grantedFirst = Samples.accountId();
        AccountId granted = Samples.accountId();
        refreshes().refuse(account, take(NOW), LATER);
        refreshes()
                .refuse(
                        refusedBefore,
                        refreshes().take(refusedBefore, NOW, UNTIL).orElseThrow(),
                        NOW);
        Lease lease = refreshes().take(grantedFirst, NOW, UNTIL).orElseThrow();
        refreshes().grant(grantedFirst, lease, UNTIL);
        refreshes().refuse(grantedFirst, lease, LATER);
        refreshes().grant(granted, refreshes().take(granted, NOW, UNTIL).orElseThrow(), UNTIL);

        assertThat(refreshes().since(UNTIL)).isEqualTo(new Refusals(2, 1));
        assertThat(refreshes().since(NOW)).isEqualTo(new Refusals(3, 1));
        assertThat(refreshes().since(LATER.plusMillis(1))).isEqualTo(new Refusals(0, 0));
    }

    @Test
    void tok1_it_is_known_when_something_was_granted_last() {
        assertThat(refreshes().granted(account)).isEmpty();
        Lease lease = take(NOW);
        assertThat(refreshes().granted(account)).isEmpty();

        refreshes().grant(account, lease, LATER);

        assertThat(refreshes().granted(account)).contains(LATER);
    }

    @Test
    void tok2_one_that_is_locked_is_replaced_by_nobody_before_the_unit_of_work_ends() throws Exception {
        take(NOW);
        try (ExecutorService elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> other = stores().unitOfWork().inOne(() -> {
                refreshes().lock(account);
                Future<?> replaced = elsewhere.submit(() -> refreshes().fenceOut(account));
                assertThatThrownBy(() -> replaced.get(200, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return replaced;
            });

            other.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void nobody_else_gets_it_before_its_time_is_up() {
        Lease first = take(NOW);

        assertThat(refreshes().take(account, UNTIL.minusMillis(1), LATER)).isEmpty();
        assertThat(refreshes().take(account, UNTIL, LATER).orElseThrow().fence())
                .isGreaterThan(first.fence());
    }

    @Test
    void each_account_has_its_own() {
        take(NOW);

        assertThat(refreshes().take(Samples.accountId(), NOW, UNTIL)).isPresent();
    }

    @Test
    void renewing_extends_it() {
        Lease lease = take(NOW);

        refreshes().renew(account, lease, LATER);

        assertThat(refreshes().take(account, LATER.minusMillis(1), LATER.plusSeconds(15)))
                .isEmpty();
        assertThat(refreshes().take(account, LATER, LATER.plusSeconds(15))).isPresent();
    }

    @Test
    void one_whose_time_was_up_still_counts_while_nobody_else_took_it() {
        Lease lease = take(NOW);

        refreshes().renew(account, lease, LATER.plusSeconds(99));

        assertThat(refreshes().take(account, LATER, LATER.plusSeconds(15))).isEmpty();
    }

    @Test
    void one_that_was_given_back_can_be_taken_at_once_under_a_greater_fence() {
        Lease first = take(NOW);

        assertThat(refreshes().giveBack(account, first)).isTrue();

        assertThat(take(NOW).fence()).isGreaterThan(first.fence());
    }

    @Test
    void tok1_whoever_lost_it_can_do_nothing() {
        Lease lost = take(NOW);
        Lease held = take(UNTIL);

        assertLost(lost);

        refreshes().renew(account, held, LATER);
        assertThat(refreshes().giveBack(account, held)).isTrue();
    }

    @Test
    void whoever_gave_it_back_can_do_nothing() {
        Lease lease = take(NOW);
        refreshes().giveBack(account, lease);

        assertLost(lease);
    }

    @Test
    void tok1_the_last_failure_is_remembered_with_its_fence_until_the_next_one() {
        assertThat(refreshes().lastFailure(account)).isEmpty();
        Lease first = take(NOW);
        assertThat(refreshes().lastFailure(account)).isEmpty();

        refreshes().remember(account, first, failure(Kind.THROTTLED, Optional.of(Duration.ofSeconds(47))));
        refreshes().giveBack(account, first);
        Lease second = take(NOW);
        assertThat(refreshes().lastFailure(account))
                .contains(new RefreshFailure(first.fence(), Kind.THROTTLED, Optional.of(Duration.ofSeconds(47))));

        refreshes().remember(account, second, failure(Kind.GRANT_REFUSED, Optional.empty()));
        assertThat(refreshes().lastFailure(account))
                .contains(new RefreshFailure(second.fence(), Kind.GRANT_REFUSED, Optional.empty()));
        assertThat(refreshes().lastFailure(Samples.accountId())).isEmpty();
    }

    @Test
    void tok1_every_kind_of_failure_is_remembered_and_the_refresh_stays_the_callers() {
        Lease lease = take(NOW);

        for (Kind kind : Kind.values()) {
            refreshes().remember(account, lease, failure(kind, Optional.empty()));

            assertThat(refreshes().lastFailure(account))
                    .map(RefreshFailure::kind)
                    .contains(kind);
        }
        assertThat(refreshes().take(account, NOW, UNTIL)).isEmpty();
        assertThat(refreshes().giveBack(account, lease)).isTrue();
    }

    @Test
    void the_fence_goes_on_counting_when_the_accounts_secrets_are_gone() {
        stores().sealedSecrets().removeAll(account);
        Lease first = take(NOW);
        refreshes().giveBack(account, first);
        stores().sealedSecrets().removeAll(account);

        assertThat(take(NOW).fence()).isGreaterThan(first.fence());
    }

    @Test
    void a_unit_of_work_that_fails_takes_nothing() {
        UnitOfWorkContract.undone(stores().unitOfWork(), () -> take(NOW));

        assertThat(refreshes().take(account, NOW, UNTIL)).isPresent();
    }

    @Test
    void a_held_one_is_not_taken_by_another_before_the_unit_of_work_ends() throws Exception {
        Lease lease = take(NOW);

        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Lease>> taking = stores().unitOfWork().inOne(() -> {
                refreshes().hold(account, lease);
                Future<Optional<Lease>> begun = other.submit(() -> refreshes().take(account, UNTIL, LATER));
                assertThat(doneSoon(begun)).isFalse();
                refreshes().renew(account, lease, LATER);
                return begun;
            });

            assertThat(taking.get(20, TimeUnit.SECONDS)).isEmpty();
        }
    }

    private void assertLost(Lease lease) {
        assertThatThrownBy(() -> refreshes().renew(account, lease, LATER)).isInstanceOf(LeaseLost.class);
        Optional<RefreshFailure> before = refreshes().lastFailure(account);
        assertThatThrownBy(() -> refreshes().remember(account, lease, failure(Kind.UNAVAILABLE, Optional.empty())))
                .isInstanceOf(LeaseLost.class);
        assertThat(refreshes().lastFailure(account)).isEqualTo(before);
        assertThatThrownBy(() -> stores().unitOfWork().inOne(() -> {
                    refreshes().hold(account, lease);
                    return null;
                }))
                .isInstanceOf(LeaseLost.class);
        assertThat(refreshes().giveBack(account, lease)).isFalse();
    }

    private static boolean doneSoon(Future<?> future) {
        try {
            future.get(200, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException waiting) {
            return false;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("The other caller failed", failed);
        }
    }

    private static AmazonFailure failure(Kind kind, Optional<Duration> retryAfter) {
        return new AmazonFailure(kind, "Amazon's words", retryAfter);
    }

    private Lease take(Instant now) {
        return refreshes().take(account, now, now.plusSeconds(15)).orElseThrow();
    }

    private TokenRefreshes refreshes() {
        return stores().tokenRefreshes();
    }
}
