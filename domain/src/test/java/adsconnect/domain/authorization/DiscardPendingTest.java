package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Lease;
import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscardPendingTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryTokenVault vault = stores.tokenVault();
    private final MovableClock clock = new MovableClock();
    private final DiscardPending discard = new Consents(stores, vault, new ScriptedOAuth(clock), clock).discard;
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
    void the_one_that_is_named_goes_and_no_newer_one_in_its_place() {
        PendingConnection newer = Samples.pending(user);
        stores.pendingConnections().replace(newer);

        assertThat(discard.one(user.id(), pending.account())).isFalse();
        assertThat(discard.one(other.id(), newer.account())).isFalse();
        assertThat(stores.pendingConnections().ofUser(user.id())).contains(newer);

        assertThat(discard.one(user.id(), newer.account())).isTrue();
        assertThat(discard.one(user.id(), newer.account())).isFalse();
        assertThat(stores.pendingConnections().ofUser(user.id())).isEmpty();
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
        stores.authorizations().start(attempt, Samples.hash("state"), clock.instant());
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
        stores.authorizations().start(attempt, Samples.hash("state"), clock.instant());
        stores.authorizations().receive(attempt.id(), clock.instant().plusSeconds(300));
        Lease lease = stores.authorizations()
                .beginExchange(attempt.id(), clock.instant(), clock.instant())
                .orElseThrow();
        stores.authorizations().complete(attempt.id(), lease);
        vault.admit(attempt.account());

        clock.advance(Duration.ofDays(2));
        discard.expired();

        assertThat(stores.authorizations().byState(Samples.hash("state"))).isEmpty();
        assertThat(vault.knows(attempt.account())).isTrue();
    }

    @Test
    void auth7_a_consent_by_a_link_whose_profiles_amazon_did_not_list_in_its_hour_fails_the_link() {
        ConnectLink link = Samples.link(user);
        stores.connectLinks().add(link, Samples.hash("address"));
        PendingConnection byLink = new PendingConnection(
                Samples.accountId(),
                user.id(),
                Region.NA,
                new Aim.BindAll(link.name(), link.id()),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)));
        stores.pendingConnections().replace(byLink);
        clock.advance(Duration.ofHours(1));

        discard.expired();

        assertThat(stores.connectLinks().byId(link.id()).orElseThrow().state())
                .isEqualTo(new ConnectLink.Failed(FailureCode.PROFILE_SYNC_FAILED));
    }
}
