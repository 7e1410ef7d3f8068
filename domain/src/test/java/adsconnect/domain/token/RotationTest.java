package adsconnect.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.HandHeartbeat;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ShortPause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TOK-2: Amazon replaces refresh tokens, and no consent is lost by it. */
class RotationTest {

    private static final Secret FIRST = new Secret("Atzr|first");
    private static final Secret SECOND = new Secret("Atzr|second");
    private static final Secret LATE = new Secret("Atzr|late");

    private final MovableClock clock = new MovableClock();
    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryTokenVault vault = stores.tokenVault();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final HandOutToken here = node();
    private final HandOutToken there = node();
    private final AccountId account = Samples.accountId();

    @BeforeEach
    void a_consent_is_kept() {
        vault.admit(account);
        vault.keep(account, Purpose.REFRESH_TOKEN, FIRST, Instant.MAX);
    }

    @Test
    void tok2_the_one_before_is_kept_until_the_new_one_has_worked() {
        rotateTo(SECOND);
        assertThat(kept(Purpose.REFRESH_TOKEN)).contains(SECOND);
        assertThat(kept(Purpose.PREVIOUS_REFRESH_TOKEN)).contains(FIRST);

        refresh();
        assertThat(asked()).isEqualTo(SECOND);
        assertThat(kept(Purpose.REFRESH_TOKEN)).contains(SECOND);
        assertThat(kept(Purpose.PREVIOUS_REFRESH_TOKEN)).isEmpty();
    }

    @Test
    void tok2_the_one_before_is_kept_again_when_the_new_one_refuses_and_it_works() {
        rotateTo(SECOND);
        oauth.failNext(Kind.GRANT_REFUSED);

        refresh();

        assertThat(asked()).isEqualTo(FIRST);
        assertThat(kept(Purpose.REFRESH_TOKEN)).contains(FIRST);
        assertThat(kept(Purpose.PREVIOUS_REFRESH_TOKEN)).isEmpty();
        assertThat(stores.tokenRefreshes().refused(account)).isEmpty();
    }

    @Test
    void tok2_what_a_fenced_out_holder_brought_is_set_aside_and_written_nowhere_else() {
        comeLate();

        assertThat(kept(Purpose.REFRESH_TOKEN)).contains(FIRST);
        assertThat(kept(Purpose.SET_ASIDE_REFRESH_TOKEN)).contains(LATE);
        assertThat(kept(Purpose.PREVIOUS_REFRESH_TOKEN)).isEmpty();
    }

    @Test
    void tok2_it_is_also_set_aside_if_the_next_holder_was_given_another_one() {
        oauth.meanwhile(() -> {
            clock.advance(RefreshOnce.LEASE);
            grant(SECOND);
            there.valid(account, Region.NA);
            grant(LATE);
        });

        refresh();

        assertThat(kept(Purpose.REFRESH_TOKEN)).contains(SECOND);
        assertThat(kept(Purpose.PREVIOUS_REFRESH_TOKEN)).contains(FIRST);
        assertThat(kept(Purpose.SET_ASIDE_REFRESH_TOKEN)).contains(LATE);
    }

    @Test
    void tok2_the_one_set_aside_is_tried_before_anything_is_called_refused_and_is_the_kept_one_from_then_on() {
        comeLate();
        oauth.failNext(Kind.GRANT_REFUSED);

        refresh();

        assertThat(asked()).isEqualTo(LATE);
        assertThat(kept(Purpose.REFRESH_TOKEN)).contains(LATE);
        assertThat(kept(Purpose.SET_ASIDE_REFRESH_TOKEN)).isEmpty();
        assertThat(stores.tokenRefreshes().refused(account)).isEmpty();
    }

    @Test
    void reco2_only_when_all_are_refused_the_consent_is() {
        rotateTo(SECOND);
        oauth.refuse(Kind.GRANT_REFUSED);
        int before = oauth.refreshes().size();

        assertThatThrownBy(this::refresh).isInstanceOf(AmazonFailure.class);

        assertThat(oauth.refreshes().subList(before, oauth.refreshes().size()))
                .extracting(ScriptedOAuth.Refresh::refreshToken)
                .containsExactly(SECOND, FIRST);
        assertThat(stores.tokenRefreshes().refused(account)).isPresent();
        assertThat(kept(Purpose.REFRESH_TOKEN)).contains(SECOND);
        assertThat(kept(Purpose.PREVIOUS_REFRESH_TOKEN)).contains(FIRST);
    }

    @Test
    void reco2_trouble_at_amazon_while_another_one_is_tried_refuses_nothing() {
        rotateTo(SECOND);
        oauth.failNext(Kind.GRANT_REFUSED);
        oauth.failNext(Kind.UNAVAILABLE);

        assertThatThrownBy(this::refresh)
                .isInstanceOfSatisfying(
                        AmazonFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE));

        assertThat(stores.tokenRefreshes().refused(account)).isEmpty();
    }

    @Test
    void tok2_what_an_older_consent_brings_is_never_set_aside() {
        oauth.meanwhile(() -> {
            stores.tokenRefreshes().fenceOut(account);
            vault.keep(account, Purpose.REFRESH_TOKEN, new Secret("Atzr|anew"), Instant.MAX);
            grant(LATE);
        });

        refresh();

        assertThat(kept(Purpose.REFRESH_TOKEN)).contains(new Secret("Atzr|anew"));
        assertThat(kept(Purpose.SET_ASIDE_REFRESH_TOKEN)).isEmpty();
    }

    @Test
    void vault1_nothing_is_set_aside_of_an_account_that_ended_meanwhile() {
        oauth.meanwhile(() -> {
            vault.destroy(account);
            grant(LATE);
        });

        assertThatThrownBy(this::refresh).isInstanceOf(AmazonFailure.class);

        assertThat(vault.knows(account)).isFalse();
    }

    private HandOutToken node() {
        return stores.handOutToken(oauth, new HandHeartbeat(), new ShortPause(), clock);
    }

    private void refresh() {
        clock.advance(Duration.ofHours(1));
        here.valid(account, Region.NA);
    }

    private void rotateTo(Secret next) {
        grant(next);
        refresh();
    }

    /** Another has refreshed when this one's answer comes. */
    private void comeLate() {
        oauth.meanwhile(() -> {
            clock.advance(RefreshOnce.LEASE);
            there.valid(account, Region.NA);
            grant(LATE);
        });
        refresh();
    }

    private void grant(Secret refreshToken) {
        Secret access = new Secret("Atza|with " + refreshToken.reveal());
        oauth.grantNext(
                new TokenGrant(new AccessToken(access, clock.instant().plus(Duration.ofHours(1))), refreshToken));
    }

    private Secret asked() {
        List<ScriptedOAuth.Refresh> refreshes = oauth.refreshes();
        return refreshes.getLast().refreshToken();
    }

    private Optional<Secret> kept(Purpose purpose) {
        return vault.open(account, purpose).map(KeptSecret::secret);
    }
}
