package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.Attempt;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.authorization.port.Authorizations;
import adsconnect.domain.marketplace.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of attempts at consent does. */
public abstract class AuthorizationsContract {

    private static final SecretHash STATE = Samples.hash("state");
    private static final Instant UNTIL = Samples.NOW.plusSeconds(15);

    private final User user = Samples.seller();
    private final Attempt attempt = Samples.attempt(user);

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void an_attempt_is_started() {
        stores().users().add(user, "hash");
        authorizations().start(attempt, STATE);
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
                Optional.of(new AccountName("日本の店 🗾")),
                Samples.NOW.plusSeconds(600));

        authorizations().start(named, Samples.hash("another state"));

        assertThat(authorizations().byState(Samples.hash("another state"))).contains(new Authorization.Started(named));
    }

    @Test
    void finds_nothing_under_an_unknown_state() {
        assertThat(authorizations().byState(Samples.hash("unknown"))).isEmpty();
    }

    @Test
    void call2_a_started_attempt_is_taken_by_exactly_one_of_all_who_try_at_once() {
        int winners = Race.winners(8, number -> authorizations().beginExchange(attempt.id(), UNTIL));

        assertThat(winners).isEqualTo(1);
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Exchanging(attempt, UNTIL));
    }

    @Test
    void only_a_started_attempt_can_be_taken() {
        assertThat(authorizations().beginExchange(attempt.id(), UNTIL)).isTrue();
        assertThat(authorizations().beginExchange(attempt.id(), UNTIL.plusSeconds(99)))
                .isFalse();
        authorizations().complete(attempt.id());
        assertThat(authorizations().beginExchange(attempt.id(), UNTIL)).isFalse();
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Completed(attempt));
    }

    @Test
    void an_unknown_attempt_can_not_be_taken() {
        assertThat(authorizations().beginExchange(new AuthorizationId(new UUID(5, 6)), UNTIL))
                .isFalse();
    }

    @Test
    void an_exchange_that_was_given_back_can_be_taken_again() {
        authorizations().beginExchange(attempt.id(), UNTIL);

        authorizations().returnToStarted(attempt.id());

        assertThat(authorizations().byState(STATE)).contains(new Authorization.Started(attempt));
        assertThat(authorizations().beginExchange(attempt.id(), UNTIL)).isTrue();
    }

    @Test
    void only_a_taken_exchange_can_be_given_back() {
        authorizations().fail(attempt.id(), FailureCode.STATE_EXPIRED);

        authorizations().returnToStarted(attempt.id());

        assertThat(authorizations().byState(STATE))
                .contains(new Authorization.Failed(attempt, FailureCode.STATE_EXPIRED));
    }

    @Test
    void a_taken_exchange_ends_well_once() {
        authorizations().beginExchange(attempt.id(), UNTIL);

        assertThat(authorizations().complete(attempt.id())).isTrue();
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Completed(attempt));
        assertThat(authorizations().complete(attempt.id())).isFalse();
    }

    @Test
    void an_attempt_that_nobody_took_does_not_end_well() {
        assertThat(authorizations().complete(attempt.id())).isFalse();

        assertThat(authorizations().byState(STATE)).contains(new Authorization.Started(attempt));
    }

    @Test
    void an_exchange_whose_time_was_up_does_not_end_well_afterwards() {
        authorizations().beginExchange(attempt.id(), UNTIL);
        authorizations().fail(attempt.id(), FailureCode.CODE_EXPIRED);

        assertThat(authorizations().complete(attempt.id())).isFalse();

        assertThat(authorizations().byState(STATE))
                .contains(new Authorization.Failed(attempt, FailureCode.CODE_EXPIRED));
    }

    @Test
    void of_one_who_completes_and_one_who_fails_at_once_exactly_one_has_its_way() {
        for (int round = 0; round < 10; round++) {
            Attempt raced = Samples.attempt(user);
            SecretHash state = Samples.hash("raced " + round);
            authorizations().start(raced, state);
            authorizations().beginExchange(raced.id(), UNTIL);

            int completed = Race.winners(2, number -> {
                if (number == 0) {
                    return authorizations().complete(raced.id());
                }
                authorizations().fail(raced.id(), FailureCode.CODE_EXPIRED);
                return false;
            });

            assertThat(authorizations().byState(state))
                    .contains(
                            completed == 1
                                    ? new Authorization.Completed(raced)
                                    : new Authorization.Failed(raced, FailureCode.CODE_EXPIRED));
        }
    }

    @Test
    void a_started_attempt_ends_badly_with_any_code() {
        for (FailureCode code : FailureCode.values()) {
            Attempt failing = Samples.attempt(user);
            authorizations().start(failing, Samples.hash(code.name()));

            authorizations().fail(failing.id(), code);

            assertThat(authorizations().byState(Samples.hash(code.name())))
                    .contains(new Authorization.Failed(failing, code));
        }
    }

    @Test
    void an_ended_attempt_stays_as_it_is() {
        authorizations().beginExchange(attempt.id(), UNTIL);
        authorizations().complete(attempt.id());
        authorizations().fail(attempt.id(), FailureCode.AMAZON_REFUSED);
        assertThat(authorizations().byState(STATE)).contains(new Authorization.Completed(attempt));

        Attempt failed = Samples.attempt(user);
        authorizations().start(failed, Samples.hash("failed"));
        authorizations().fail(failed.id(), FailureCode.CANCELLED_AT_AMAZON);
        authorizations().fail(failed.id(), FailureCode.AMAZON_REFUSED);
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
            authorizations().start(each, Samples.hash("state of " + each.id()));
        }
        authorizations().beginExchange(completed.id(), UNTIL);
        authorizations().complete(completed.id());
        authorizations().fail(failed.id(), FailureCode.CODE_EXPIRED);
        authorizations().beginExchange(exchanging.id(), UNTIL);

        assertThat(authorizations().purge(later))
                .containsExactlyInAnyOrder(attempt.account(), failed.account(), exchanging.account());

        assertThat(authorizations().byState(STATE)).isEmpty();
        assertThat(authorizations().byState(Samples.hash("state of " + completed.id())))
                .isEmpty();
        assertThat(authorizations().purge(later)).isEmpty();
    }

    @Test
    void does_not_purge_what_runs_out_at_that_moment_or_later() {
        assertThat(authorizations().purge(attempt.expiresAt())).isEmpty();

        assertThat(authorizations().byState(STATE)).contains(new Authorization.Started(attempt));
    }

    private Authorizations authorizations() {
        return stores().authorizations();
    }
}
