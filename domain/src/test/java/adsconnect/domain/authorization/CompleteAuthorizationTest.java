package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.authorization.CompleteAuthorization.Consented;
import adsconnect.domain.authorization.CompleteAuthorization.Outcome;
import adsconnect.domain.authorization.CompleteAuthorization.Refused;
import adsconnect.domain.authorization.CompleteAuthorization.StillExchanging;
import adsconnect.domain.authorization.ReceiveCallback.Callback;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.AccessToken;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.TokenGrant;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompleteAuthorizationTest {

    private static final Secret BROWSER = new Secret("browser");
    private static final Secret CODE = new Secret("ANcode");

    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryTokenVault vault = stores.tokenVault();
    private final MovableClock clock = new MovableClock();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final Consents consents = new Consents(stores, vault, oauth, clock);
    private final StartAuthorization start = consents.start;
    private final User user = Samples.seller();
    private Secret state;
    private Attempt attempt;

    @BeforeEach
    void a_browser_left_for_amazon() {
        stores.users().add(user, "hash");
        leave();
    }

    @Test
    void call2_a_code_that_nobody_comes_back_for_is_gone_after_five_minutes() {
        oauth.failNext(AmazonFailure.Kind.UNAVAILABLE);
        come();

        clock.advance(Duration.ofMinutes(6));
        consents.discard.expired();

        assertThat(vault.open(attempt.account(), Purpose.AUTHORIZATION_CODE)).isEmpty();
    }

    @Test
    void call1_keeps_the_tokens_and_a_pending_connection() {
        Secret refresh = new Secret("Atzr|new");
        AccessToken access =
                new AccessToken(new Secret("Atza|new"), clock.instant().plusSeconds(3600));
        oauth.grantNext(new TokenGrant(access, refresh));

        assertThat(come()).isEqualTo(new Consented(attempt));

        assertThat(vault.open(attempt.account(), Purpose.REFRESH_TOKEN)).contains(new KeptSecret(refresh, Instant.MAX));
        assertThat(vault.open(attempt.account(), Purpose.ACCESS_TOKEN))
                .contains(new KeptSecret(access.value(), access.expiresAt()));
        assertThat(vault.open(attempt.account(), Purpose.PKCE_VERIFIER)).isEmpty();
        assertThat(stores.pendingConnections().ofUser(user.id()))
                .contains(new PendingConnection(
                        attempt.account(),
                        user.id(),
                        Region.EU,
                        new Aim.Pick(Optional.of(new AccountName("Acme"))),
                        clock.instant(),
                        clock.instant().plus(Duration.ofHours(1))));
        assertThat(stores.discoveries().of(attempt.account()).hosts()).hasSize(3);
    }

    @Test
    void auth3_exchanges_at_the_regions_own_host_with_the_verifier_of_that_attempt() {
        Secret verifier = oauth.consents().getFirst().pkceVerifier();

        come();

        assertThat(oauth.exchanges()).containsExactly(new ScriptedOAuth.Exchange(Region.EU, CODE, verifier));
    }

    @Test
    void call2_loading_the_callback_again_shows_the_outcome_and_never_exchanges_twice() {
        come();

        assertThat(come()).isEqualTo(new Consented(attempt));
        assertThat(oauth.exchanges()).hasSize(1);
    }

    @Test
    void call2_of_several_callbacks_at_once_exactly_one_exchanges() {
        List<Outcome> outcomes = Race.of(6, number -> come());

        assertThat(oauth.exchanges()).hasSize(1);
        assertThat(outcomes).contains(new Consented(attempt)).isSubsetOf(new Consented(attempt), new StillExchanging());
    }

    @Test
    void call2_while_one_exchanges_another_is_told_to_wait() {
        List<Outcome> meanwhile = new ArrayList<>();
        oauth.meanwhile(() -> meanwhile.add(come()));

        assertThat(come()).isEqualTo(new Consented(attempt));

        assertThat(meanwhile).containsExactly(new StillExchanging());
    }

    @Test
    void call2_an_exchange_that_never_ended_is_tried_again_when_its_lease_is_over_and_not_before() {
        aNodeDiesWhileItExchanges();
        clock.advance(Duration.ofMillis(14_999));
        assertThat(look()).isEqualTo(new StillExchanging());

        clock.advance(Duration.ofMillis(1));
        assertThat(look()).isEqualTo(new Consented(attempt));
    }

    @Test
    void call2_an_exchange_that_never_ended_and_had_used_the_code_means_start_again() {
        aNodeDiesWhileItExchanges();
        clock.advance(Duration.ofSeconds(15));
        oauth.failNext(AmazonFailure.Kind.GRANT_REFUSED);

        assertRefused(look(), FailureCode.CODE_EXPIRED);
        assertEndedWithNothingKept();
    }

    @Test
    void call2_a_node_that_was_frozen_during_the_exchange_leaves_it_to_the_one_that_took_over() {
        List<Outcome> meanwhile = new ArrayList<>();
        oauth.meanwhile(() -> {
            clock.advance(Duration.ofSeconds(15));
            meanwhile.add(look());
        });

        assertThat(come()).isEqualTo(new StillExchanging());

        assertThat(meanwhile).containsExactly(new Consented(attempt));
        assertThat(stores.pendingConnections().ofUser(user.id()).orElseThrow().account())
                .isEqualTo(attempt.account());
    }

    @Test
    void call2_a_failure_that_comes_after_another_took_over_changes_nothing() {
        List<Outcome> meanwhile = new ArrayList<>();
        oauth.meanwhile(() -> {
            clock.advance(Duration.ofSeconds(15));
            meanwhile.add(look());
        });
        oauth.failNext(AmazonFailure.Kind.UNAVAILABLE);

        come();

        assertThat(meanwhile).hasSize(1);
        assertThat(look())
                .satisfiesAnyOf(
                        outcome -> assertThat(outcome).isEqualTo(new Consented(attempt)),
                        outcome -> assertRefused(outcome, FailureCode.AMAZON_UNAVAILABLE));
    }

    @Test
    void call2_the_code_is_sealed_and_kept_for_five_minutes_at_most() {
        oauth.failNext(AmazonFailure.Kind.UNAVAILABLE);
        come();
        assertThat(vault.open(attempt.account(), Purpose.AUTHORIZATION_CODE))
                .contains(new KeptSecret(CODE, clock.instant().plus(Duration.ofMinutes(5))));

        clock.advance(Duration.ofMinutes(5));

        assertRefused(look(), FailureCode.CODE_EXPIRED);
        assertEndedWithNothingKept();
        assertThat(oauth.exchanges()).hasSize(1);
    }

    @Test
    void call2_whoever_signed_out_meanwhile_goes_on_after_signing_in() {
        assertThat(come(callback(), Optional.empty())).isEqualTo(new CompleteAuthorization.SignInFirst());
        assertThat(oauth.exchanges()).isEmpty();

        assertThat(look()).isEqualTo(new Consented(attempt));
    }

    @Test
    void call2_an_attempt_is_shown_to_nobody_else() {
        come();

        assertThat(consents.complete.complete(
                        attempt.id(), Optional.of(Samples.seller().id()), Optional.of(BROWSER)))
                .isEqualTo(new CompleteAuthorization.NotYours());
        assertThat(consents.complete.complete(attempt.id(), Optional.of(user.id()), Optional.of(new Secret("another"))))
                .isEqualTo(new CompleteAuthorization.NotYours());
    }

    @Test
    void auth8_who_looks_before_amazon_sent_them_back_is_told_so() {
        assertThat(look()).isEqualTo(new CompleteAuthorization.AtAmazon());
    }

    @Test
    void call2_only_the_same_user_may_return() {
        User other = Samples.seller();

        assertRefused(come(callback(), Optional.of(other.id())), FailureCode.WRONG_BROWSER);
        assertStillUsable();
    }

    @Test
    void call2_only_the_same_browser_may_return() {
        assertThat(consents.receive.receive(callback(), Optional.of(user.id()), Optional.of(new Secret("another"))))
                .isEqualTo(new ReceiveCallback.Refused(FailureCode.WRONG_BROWSER));
        assertThat(consents.receive.receive(callback(), Optional.of(user.id()), Optional.empty()))
                .isEqualTo(new ReceiveCallback.Refused(FailureCode.WRONG_BROWSER));
        assertStillUsable();
    }

    @Test
    void call3_an_unknown_or_missing_state_is_refused() {
        assertRefused(
                come(new Callback(Optional.of(new Secret("made up")), Optional.of(CODE), Optional.empty())),
                FailureCode.STATE_UNKNOWN);
        assertRefused(
                come(new Callback(Optional.empty(), Optional.of(CODE), Optional.empty())), FailureCode.STATE_UNKNOWN);
        assertStillUsable();
    }

    @Test
    void auth3_returns_at_9_59_and_no_longer_at_10_00() {
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(come()).isEqualTo(new Consented(attempt));

        leave();
        clock.advance(Duration.ofMinutes(10));
        assertRefused(come(), FailureCode.STATE_EXPIRED);
        assertEndedWithNothingKept();
    }

    @Test
    void call3_cancelled_at_amazon() {
        assertRefused(come(error("access_denied")), FailureCode.CANCELLED_AT_AMAZON);
        assertEndedWithNothingKept();
    }

    @Test
    void call3_any_other_word_of_amazon_is_a_refusal() {
        assertRefused(come(error("server_error")), FailureCode.AMAZON_REFUSED);
        assertEndedWithNothingKept();
    }

    @Test
    void call3_neither_code_nor_error_is_a_refusal() {
        assertRefused(
                come(new Callback(Optional.of(state), Optional.empty(), Optional.empty())), FailureCode.AMAZON_REFUSED);
        assertEndedWithNothingKept();
    }

    @Test
    void call3_a_code_that_amazon_no_longer_takes() {
        oauth.failNext(AmazonFailure.Kind.GRANT_REFUSED);

        assertRefused(come(), FailureCode.CODE_EXPIRED);
        assertEndedWithNothingKept();
    }

    @Test
    void call3_our_own_app_is_misconfigured() {
        oauth.failNext(AmazonFailure.Kind.CLIENT_REJECTED);

        assertRefused(come(), FailureCode.CLIENT_REJECTED);
        assertEndedWithNothingKept();
    }

    @Test
    void call3_amazon_says_no_for_any_other_reason() {
        for (AmazonFailure.Kind kind : List.of(
                AmazonFailure.Kind.REQUEST_REFUSED, AmazonFailure.Kind.ACCESS_LOST, AmazonFailure.Kind.TOKEN_REFUSED)) {
            leave();
            oauth.failNext(kind);

            assertRefused(come(), FailureCode.AMAZON_REFUSED);
            assertEndedWithNothingKept();
        }
    }

    @Test
    void call3_while_amazon_is_down_the_same_callback_may_be_tried_again() {
        oauth.failNext(AmazonFailure.Kind.UNAVAILABLE);
        oauth.failNext(AmazonFailure.Kind.THROTTLED);

        assertRefused(come(), FailureCode.AMAZON_UNAVAILABLE);
        assertThat(stores.pendingConnections().ofUser(user.id())).isEmpty();
        assertRefused(come(), FailureCode.AMAZON_THROTTLED);
        assertThat(come()).isEqualTo(new Consented(attempt));
    }

    @Test
    void call2_an_unknown_outcome_followed_by_a_refused_code_means_start_again() {
        oauth.failNext(AmazonFailure.Kind.UNAVAILABLE);
        oauth.failNext(AmazonFailure.Kind.GRANT_REFUSED);
        come();

        assertRefused(come(), FailureCode.CODE_EXPIRED);
        assertEndedWithNothingKept();
    }

    @Test
    void call2_a_failed_callback_that_is_loaded_again_shows_the_same_failure() {
        come(error("access_denied"));

        assertRefused(come(), FailureCode.CANCELLED_AT_AMAZON);
        assertThat(oauth.exchanges()).isEmpty();
    }

    @Test
    void pend3_a_newer_consent_replaces_the_pending_one_and_destroys_its_tokens() {
        come();
        Attempt earlier = attempt;
        leave();

        assertThat(come()).isEqualTo(new Consented(attempt));

        assertThat(stores.pendingConnections().ofUser(user.id()).orElseThrow().account())
                .isEqualTo(attempt.account());
        assertThat(vault.knows(earlier.account())).isFalse();
        assertThat(vault.open(attempt.account(), Purpose.REFRESH_TOKEN)).isPresent();
    }

    @Test
    void a_newer_consent_that_fails_leaves_the_pending_one_alone() {
        come();
        Attempt earlier = attempt;
        leave();

        come(error("access_denied"));

        assertThat(stores.pendingConnections().ofUser(user.id()).orElseThrow().account())
                .isEqualTo(earlier.account());
        assertThat(vault.open(earlier.account(), Purpose.REFRESH_TOKEN)).isPresent();
    }

    @Test
    void call2_a_late_cancel_does_not_touch_the_tokens_of_a_completed_attempt() {
        oauth.meanwhile(() -> {});
        assertThat(come()).isEqualTo(new Consented(attempt));

        assertThat(stores.authorizations().failUnheld(attempt.id(), FailureCode.CANCELLED_AT_AMAZON, clock.instant()))
                .isFalse();
        assertThat(come(new Callback(Optional.of(state), Optional.empty(), Optional.of("access_denied"))))
                .isEqualTo(new Consented(attempt));
        assertThat(vault.open(attempt.account(), Purpose.REFRESH_TOKEN)).isPresent();
    }

    @Test
    void call2_a_callback_loaded_again_after_the_choice_says_that_it_is_done() {
        come();
        stores.pendingConnections().remove(attempt.account());

        assertRefused(come(), FailureCode.STATE_USED);
    }

    private void leave() {
        start.start(user, BROWSER, Region.EU, Optional.of(new AccountName("Acme")));
        state = oauth.consents().getLast().state();
        attempt = stores.authorizations()
                .byState(SecretHash.of(state))
                .orElseThrow()
                .attempt();
    }

    private Outcome come() {
        return come(callback());
    }

    private Outcome come(Callback callback) {
        return come(callback, Optional.of(user.id()));
    }

    private Outcome come(Callback callback, Optional<UserId> visitor) {
        return switch (consents.receive.receive(callback, visitor, Optional.of(BROWSER))) {
            case ReceiveCallback.Received received ->
                consents.complete.complete(received.id(), visitor, Optional.of(BROWSER));
            case ReceiveCallback.Refused refused -> new Refused(attempt, refused.code(), "");
        };
    }

    /** The page of the attempt, which has no code in its address. */
    private Outcome look() {
        return consents.complete.complete(attempt.id(), Optional.of(user.id()), Optional.of(BROWSER));
    }

    private void aNodeDiesWhileItExchanges() {
        oauth.meanwhile(() -> {
            throw new NodeDied();
        });
        assertThatThrownBy(this::come).isInstanceOf(NodeDied.class);
    }

    private static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Callback callback() {
        return new Callback(Optional.of(state), Optional.of(CODE), Optional.empty());
    }

    private Callback error(String word) {
        return new Callback(Optional.of(state), Optional.empty(), Optional.of(word));
    }

    private void assertStillUsable() {
        assertThat(come()).isEqualTo(new Consented(attempt));
    }

    private void assertEndedWithNothingKept() {
        assertThat(vault.knows(attempt.account())).isFalse();
        assertThat(stores.discoveries().of(attempt.account()).hosts()).isEmpty();
        assertThat(stores.authorizations().byState(SecretHash.of(state)))
                .containsInstanceOf(Authorization.Failed.class);
    }

    private static void assertRefused(Outcome outcome, FailureCode code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
