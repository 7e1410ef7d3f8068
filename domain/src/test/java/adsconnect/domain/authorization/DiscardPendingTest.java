package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Lease;
import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscardPendingTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryTokenVault vault = stores.tokenVault();
    private final MovableClock clock = new MovableClock();
    private final DiscardPending discard = new DiscardPending(
            stores.pendingConnections(),
            stores.authorizations(),
            vault,
            stores.auditTrail(),
            stores.unitOfWork(),
            clock);
    private final User user = Samples.seller();
    private final User other = Samples.seller();
    private final PendingConnection pending = Samples.pending(user);
    private final PendingConnection theirs = Samples.pending(other);

    @BeforeEach
    void two_consents_wait() {
        stores.users().add(user, "hash");
        stores.users().add(other, "hash");
        for (PendingConnection each : new PendingConnection[] {pending, theirs}) {
            stores.pendingConnections().replace(each);
            vault.admit(each.account());
            vault.keep(each.account(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
        }
    }

    @Test
    void pend2_discarding_destroys_the_tokens_of_that_user_alone() {
        discard.of(user.id());

        assertThat(stores.pendingConnections().ofUser(user.id())).isEmpty();
        assertThat(vault.knows(pending.account())).isFalse();
        assertThat(stores.pendingConnections().ofUser(other.id())).contains(theirs);
        assertThat(vault.knows(theirs.account())).isTrue();
    }

    @Test
    void discarding_nothing_does_nothing() {
        discard.of(user.id());
        discard.of(user.id());

        assertThat(stores.pendingConnections().ofUser(user.id())).isEmpty();
    }

    @Test
    void pend2_destroys_what_waited_at_60_00_and_not_at_59_59() {
        clock.advance(Duration.ofSeconds(3599));
        discard.expired();
        assertThat(vault.knows(pending.account())).isTrue();

        clock.advance(Duration.ofSeconds(1));
        discard.expired();
        assertThat(stores.pendingConnections().ofUser(user.id())).isEmpty();
        assertThat(vault.knows(pending.account())).isFalse();
        assertThat(vault.knows(theirs.account())).isFalse();
    }

    @Test
    void attempts_that_never_came_back_are_forgotten_with_their_secrets_after_a_day() {
        Attempt attempt = Samples.attempt(user);
        stores.authorizations().start(attempt, Samples.hash("state"));
        vault.admit(attempt.account());

        clock.set(attempt.expiresAt().plus(Duration.ofDays(1)));
        discard.expired();
        assertThat(vault.knows(attempt.account())).isTrue();

        clock.advance(Duration.ofMillis(1));
        discard.expired();
        assertThat(vault.knows(attempt.account())).isFalse();
        assertThat(stores.authorizations().byState(Samples.hash("state"))).isEmpty();
    }

    @Test
    void forgetting_an_attempt_that_completed_leaves_the_tokens_of_its_account() {
        Attempt attempt = Samples.attempt(user);
        stores.authorizations().start(attempt, Samples.hash("state"));
        Lease lease = stores.authorizations()
                .beginExchange(attempt.id(), clock.instant())
                .orElseThrow();
        stores.authorizations().complete(attempt.id(), lease);
        vault.admit(attempt.account());

        clock.advance(Duration.ofDays(2));
        discard.expired();

        assertThat(stores.authorizations().byState(Samples.hash("state"))).isEmpty();
        assertThat(vault.knows(attempt.account())).isTrue();
    }
}
