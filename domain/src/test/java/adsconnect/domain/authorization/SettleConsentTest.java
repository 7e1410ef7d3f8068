package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.PickFrom;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose a consent is, once its profiles are known: a new account for each link (CALL-5, AUTH-5). */
class SettleConsentTest extends ConsentScene {

    @Test
    void call5_a_consent_by_a_link_binds_every_profile_at_once() {
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);

        ConnectLink link = followed(manager, "Client");
        discoverAll();

        Account account = onlyAccount();
        assertThat(account.mode()).isEqualTo(ConsentMode.ALL);
        assertThat(account.name()).isEqualTo(new AccountName("Client"));
        assertThat(bound(account)).containsExactlyInAnyOrder(american.id(), german.id());
        assertThat(state(link)).isEqualTo(new ConnectLink.Authorized(account.id(), false, clock.instant()));
        assertThat(vault.open(account.id(), Purpose.REFRESH_TOKEN)).isPresent();
        assertThat(stores.connections().ofOwner(manager.id())).isEmpty();
        assertThat(attempt(0)).isInstanceOf(Authorization.Settled.class);
    }

    @Test
    void call5_a_name_that_was_taken_meanwhile_gets_a_number() {
        ConnectLink link = followed(manager, "Client");
        stores.accounts().add(Samples.account(manager, "client"));
        amazon.lists(Region.NA, american);

        discoverAll();

        assertThat(stores.accounts().ofOwner(manager.id()))
                .extracting(Account::name)
                .contains(new AccountName("Client (2)"));
        assertThat(state(link)).isInstanceOf(ConnectLink.Authorized.class);
    }

    @Test
    void call4_a_consent_by_a_link_that_reaches_no_profile_fails_and_may_be_tried_again() {
        ConnectLink link = followed(manager, "Client");
        discoverAll();

        assertNothingKept(0);
        assertThat(state(link)).isEqualTo(new ConnectLink.Failed(FailureCode.NO_PROFILES));

        amazon.lists(Region.NA, Samples.agencyProfile());
        follow(lastAddress());
        discoverAll();
        assertThat(state(link)).isEqualTo(new ConnectLink.Failed(FailureCode.AGENCY_ONLY));

        amazon.lists(Region.NA, american);
        follow(lastAddress());
        discoverAll();
        assertThat(state(link)).isInstanceOf(ConnectLink.Authorized.class);
    }

    @Test
    void call4_while_a_host_fails_a_consent_by_a_link_waits_instead_of_finding_nothing() {
        amazon.failNext(Region.FE, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));
        ConnectLink link = followed(manager, "Client");
        discoverAll();
        assertThat(state(link)).isEqualTo(new ConnectLink.Opened());

        Profile japanese = Samples.profile("Japan", Region.FE, "JP", ProfileType.SELLER);
        amazon.lists(Region.FE, japanese);
        stores.discoveries().retry(attempt(0).attempt().account(), clock.instant());
        discoverAll();

        assertThat(bound(onlyAccount())).containsExactly(japanese.id());
    }

    @Test
    void call6_a_profile_keeps_the_account_it_had() {
        amazon.lists(Region.NA, american);
        followed(manager, "First");
        discoverAll();
        User client = Samples.manager();
        stores.users().add(client, "hash");
        amazon.lists(Region.EU, german);

        followed(client, "Second");
        discoverAll();

        assertThat(bound(stores.accounts().ofOwner(client.id()).getFirst())).containsExactly(german.id());
        assertThat(bound(onlyAccount())).containsExactly(american.id());
    }

    @Test
    void call6_a_partial_overlap_is_a_new_account() {
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);
        followed(manager, "Agency");
        discoverAll();
        amazon.lists(Region.EU);
        Profile other = Samples.profile();
        amazon.lists(Region.NA, american, other);

        followed(manager, "Client");
        discoverAll();

        List<Account> accounts = stores.accounts().ofOwner(manager.id());
        assertThat(accounts).hasSize(2);
        assertThat(bound(accounts.get(0))).containsExactlyInAnyOrder(american.id(), german.id());
        assertThat(bound(accounts.get(1))).containsExactly(other.id());
    }

    @Test
    void auth5_of_two_who_followed_a_link_one_makes_the_account_and_nothing_is_kept_of_the_other() {
        ConnectLink link = followed(manager, "Client");
        follow(lastAddress());
        stores.discoveries().forget(attempt(1).attempt().account());
        amazon.lists(Region.NA, american);
        discoverAll();
        assertThat(state(link))
                .isEqualTo(new ConnectLink.Authorized(onlyAccount().id(), false, clock.instant()));
        stores.discoveries().begin(attempt(1).attempt().account(), Region.NA, clock.instant());
        amazon.lists(Region.NA, Samples.profile());

        discoverAll();

        assertThat(stores.accounts().ofOwner(manager.id())).hasSize(1);
        assertNothingKept(1);
    }

    @Test
    void auth5_a_link_that_is_taken_back_while_the_client_is_at_amazon_makes_no_account() {
        amazon.lists(Region.NA, american);
        ConnectLink link = followed(manager, "Client");
        consents.ownLinks.revoke(manager.id(), link.id());

        discoverAll();

        assertThat(stores.accounts().ofOwner(manager.id())).isEmpty();
        assertNothingKept(0);
        assertThat(attempt(0))
                .isInstanceOfSatisfying(
                        Authorization.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.LINK_ENDED));
        assertThat(state(link)).isEqualTo(new ConnectLink.Revoked());
    }

    @Test
    void lim1_a_second_account_of_a_seller_by_a_link_is_refused_when_the_first_came_meanwhile() {
        User seller = Samples.seller();
        stores.users().add(seller, "hash");
        amazon.lists(Region.NA, american);
        ConnectLink link = followed(seller, "Mine");
        stores.accounts().add(Samples.account(seller, "Meanwhile"));

        discoverAll();

        assertThat(state(link)).isEqualTo(new ConnectLink.Failed(FailureCode.LIMIT_REACHED));
        assertThat(stores.accounts().ofOwner(seller.id())).hasSize(1);
    }

    @Test
    void call5_what_an_account_that_takes_all_finds_later_is_bound_too() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        Account account = onlyAccount();
        amazon.lists(Region.EU, german);

        consents.offer(new ConnectionLimit(1)).askAgain(manager.id(), new PickFrom.Known(account.id()));
        discoverAll();

        assertThat(stores.discoveries().of(account.id()).profiles()).contains(german);
        assertThat(bound(account)).containsExactlyInAnyOrder(american.id(), german.id());
    }

    @Test
    void call4_a_host_that_is_away_for_a_minute_costs_no_client_their_consent() {
        amazon.lists(Region.NA, american);
        ConnectLink link = followed(manager, "Client");
        for (int ask = 0; ask < 4; ask++) {
            amazon.failNext(Region.FE, new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "Scripted"));
        }

        // The client has closed the page; Amazon is back after a minute.
        for (int minute = 0; minute < 59; minute++) {
            discoverAll();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(state(link)).isInstanceOf(ConnectLink.Authorized.class);
    }

    @Test
    void auth7_after_a_link_was_sent_again_the_address_before_uses_it_up_no_more() {
        amazon.lists(Region.NA, american);
        ConnectLink link = followed(manager, "Client");
        amazon.failNext(Region.EU, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));
        discoverAll();
        stores.connectLinks().fail(link.id(), FailureCode.CANCELLED_AT_AMAZON);
        SendConnectLinkAgain.Sent sent = (SendConnectLinkAgain.Sent) consents.sendAgain.send(
                manager, link.id(), Duration.ofDays(7), new Occasion(new Secret("AAAAAAAAAAAAAAAAAAAAAA")));

        stores.discoveries().retry(attempt(0).attempt().account(), clock.instant());
        discoverAll();

        assertThat(state(sent.link().link())).isInstanceOf(ConnectLink.Pending.class);
    }
}
