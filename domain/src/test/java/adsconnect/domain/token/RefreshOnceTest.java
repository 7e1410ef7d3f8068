package adsconnect.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import adsconnect.domain.Heartbeat;
import adsconnect.domain.OurReason;
import adsconnect.domain.OurReason.Said;
import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.HandHeartbeat;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ShortPause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TOK-1, on several nodes: each has a {@link HandOutToken} of its own over the same stores. */
class RefreshOnceTest {

    private static final int CALLERS = 8;
    private static final Secret REFRESH_TOKEN = new Secret("Atzr|kept");
    private static final Secret REFUSED = new Secret("Atza|refused");

    private final MovableClock clock = new MovableClock();
    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryTokenVault vault = stores.tokenVault();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final HandHeartbeat heartbeat = new HandHeartbeat();
    private final ShortPause pause = new ShortPause();
    private final HandOutToken here = node(heartbeat);
    private final HandOutToken there = node(new HandHeartbeat());
    private final AccountId account = Samples.accountId();

    @BeforeEach
    void the_access_token_has_run_out() {
        vault.admit(account);
        vault.keep(account, Purpose.REFRESH_TOKEN, REFRESH_TOKEN, Instant.MAX);
        vault.keep(account, Purpose.ACCESS_TOKEN, REFUSED, clock.instant());
    }

    @Test
    void tok1_callers_on_two_nodes_cause_one_exchange_and_all_get_its_result() {
        oauth.meanwhile(() -> pause.awaitTaken(CALLERS - 1));

        List<AccessToken> tokens =
                Race.of(CALLERS, number -> (number % 2 == 0 ? here : there).valid(account, Region.NA));

        assertThat(oauth.refreshes()).hasSize(1);
        assertThat(tokens).containsOnly(here.valid(account, Region.NA));
    }

    @Test
    void tok1_so_do_callers_whose_living_token_was_refused() {
        vault.keep(account, Purpose.ACCESS_TOKEN, REFUSED, clock.instant().plusSeconds(3600));
        oauth.meanwhile(() -> pause.awaitTaken(CALLERS - 1));

        List<AccessToken> tokens =
                Race.of(CALLERS, number -> (number % 2 == 0 ? here : there).insteadOf(REFUSED, account, Region.NA));

        assertThat(oauth.refreshes()).hasSize(1);
        assertThat(tokens).containsOnly(here.valid(account, Region.NA));
    }

    @Test
    void accounts_do_not_wait_for_each_other() {
        AccountId other = Samples.accountId();
        vault.admit(other);
        vault.keep(other, Purpose.REFRESH_TOKEN, new Secret("Atzr|other"), Instant.MAX);
        oauth.meanwhile(() -> there.valid(other, Region.NA));

        here.valid(account, Region.NA);

        assertThat(oauth.refreshes()).hasSize(2);
        assertThat(pause.taken()).isZero();
    }

