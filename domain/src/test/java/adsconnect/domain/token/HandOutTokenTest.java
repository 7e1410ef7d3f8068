package adsconnect.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOutTokenTest {

    private static final Secret REFRESH_TOKEN = new Secret("Atzr|kept");
    private static final Secret ACCESS_TOKEN = new Secret("Atza|kept");

    private final MovableClock clock = new MovableClock();
    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryTokenVault vault = stores.tokenVault();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final HandOutToken tokens = stores.handOutToken(oauth, clock);
    private final AccountId account = Samples.accountId();

    @BeforeEach
    void both_tokens_are_kept() {
        vault.admit(account);
        vault.keep(account, Purpose.REFRESH_TOKEN, REFRESH_TOKEN, Instant.MAX);
        vault.keep(account, Purpose.ACCESS_TOKEN, ACCESS_TOKEN, clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void tok2_hands_out_the_kept_token_while_it_lives_long_enough() {
        clock.advance(Duration.ofMinutes(55));

        assertThat(tokens.valid(account, Region.NA).value()).isEqualTo(ACCESS_TOKEN);
        assertThat(oauth.refreshes()).isEmpty();
    }

    @Test
    void tok2_renews_a_token_that_ends_too_soon_at_the_accounts_own_region_and_keeps_the_new_one() {
        clock.advance(Duration.ofMinutes(55).plusMillis(1));

        AccessToken renewed = tokens.valid(account, Region.FE);

        assertThat(renewed.value()).isNotEqualTo(ACCESS_TOKEN);
        assertThat(renewed.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(oauth.refreshes()).containsExactly(new ScriptedOAuth.Refresh(Region.FE, REFRESH_TOKEN));
        assertThat(tokens.valid(account, Region.FE)).isEqualTo(renewed);
        assertThat(oauth.refreshes()).hasSize(1);
    }

    @Test
    void makes_one_when_none_is_kept() {
        vault.forget(account, Purpose.ACCESS_TOKEN);

        assertThat(tokens.valid(account, Region.NA).livesAt(clock.instant(), Duration.ofMinutes(59)))
                .isTrue();
    }

    @Test
    void tok1_a_refused_token_is_renewed_although_it_lives() {
        AccessToken instead = tokens.insteadOf(ACCESS_TOKEN, account, Region.NA);

        assertThat(instead.value()).isNotEqualTo(ACCESS_TOKEN);
        assertThat(tokens.valid(account, Region.NA)).isEqualTo(instead);
    }

    @Test
    void tok1_whoever_was_refused_a_token_that_was_renewed_since_gets_the_new_one() {
        AccessToken instead = tokens.insteadOf(ACCESS_TOKEN, account, Region.NA);

        assertThat(tokens.insteadOf(ACCESS_TOKEN, account, Region.NA)).isEqualTo(instead);
        assertThat(oauth.refreshes()).hasSize(1);
    }

    @Test
    void sync3_a_call_whose_token_is_refused_is_made_once_more_with_another_one() {
        List<Secret> used = new ArrayList<>();

        String answer = tokens.withToken(account, Region.NA, token -> {
            used.add(token);
            if (token.equals(ACCESS_TOKEN)) {
                throw new AmazonFailure(AmazonFailure.Kind.TOKEN_REFUSED, "refused");
            }
            return "answer";
        });

        assertThat(answer).isEqualTo("answer");
        assertThat(used).hasSize(2).startsWith(ACCESS_TOKEN).doesNotHaveDuplicates();
    }

    @Test
    void sync3_a_call_that_is_refused_twice_is_not_made_again() {
        AtomicInteger calls = new AtomicInteger();

        assertThatThrownBy(() -> tokens.withToken(account, Region.NA, token -> {
                    calls.incrementAndGet();
                    throw new AmazonFailure(AmazonFailure.Kind.TOKEN_REFUSED, "refused");
                }))
                .isInstanceOf(AmazonFailure.class);

        assertThat(calls).hasValue(2);
        assertThat(oauth.refreshes()).hasSize(1);
    }

    @Test
    void any_other_failure_of_a_call_comes_out_at_once() {
        AmazonFailure down = new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "down");

        assertThatThrownBy(() -> tokens.withToken(account, Region.NA, token -> {
                    throw down;
                }))
                .isSameAs(down);

        assertThat(oauth.refreshes()).isEmpty();
    }

    @Test
    void keeps_a_new_refresh_token_if_amazon_gives_one() {
        Secret rotated = new Secret("Atzr|rotated");
        AccessToken access =
                new AccessToken(new Secret("Atza|new"), clock.instant().plusSeconds(3600));
        oauth.grantNext(new TokenGrant(access, rotated));

        tokens.insteadOf(ACCESS_TOKEN, account, Region.NA);

        assertThat(vault.open(account, Purpose.REFRESH_TOKEN)).contains(new KeptSecret(rotated, Instant.MAX));
    }

    @Test
    void leaves_the_kept_tokens_alone_when_amazon_fails() {
        oauth.failNext(AmazonFailure.Kind.UNAVAILABLE);

        assertKind(AmazonFailure.Kind.UNAVAILABLE);

        assertThat(vault.open(account, Purpose.REFRESH_TOKEN)).contains(new KeptSecret(REFRESH_TOKEN, Instant.MAX));
        assertThat(tokens.valid(account, Region.NA).value()).isEqualTo(ACCESS_TOKEN);
    }

    @Test
    void without_a_refresh_token_only_a_new_consent_helps_and_amazon_is_not_asked() {
        vault.destroy(account);

        assertKind(AmazonFailure.Kind.GRANT_REFUSED);
        assertThat(oauth.refreshes()).isEmpty();
    }

    private void assertKind(AmazonFailure.Kind kind) {
        assertThatThrownBy(() -> tokens.insteadOf(ACCESS_TOKEN, account, Region.NA))
                .isInstanceOfSatisfying(
                        AmazonFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
