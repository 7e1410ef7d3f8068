package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Plan;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.Event;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A reconnect keeps the account, if the login reaches what is connected (RECO-3). */
class SettleReconnectTest extends ConsentScene {

    @Test
    void reco3_a_profile_that_is_gone_does_not_shut_the_account_out() {
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);
        followed(manager, "Client");
        discoverAll();
        Account account = onlyAccount();
        amazon.lists(Region.EU);

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();

        assertThat(attempt(1)).isInstanceOf(Authorization.Settled.class);
    }

    @Test
    void reco3_a_reconnect_with_another_login_is_refused_and_the_old_state_kept() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        Account before = onlyAccount();
        Secret token = refreshToken(before);
        clock.advance(Duration.ofHours(3));
        amazon.lists(Region.NA, Samples.profile());

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, before.id()));
        discoverAll();

        assertThat(onlyAccount()).isEqualTo(before);
        assertThat(refreshToken(before)).isEqualTo(token);
        assertThat(attempt(1))
                .isInstanceOfSatisfying(
                        Authorization.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.OTHER_LOGIN));
        assertNothingKept(1);
    }

    @Test
    void reco3_a_login_that_lacks_one_of_the_connected_profiles_is_refused() {
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);
        followed(manager, "Client");
        discoverAll();
        Account before = onlyAccount();
        stores.connections().add(Samples.connection(before, american));
        stores.connections().add(Samples.connection(before, german));
        Secret token = refreshToken(before);
        amazon.lists(Region.EU);

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, before.id()));
        discoverAll();

        assertThat(attempt(1))
                .isInstanceOfSatisfying(
                        Authorization.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.OTHER_LOGIN));
        assertThat(refreshToken(before)).isEqualTo(token);
        assertNothingKept(1);
    }

    @Test
    void reco3_what_is_bound_but_not_connected_may_be_gone() {
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);
        followed(manager, "Client");
        discoverAll();
        stores.connections().add(Samples.connection(onlyAccount(), german));
        amazon.lists(Region.NA);

        consent(() ->
                consents.reconnect.reconnect(manager, BROWSER, onlyAccount().id()));
        discoverAll();

        assertThat(attempt(1)).isInstanceOf(Authorization.Settled.class);
    }

    @Test
    void reco3_a_reconnect_keeps_id_name_and_profiles() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        Account before = onlyAccount();
        clock.advance(Duration.ofHours(3));

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, before.id()));
        discoverAll();

        assertThat(onlyAccount().id()).isEqualTo(before.id());
        assertThat(onlyAccount().name()).isEqualTo(before.name());
        assertThat(onlyAccount().consent().givenAt()).contains(clock.instant());
        assertThat(bound(onlyAccount())).containsExactly(american.id());
    }

    @Test
    void wait4_a_first_sync_that_the_old_consent_could_not_finish_starts_over() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        stores.connections().add(Samples.connection(onlyAccount(), american));
        stores.syncQueue().queueFirstSync(american.id(), clock.instant());
        endConsent(onlyAccount());

        consent(() ->
                consents.reconnect.reconnect(manager, BROWSER, onlyAccount().id()));
        discoverAll();

        assertThat(stores.events().undelivered(9)).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(Event.Kind.RECOVERED);
            assertThat(event.about().account()).contains(onlyAccount().id().value());
        });
        assertThat(stores.connections()
                        .find(manager.id(), american.id())
                        .orElseThrow()
                        .status())
                .isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant().plusSeconds(30)))
                .isPresent();
    }

    @Test
    void reco3_while_the_host_of_a_missing_profile_fails_a_reconnect_is_not_refused() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        Account account = onlyAccount();
        clock.advance(Duration.ofHours(3));
        amazon.failNext(Region.NA, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();
        assertThat(attempt(1)).isInstanceOf(Authorization.Completed.class);

        stores.discoveries().retry(attempt(1).attempt().account(), clock.instant());
        discoverAll();
        assertThat(attempt(1)).isInstanceOf(Authorization.Settled.class);
    }

    @Test
    void auth4_a_reconnect_is_checked_again_for_a_plan_when_it_comes_back() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        Account account = onlyAccount();
        clock.advance(Duration.ofMinutes(1));
        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        stores.users().change(Samples.withPlan(manager, Plan.NONE));

        discoverAll();

        assertThat(onlyAccount().consent()).isEqualTo(account.consent());
    }

    @Test
    void auth5_the_last_page_lists_only_what_this_login_shared() {
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);
        followed(manager, "Client");
        discoverAll();
        Account account = onlyAccount();
        amazon.lists(Region.EU);
        MakeConnectLink.Made link =
                (MakeConnectLink.Made) consents.makeLink.reconnect(manager, account.id(), Duration.ofDays(7));
        follow(link.address());
        discoverAll();

        assertThat(attempt(1))
                .isInstanceOfSatisfying(
                        Authorization.Settled.class,
                        settled -> assertThat(consents.read
                                        .shared(settled)
                                        .orElseThrow()
                                        .profiles())
                                .containsExactly(american));
    }

    @Test
    void plan2_a_consent_after_the_tokens_were_destroyed_opens_the_account_again() {
        Account account = pickedAccount(american);
        stores.connections().add(Samples.connection(account, american));
        stores.syncQueue().queueFirstSync(american.id(), clock.instant());
        endConsent(account);
        vault.destroy(account.id());

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();

        assertThat(attempt(0)).isInstanceOf(Authorization.Settled.class);
        assertThat(refreshToken(account).reveal()).isNotEqualTo("Atzr|earlier");
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant()))
                .hasValueSatisfying(run -> assertThat(run.profile()).isEqualTo(american));
    }

    @Test
    void plan2_what_was_loaded_before_its_tokens_were_destroyed_is_connected_again_by_a_new_consent() {
        Account account = pickedAccount(american);
        stores.connections().add(Samples.connection(account, american));
        stores.connections().synced(american.id(), clock.instant(), Samples.TODAY.minusDays(1));
        endConsent(account);
        vault.destroy(account.id());

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();

        assertThat(stores.connections().find(manager.id(), american.id()).orElseThrow())
                .satisfies(connection -> assertThat(connection.status()).isEqualTo(ConnectionStatus.CONNECTED))
                .satisfies(connection -> assertThat(connection.dataThrough()).contains(Samples.TODAY.minusDays(1)));
        assertThat(stores.syncRuns().statesOf(american.id())).isEmpty();
    }

    private void endConsent(Account account) {
        stores.accounts().endConsent(account.id(), ConsentEnd.EXPIRED);
        stores.openRuns().rest(account.id());
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isEmpty();
    }
}