    @Test
    void tok1_a_holder_that_died_is_followed_by_the_next_when_its_lease_is_over() {
        Instant now = clock.instant();
        stores.tokenRefreshes().take(account, now, now.plus(RefreshOnce.LEASE));

        AmazonFailure late = failure(here);
        assertThat(late.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(OurReason.in(late.getMessage())).contains(new Said(OurReason.RENEWED_TOO_LONG, ""));
        assertThat(oauth.refreshes()).isEmpty();

        clock.advance(RefreshOnce.LEASE);
        assertThat(here.valid(account, Region.NA).value()).isNotEqualTo(REFUSED);
        assertThat(oauth.refreshes()).hasSize(1);
    }

    @Test
    void tok1_while_its_holder_lives_the_lease_does_not_run_out_however_long_amazon_takes() {
        List<Boolean> free = new ArrayList<>();
        oauth.meanwhile(() -> {
            for (int third = 0; third < 9; third++) {
                clock.advance(RefreshOnce.LEASE.dividedBy(3));
                heartbeat.beat();
            }
            Instant now = clock.instant();
            free.add(stores.tokenRefreshes()
                    .take(account, now, now.plus(RefreshOnce.LEASE))
                    .isPresent());
        });

        here.valid(account, Region.NA);

        assertThat(free).containsExactly(false);
    }

    @Test
    void tok1_a_holder_that_was_frozen_can_not_write_when_it_wakes_and_gets_what_the_next_one_brought() {
        Secret late = new Secret("Atza|late");
        List<AccessToken> next = new ArrayList<>();
        oauth.meanwhile(() -> {
            clock.advance(RefreshOnce.LEASE);
            next.add(there.valid(account, Region.NA));
            oauth.grantNext(
                    new TokenGrant(new AccessToken(late, clock.instant().plusSeconds(3600)), new Secret("Atzr|late")));
        });

        AccessToken woken = here.valid(account, Region.NA);

        assertThat(oauth.refreshes()).hasSize(2);
        assertThat(woken).isEqualTo(next.getFirst());
        assertThat(vault.open(account, Purpose.ACCESS_TOKEN))
                .contains(new KeptSecret(woken.value(), woken.expiresAt()));
        assertThat(vault.open(account, Purpose.REFRESH_TOKEN)).contains(new KeptSecret(REFRESH_TOKEN, Instant.MAX));
    }

    @Test
    void tok1_what_amazon_says_to_a_holder_that_was_frozen_does_not_end_the_consent() {
        List<AccessToken> next = new ArrayList<>();
        oauth.meanwhile(() -> {
            clock.advance(RefreshOnce.LEASE);
            next.add(there.valid(account, Region.NA));
            oauth.failNext(Kind.GRANT_REFUSED);
        });

        assertThat(here.valid(account, Region.NA)).isEqualTo(next.getFirst());
    }

    @Test
    void tok1_a_failed_refresh_leaves_the_way_free_at_once() {
        for (Kind kind : List.of(Kind.UNAVAILABLE, Kind.THROTTLED, Kind.CLIENT_REJECTED)) {
            oauth.failNext(kind);
            assertKind(kind, here);
        }

        assertThat(there.valid(account, Region.NA).value()).isNotEqualTo(REFUSED);
        assertThat(pause.taken()).isZero();
    }

    @Test
    void tok1_callers_on_two_nodes_who_waited_for_a_refresh_that_fails_get_that_failure_and_cause_no_other_exchange() {
        oauth.failNext(new AmazonFailure(Kind.THROTTLED, "slow", Optional.of(Duration.ofSeconds(47))));
        oauth.meanwhile(() -> pause.awaitCallers(CALLERS - 1));

        List<AmazonFailure> failures = Race.of(CALLERS, number -> failure(number % 2 == 0 ? here : there));

        assertThat(failures).allSatisfy(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(47));
        });
        assertThat(failures)
                .filteredOn(failure -> !failure.getMessage().equals("slow"))
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(OurReason.in(failure.getMessage()))
                        .contains(new Said(OurReason.RENEWED_IN_VAIN, "")));
        assertThat(oauth.refreshes()).hasSize(1);
    }

    @Test
    void tok1_a_failure_does_not_count_for_those_who_come_after_it_even_if_they_wait() {
        oauth.failNext(Kind.UNAVAILABLE);
        failure(here);
        oauth.meanwhile(() -> pause.awaitTaken(1));

        List<AccessToken> tokens = Race.of(2, number -> (number == 0 ? here : there).valid(account, Region.NA));

        assertThat(tokens).containsOnly(here.valid(account, Region.NA));
        assertThat(oauth.refreshes()).hasSize(2);
    }

    @Test
    void tok1_trouble_of_our_own_is_not_shared_and_those_who_waited_try_for_themselves() {
        oauth.meanwhile(() -> {
            pause.awaitTaken(1);
            throw new IllegalStateException("ours");
        });

        List<Boolean> got = Race.of(2, number -> {
            try {
                return (number == 0 ? here : there).valid(account, Region.NA) != null;
            } catch (IllegalStateException ours) {
                return false;
            }
        });

        assertThat(got).containsExactlyInAnyOrder(true, false);
        assertThat(oauth.refreshes()).hasSize(2);
    }

    @Test
    void whoever_is_interrupted_while_waiting_does_not_wait_on() {
        Instant now = clock.instant();
        stores.tokenRefreshes().take(account, now, now.plus(RefreshOnce.LEASE));
        Thread.currentThread().interrupt();

        assertKind(Kind.UNAVAILABLE, here);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(pause.taken()).isEqualTo(1);
    }

    @Test
    void an_account_that_was_ended_meanwhile_gets_no_token() {
        oauth.meanwhile(() -> vault.destroy(account));

        assertKind(Kind.GRANT_REFUSED, here);

        assertThat(vault.knows(account)).isFalse();
    }

    private HandOutToken node(Heartbeat beating) {
        return stores.handOutToken(oauth, beating, pause, clock);
    }

    private AmazonFailure failure(HandOutToken node) {
        return catchThrowableOfType(AmazonFailure.class, () -> node.valid(account, Region.NA));
    }

    private void assertKind(Kind kind, HandOutToken node) {
        assertThatThrownBy(() -> node.valid(account, Region.NA))
                .isInstanceOfSatisfying(
                        AmazonFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
