package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.SyncProblem;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ScriptedProfileSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettleConsentTest {

    private static final Secret BROWSER = new Secret("browser");
    private static final Secret CODE = new Secret("ANcode");

    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryTokenVault vault = stores.tokenVault();
    private final MovableClock clock = new MovableClock();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final ScriptedProfileSource amazon = new ScriptedProfileSource();
    private final Consents consents = new Consents(stores, vault, oauth, clock);
    private final DiscoverProfiles discover = consents.discover(amazon, stores.handOutToken(oauth, clock));
    private final User manager = Samples.manager();
    private final Profile american = Samples.profile();
    private final Profile german = Samples.germanProfile();
    private final List<Secret> addresses = new ArrayList<>();

    @BeforeEach
    void a_manager() {
        stores.users().add(manager, "hash");
    }

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
        assertThat(state(link)).isEqualTo(new ConnectLink.Authorized(account.id(), clock.instant()));
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
        assertThat(after.consentedAt()).isEqualTo(clock.instant());
        assertThat(refreshToken(after)).isNotEqualTo(oldToken);
        assertThat(bound(after)).containsExactlyInAnyOrder(american.id(), german.id());
        assertThat(state(again)).isEqualTo(new ConnectLink.Authorized(before.id(), clock.instant()));
        assertThat(vault.knows(attempt(1).attempt().account())).isFalse();
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
        clock.advance(Duration.ofDays(1));

        consent(() -> consents.start.start(manager, BROWSER, Region.EU, Optional.empty()));
        assertThat(stores.pendingConnections().ofUser(manager.id())).isPresent();
        discoverAll();

        assertThat(stores.pendingConnections().ofUser(manager.id())).isEmpty();
        assertThat(onlyAccount().consentedAt()).isEqualTo(clock.instant());
        assertThat(onlyAccount().region()).isEqualTo(Region.EU);
    }

    @Test
    void auth5_of_two_who_followed_a_link_one_makes_the_account_and_nothing_is_kept_of_the_other() {
        ConnectLink link = followed(manager, "Client");
        follow(lastAddress());
        stores.discoveries().forget(attempt(1).attempt().account());
        amazon.lists(Region.NA, american);
        discoverAll();
        assertThat(state(link))
                .isEqualTo(new ConnectLink.Authorized(onlyAccount().id(), clock.instant()));
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
        assertThat(onlyAccount().consentedAt()).isEqualTo(clock.instant());
    }

    /** An account whose owner picked this profile, then the only one of its login. */
    private Account pickedAccount(Profile picked) {
        Account account = Samples.account(manager);
        stores.accounts().add(account);
        vault.admit(account.id());
        vault.keep(account.id(), Purpose.REFRESH_TOKEN, new Secret("Atzr|earlier"), Instant.MAX);
        vault.keep(account.id(), Purpose.ACCESS_TOKEN, new Secret("Atza|earlier"), Instant.MAX);
        amazon.lists(picked.region(), picked);
        stores.discoveries().begin(account.id(), account.region(), clock.instant());
        discoverAll();
        stores.discoveries().bind(account.id(), List.of(picked.id()));
        return account;
    }

    @Test
    void reco3_a_reconnect_with_another_login_is_refused_and_the_old_state_kept() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        Account before = onlyAccount();
        Secret token = refreshToken(before);
        clock.advance(Duration.ofDays(1));
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
        clock.advance(Duration.ofDays(1));

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, before.id()));
        discoverAll();

        assertThat(onlyAccount().id()).isEqualTo(before.id());
        assertThat(onlyAccount().name()).isEqualTo(before.name());
        assertThat(onlyAccount().consentedAt()).isEqualTo(clock.instant());
        assertThat(bound(onlyAccount())).containsExactly(american.id());
    }

    @Test
    void wait4_a_first_sync_that_the_old_consent_could_not_finish_starts_over() {
        amazon.lists(Region.NA, american);
        followed(manager, "Client");
        discoverAll();
        stores.connections().add(Samples.connection(onlyAccount(), american));
        stores.connections().failed(american.id(), SyncProblem.CONSENT_ENDED);

        consent(() ->
                consents.reconnect.reconnect(manager, BROWSER, onlyAccount().id()));
        discoverAll();

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
        clock.advance(Duration.ofDays(1));
        amazon.failNext(Region.NA, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();
        assertThat(attempt(1)).isInstanceOf(Authorization.Completed.class);

        stores.discoveries().retry(attempt(1).attempt().account(), clock.instant());
        discoverAll();
        assertThat(attempt(1)).isInstanceOf(Authorization.Settled.class);
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

    private ConnectLink followed(User owner, String name) {
        MakeConnectLink.Made made = (MakeConnectLink.Made)
                consents.makeLink.make(owner, new AccountName(name), Region.NA, Duration.ofDays(7));
        addresses.add(made.address());
        follow(made.address());
        return made.link();
    }

    private Secret lastAddress() {
        return addresses.getLast();
    }

    private void follow(Secret address) {
        consent(() ->
                assertThat(consents.followLink.goOn(address, BROWSER)).isInstanceOf(FollowConnectLink.Left.class));
    }

    /** Leaves for Amazon, consents there, and comes back. */
    private void consent(Runnable leave) {
        leave.run();
        Secret state = oauth.consents().getLast().state();
        Optional<UserId> visitor = stores.authorizations()
                        .byState(SecretHash.of(state))
                        .orElseThrow()
                        .attempt()
                        .aim()
                        .link()
                        .isPresent()
                ? Optional.empty()
                : Optional.of(manager.id());
        ReceiveCallback.Received received = (ReceiveCallback.Received) consents.receive.receive(
                new ReceiveCallback.Callback(Optional.of(state), Optional.of(CODE), Optional.empty()),
                visitor,
                Optional.of(BROWSER));
        assertThat(consents.complete.complete(received.id(), visitor, Optional.of(BROWSER)))
                .isInstanceOf(CompleteAuthorization.Consented.class);
    }

    private void discoverAll() {
        for (var task = discover.claim(); task.isPresent(); task = discover.claim()) {
            discover.work(task.get());
        }
    }

    private Authorization attempt(int number) {
        return stores.authorizations()
                .byState(SecretHash.of(oauth.consents().get(number).state()))
                .orElseThrow();
    }

    private void assertNothingKept(int number) {
        assertThat(vault.knows(attempt(number).attempt().account())).isFalse();
        assertThat(stores.discoveries().of(attempt(number).attempt().account()).hosts())
                .isEmpty();
    }

    private ConnectLink.State state(ConnectLink link) {
        return stores.connectLinks().byId(link.id()).orElseThrow().state();
    }

    private Account onlyAccount() {
        assertThat(stores.accounts().ofOwner(manager.id())).hasSize(1);
        return stores.accounts().ofOwner(manager.id()).getFirst();
    }

    private Set<ProfileId> bound(Account account) {
        return stores.discoveries().bound(account.id());
    }

    private Secret refreshToken(Account account) {
        return vault.open(account.id(), Purpose.REFRESH_TOKEN).orElseThrow().secret();
    }
}
