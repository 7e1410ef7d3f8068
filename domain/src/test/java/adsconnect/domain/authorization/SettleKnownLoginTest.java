package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.PickFrom;
import adsconnect.domain.connection.Replaced;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A login that consents again has the account that it had (CALL-6). */
class SettleKnownLoginTest extends ConsentScene {

    @Test
    void call6_the_same_login_renews_its_account_instead_of_making_a_twin() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        Account before = onlyAccount();
        Secret oldToken = refreshToken(before);
        clock.advance(Duration.ofDays(30));
        amazon.lists(Region.EU, german);

        ConnectLink again = followed(manager, "Another name");
        discoverAll();

        Account after = onlyAccount();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.consent().givenAt()).contains(clock.instant());
        assertThat(refreshToken(after)).isNotEqualTo(oldToken);
        assertThat(bound(after)).containsExactlyInAnyOrder(american.id(), german.id());
        assertThat(state(again)).isEqualTo(new ConnectLink.Authorized(before.id(), true, clock.instant()));
        assertThat(vault.knows(attempt(1).attempt().account())).isFalse();
    }

    @Test
    void tok2_what_could_stand_in_for_the_old_refresh_token_is_forgotten() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        Account account = onlyAccount();
        vault.keep(account.id(), Purpose.PREVIOUS_REFRESH_TOKEN, new Secret("Atzr|previous"), Instant.MAX);
        vault.keep(account.id(), Purpose.SET_ASIDE_REFRESH_TOKEN, new Secret("Atzr|aside"), Instant.MAX);

        followed(manager, "Again");
        discoverAll();

        assertThat(vault.open(account.id(), Purpose.PREVIOUS_REFRESH_TOKEN)).isEmpty();
        assertThat(vault.open(account.id(), Purpose.SET_ASIDE_REFRESH_TOKEN)).isEmpty();
    }

    @Test
    void call6_somebody_elses_account_of_the_same_login_is_never_renewed() {
        amazon.lists(Region.NA, american);
        followed(manager, "First");
        discoverAll();
        Account theirs = onlyAccount();
        Secret token = refreshToken(theirs);
        User other = Samples.manager();
        stores.users().add(other, "hash");

        followed(other, "Second");
        discoverAll();

        assertThat(onlyAccount()).isEqualTo(theirs);
        assertThat(refreshToken(theirs)).isEqualTo(token);
        assertThat(stores.accounts().ofOwner(other.id())).hasSize(1);
    }

    @Test
    void call6_in_the_browser_the_same_login_is_recognised_as_soon_as_its_profiles_are_known() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        clock.advance(Duration.ofHours(3));

        consent(() -> consents.start.start(manager, BROWSER, Region.EU, Optional.empty()));
        assertThat(stores.pendingConnections().ofUser(manager.id())).isPresent();
        discoverAll();

        assertThat(stores.pendingConnections().ofUser(manager.id())).isEmpty();
        assertThat(onlyAccount().consent().givenAt()).contains(clock.instant());
        assertThat(onlyAccount().region()).isEqualTo(Region.EU);
    }

    @Test
    void call6_while_a_host_fails_that_may_list_the_rest_no_twin_is_made() {
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);
        followed(manager, "Client");
        discoverAll();
        amazon.failNext(Region.EU, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));

        followed(manager, "Again");
        discoverAll();
        assertThat(stores.accounts().ofOwner(manager.id())).hasSize(1);
        assertThat(attempt(1)).isInstanceOf(Authorization.Completed.class);

        stores.discoveries().retry(attempt(1).attempt().account(), clock.instant());
        discoverAll();
        assertThat(attempt(1)).isInstanceOf(Authorization.Settled.class);
        assertThat(stores.accounts().ofOwner(manager.id())).hasSize(1);
    }

    @Test
    void call6_a_renewal_fences_out_whoever_refreshes_with_the_old_consent() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        Account account = onlyAccount();
        var lease = stores.tokenRefreshes()
                .take(account.id(), clock.instant(), clock.instant().plusSeconds(15))
                .orElseThrow();

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();

        assertThat(stores.tokenRefreshes().giveBack(account.id(), lease)).isFalse();
    }

    @Test
    void call6_whoever_came_to_pick_more_is_told_that_there_is_more_of_the_account_there_is() {
        Account account = pickedAccount(american);
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);

        consent(() -> consents.start.start(manager, BROWSER, Region.NA, Optional.empty()));
        discoverAll();

        assertThat(stores.pendingConnections().ofUser(manager.id())).isEmpty();
        assertThat(stores.discoveries().of(account.id()).profiles()).containsExactlyInAnyOrder(american, german);
        assertThat(attempt(0)).isInstanceOfSatisfying(Authorization.Settled.class, settled -> {
            assertThat(settled.renewed()).isTrue();
            assertThat(consents.read.shared(settled).orElseThrow().more()).isTrue();
        });
        assertThat(onlyAccount().consent().givenAt()).contains(clock.instant());
    }

    @Test
    void call6_picking_makes_no_twin_while_a_host_fails_that_may_list_the_rest() {
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);
        followed(manager, "Client");
        discoverAll();
        Profile another = Samples.profile();
        amazon.lists(Region.NA, american, another);
        amazon.failNext(Region.EU, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));
        consent(() -> consents.start.start(manager, BROWSER, Region.NA, Optional.empty()));
        discoverAll();

        consents.confirm(new ConnectionLimit(1), stores.syncQueue())
                .confirm(manager.id(), new PickFrom.Waiting(), Set.of(another.id()), new Replaced.Nothing());

        assertThat(stores.accounts().ofOwner(manager.id())).hasSize(1);
    }
}
