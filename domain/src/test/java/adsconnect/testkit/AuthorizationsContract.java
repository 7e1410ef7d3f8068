package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Lease;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.Attempt;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.marketplace.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of attempts at consent does. */
public abstract class AuthorizationsContract {

    private static final SecretHash STATE = Samples.hash("state");
    private static final Instant UNTIL = Samples.NOW.plusSeconds(15);
    private static final Instant CODE_UNTIL = Samples.NOW.plusSeconds(300);

    private final User user = Samples.seller();
    private final Attempt attempt = Samples.attempt(user);

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void an_attempt_is_started() {
        stores().users().add(user, "hash");
        authorizations().start(attempt, STATE, Samples.NOW);
    }

    @Test
    void finds_a_started_attempt_by_its_state() {
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Started(attempt));
    }

    @Test
    void keeps_all_that_was_fixed_at_the_start() {
        Attempt named = new Attempt(
                new AuthorizationId(new UUID(3, 4)),
                user.id(),
                Samples.hash("another browser"),
                Region.FE,
                Samples.accountId(),
                new Aim.Pick(Optional.of(new AccountName("日本の店 🗾"))),
                Samples.NOW.plusSeconds(600));

        authorizations().start(named, Samples.hash("another state"), Samples.NOW);

        assertThat(authorizations().byState(Samples.hash("another state"))).contains(new Authorization.Started(named));
    }

    @Test
    void finds_nothing_under_an_unknown_state() {
        assertThat(authorizations().byState(Samples.hash("unknown"))).isEmpty();
    }

    @Test
    void call2_a_received_attempt_is_taken_by_exactly_one_of_all_who_try_at_once() {
        authorizations().receive(attempt.id(), CODE_UNTIL);
        int winners = Race.winners(
                8,
                number -> authorizations()
                        .beginExchange(attempt.id(), Samples.NOW, UNTIL)
                        .isPresent());

        assertThat(winners).isEqualTo(1);
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Exchanging(attempt, UNTIL));
    }

    @Test
    void only_a_received_attempt_can_be_taken() {
        assertThat(authorizations().beginExchange(attempt.id(), Samples.NOW, UNTIL))
                .isEmpty();
        Lease lease = begin(attempt);
        assertThat(authorizations().beginExchange(attempt.id(), UNTIL.minusMillis(1), UNTIL.plusSeconds(99)))
                .isEmpty();
        authorizations().complete(attempt.id(), lease);
        assertThat(authorizations().beginExchange(attempt.id(), UNTIL, UNTIL.plusSeconds(99)))
                .isEmpty();
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Completed(attempt));
    }

    @Test
    void an_unknown_attempt_can_not_be_taken() {
        assertThat(authorizations().beginExchange(new AuthorizationId(new UUID(5, 6)), Samples.NOW, UNTIL))
                .isEmpty();
    }

    @Test
    void an_exchange_that_was_given_back_can_be_taken_again_under_a_greater_fence() {
        Lease first = begin(attempt);

        authorizations().returnToReceived(attempt.id(), first);

        assertThat(authorizations().byState(STATE)).contains(new Authorization.Received(attempt));
        assertThat(begin(attempt).fence()).isGreaterThan(first.fence());
    }

    @Test
    void only_a_taken_exchange_can_be_given_back() {
        Lease lease = begin(attempt);
        authorizations().fail(attempt.id(), lease, FailureCode.AMAZON_REFUSED);

        authorizations().returnToReceived(attempt.id(), lease);

        assertThat(authorizations().byState(STATE))
                .contains(new Authorization.Failed(attempt, FailureCode.AMAZON_REFUSED));
    }

    @Test
    void a_taken_exchange_ends_well_once() {
        Lease lease = begin(attempt);

        assertThat(authorizations().complete(attempt.id(), lease)).isTrue();
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Completed(attempt));
        assertThat(authorizations().complete(attempt.id(), lease)).isFalse();
    }

    @Test
    void call2_whoever_lost_the_exchange_can_write_nothing_while_another_is_at_it() {
        Lease lost = begin(attempt);
        authorizations().returnToReceived(attempt.id(), lost);
        Lease held = begin(attempt);

        authorizations().returnToReceived(attempt.id(), lost);
        assertThat(authorizations().complete(attempt.id(), lost)).isFalse();
        assertThat(authorizations().fail(attempt.id(), lost, FailureCode.AMAZON_REFUSED))
                .isFalse();

        assertThat(authorizations().byState(STATE)).contains(new Authorization.Exchanging(attempt, UNTIL));
        assertThat(authorizations().complete(attempt.id(), held)).isTrue();
    }

    @Test
    void call2_an_exchange_whose_lease_is_over_may_be_failed_by_anybody_and_not_before() {
        Lease lease = begin(attempt);

        assertThat(authorizations().failUnheld(attempt.id(), FailureCode.CODE_EXPIRED, UNTIL.minusMillis(1)))
                .isFalse();
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Exchanging(attempt, UNTIL));
        assertThat(authorizations().failUnheld(attempt.id(), FailureCode.CODE_EXPIRED, UNTIL))
                .isTrue();

        assertThat(authorizations().complete(attempt.id(), lease)).isFalse();
        assertThat(authorizations().fail(attempt.id(), lease, FailureCode.AMAZON_REFUSED))
                .isFalse();
        authorizations().returnToReceived(attempt.id(), lease);
        assertThat(authorizations().byState(STATE))
                .contains(new Authorization.Failed(attempt, FailureCode.CODE_EXPIRED));
    }

    @Test
    void of_one_who_completes_and_one_who_fails_at_once_exactly_one_has_its_way() {
        for (int round = 0; round < 10; round++) {
            Attempt raced = Samples.attempt(user);
            SecretHash state = Samples.hash("raced " + round);
            authorizations().start(raced, state, Samples.NOW);
            Lease lease = begin(raced);

            List<Boolean> won = Race.of(
                    2,
                    number -> number == 0
                            ? authorizations().complete(raced.id(), lease)
                            : authorizations().failUnheld(raced.id(), FailureCode.CODE_EXPIRED, UNTIL));

            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(authorizations().byState(state))
                    .contains(
                            won.getFirst()
                                    ? new Authorization.Completed(raced)
                                    : new Authorization.Failed(raced, FailureCode.CODE_EXPIRED));
        }
    }

    @Test
    void a_started_attempt_ends_badly_with_any_code() {
        for (FailureCode code : FailureCode.values()) {
            Attempt failing = Samples.attempt(user);
            authorizations().start(failing, Samples.hash(code.name()), Samples.NOW);

            authorizations().failUnheld(failing.id(), code, Samples.NOW);

            assertThat(authorizations().byState(Samples.hash(code.name())))
                    .contains(new Authorization.Failed(failing, code));
        }
    }

    @Test
    void an_ended_attempt_stays_as_it_is() {
        authorizations().complete(attempt.id(), begin(attempt));
        authorizations().failUnheld(attempt.id(), FailureCode.AMAZON_REFUSED, UNTIL);
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Completed(attempt));

        Attempt failed = Samples.attempt(user);
        authorizations().start(failed, Samples.hash("failed"), Samples.NOW);
        authorizations().failUnheld(failed.id(), FailureCode.CANCELLED_AT_AMAZON, Samples.NOW);
        authorizations().failUnheld(failed.id(), FailureCode.AMAZON_REFUSED, UNTIL);
        assertThat(authorizations().byState(Samples.hash("failed")))
                .contains(new Authorization.Failed(failed, FailureCode.CANCELLED_AT_AMAZON));
    }

    @Test
    void purges_what_is_over_and_returns_the_accounts_of_those_that_never_completed() {
        Instant later = attempt.expiresAt().plus(Duration.ofDays(1));
        Attempt completed = Samples.attempt(user);
        Attempt failed = Samples.attempt(user);
        Attempt exchanging = Samples.attempt(user);
        for (Attempt each : new Attempt[] {completed, failed, exchanging}) {
            authorizations().start(each, Samples.hash("state of " + each.id()), Samples.NOW);
        }
        authorizations().complete(completed.id(), begin(completed));
        authorizations().failUnheld(failed.id(), FailureCode.CODE_EXPIRED, Samples.NOW);
        begin(exchanging);

        assertThat(authorizations().purge(later))
                .containsExactlyInAnyOrder(attempt.account(), failed.account(), exchanging.account());

        assertThat(authorizations().byState(STATE)).isEmpty();
        assertThat(authorizations().byState(Samples.hash("state of " + completed.id())))
                .isEmpty();
        assertThat(authorizations().purge(later)).isEmpty();
    }

    @Test
    void keeps_what_each_aim_has() {
        ConnectLinkId link = new ConnectLinkId(new UUID(7, 8));
        List<Aim> aims = List.of(
                new Aim.Pick(Optional.empty()),
                new Aim.BindAll(new AccountName("Acme"), link),
                new Aim.Reconnect(Samples.accountId(), Optional.empty()),
                new Aim.Reconnect(Samples.accountId(), Optional.of(link)));
        for (Aim aim : aims) {
            Attempt aimed = aimed(aim);
            authorizations().start(aimed, Samples.hash("aim " + aim), Samples.NOW);

            assertThat(authorizations().byId(aimed.id())).contains(new Authorization.Started(aimed));
        }
    }

    @Test
    void finds_an_attempt_by_its_id() {
        assertThat(authorizations().byId(attempt.id())).contains(new Authorization.Started(attempt));
        assertThat(authorizations().byId(new AuthorizationId(new UUID(5, 6)))).isEmpty();
    }

    @Test
    void auth8_finds_the_attempt_that_the_user_began_last_and_not_one_by_a_link() {
        Attempt later = Samples.attempt(user);
        Attempt byLink = aimed(new Aim.BindAll(new AccountName("Acme"), new ConnectLinkId(new UUID(7, 8))));
        authorizations().start(later, Samples.hash("later"), Samples.NOW.plusSeconds(1));
        authorizations().start(byLink, Samples.hash("by link"), Samples.NOW.plusSeconds(2));

        assertThat(authorizations().lastOf(user.id())).contains(new Authorization.Started(later));
        assertThat(authorizations().lastOf(Samples.seller().id())).isEmpty();
    }

    @Test
    void call2_a_code_is_received_once() {
        assertThat(authorizations().receive(attempt.id(), CODE_UNTIL)).isTrue();
        assertThat(authorizations().receive(attempt.id(), CODE_UNTIL)).isFalse();

        assertThat(authorizations().byState(STATE)).contains(new Authorization.Received(attempt));
    }

    @Test
    void call2_an_exchange_whose_lease_is_over_may_be_taken_by_another_and_the_first_writes_nothing() {
        Lease first = begin(attempt);

        Lease second = authorizations()
                .beginExchange(attempt.id(), UNTIL, UNTIL.plusSeconds(15))
                .orElseThrow();

        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(authorizations().complete(attempt.id(), first)).isFalse();
        assertThat(authorizations().complete(attempt.id(), second)).isTrue();
    }

    @Test
    void call6_a_completed_attempt_is_settled_as_its_own_account_or_as_another() {
        AccountId other = Samples.accountId();
        authorizations().settle(attempt.account(), other);
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Started(attempt));
        authorizations().complete(attempt.id(), begin(attempt));

        authorizations().settle(attempt.account(), other);

        assertThat(authorizations().byState(STATE)).contains(new Authorization.Settled(attempt, other));
        authorizations().failCompleted(attempt.account(), FailureCode.OTHER_LOGIN);
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Settled(attempt, other));
    }

    @Test
    void a_completed_attempt_may_come_to_nothing_after_all() {
        authorizations().complete(attempt.id(), begin(attempt));

        authorizations().failCompleted(attempt.account(), FailureCode.NO_PROFILES);

        assertThat(authorizations().byState(STATE))
                .contains(new Authorization.Failed(attempt, FailureCode.NO_PROFILES));
    }

    private Attempt aimed(Aim aim) {
        Attempt like = Samples.attempt(user);
        return new Attempt(
                like.id(), like.user(), like.browser(), like.region(), like.account(), aim, like.expiresAt());
    }

    @Test
    void call2_tells_whose_code_is_no_longer_good_unless_somebody_is_exchanging_it() {
        assertThat(authorizations().withOldCode(CODE_UNTIL)).as("no code yet").isEmpty();
        authorizations().receive(attempt.id(), CODE_UNTIL);

        assertThat(authorizations().withOldCode(CODE_UNTIL.minusMillis(1))).isEmpty();
        assertThat(authorizations().withOldCode(CODE_UNTIL)).containsExactly(attempt);

        Instant held = CODE_UNTIL.plusSeconds(15);
        Lease lease =
                authorizations().beginExchange(attempt.id(), CODE_UNTIL, held).orElseThrow();
        assertThat(authorizations().withOldCode(held.minusMillis(1))).isEmpty();
        assertThat(authorizations().withOldCode(held)).containsExactly(attempt);

        authorizations().complete(attempt.id(), lease);
        assertThat(authorizations().withOldCode(held)).isEmpty();
    }

    @Test
    void does_not_purge_what_runs_out_at_that_moment_or_later() {
        assertThat(authorizations().purge(attempt.expiresAt())).isEmpty();

        assertThat(authorizations().byState(STATE)).contains(new Authorization.Started(attempt));
    }

    private Lease begin(Attempt taken) {
        authorizations().receive(taken.id(), CODE_UNTIL);
        return authorizations().beginExchange(taken.id(), Samples.NOW, UNTIL).orElseThrow();
    }

    private Authorizations authorizations() {
        return stores().authorizations();
    }
}
