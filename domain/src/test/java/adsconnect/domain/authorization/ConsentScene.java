package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
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

/** A manager, their clients and a scripted Amazon: who leaves for it, consents there and comes back. */
abstract class ConsentScene {

    static final Secret BROWSER = new Secret("browser");
    static final Secret CODE = new Secret("ANcode");

    final InMemoryStores stores = new InMemoryStores();
    final InMemoryTokenVault vault = stores.tokenVault();
    final MovableClock clock = new MovableClock();
    final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    final ScriptedProfileSource amazon = new ScriptedProfileSource();
    final Consents consents = new Consents(stores, vault, oauth, clock);
    final DiscoverProfiles discover = consents.discover(amazon, stores.handOutToken(oauth, clock));
    final User manager = Samples.manager();
    final Profile american = Samples.profile();
    final Profile german = Samples.germanProfile();
    final List<Secret> addresses = new ArrayList<>();

    @BeforeEach
    void a_manager() {
        stores.users().add(manager, "hash");
    }

    /** An account whose owner picked this profile, then the only one of its login. */
    Account pickedAccount(Profile picked) {
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

    ConnectLink followed(User owner, String name) {
        MakeConnectLink.Made made = (MakeConnectLink.Made)
                consents.makeLink.make(owner, new AccountName(name), Region.NA, Duration.ofDays(7));
        addresses.add(made.address());
        follow(made.address());
        return made.link();
    }

    Secret lastAddress() {
        return addresses.getLast();
    }

    void follow(Secret address) {
        consent(() ->
                assertThat(consents.followLink.goOn(address, BROWSER)).isInstanceOf(FollowConnectLink.Left.class));
    }

    /** Leaves for Amazon, consents there, and comes back. */
    void consent(Runnable leave) {
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

    void discoverAll() {
        for (var task = discover.claim(); task.isPresent(); task = discover.claim()) {
            discover.work(task.get());
        }
    }

    Authorization attempt(int number) {
        return stores.authorizations()
                .byState(SecretHash.of(oauth.consents().get(number).state()))
                .orElseThrow();
    }

    void assertNothingKept(int number) {
        assertThat(vault.knows(attempt(number).attempt().account())).isFalse();
        assertThat(stores.discoveries().of(attempt(number).attempt().account()).hosts())
                .isEmpty();
    }

    ConnectLink.State state(ConnectLink link) {
        return stores.connectLinks().byId(link.id()).orElseThrow().state();
    }

    Account onlyAccount() {
        assertThat(stores.accounts().ofOwner(manager.id())).hasSize(1);
        return stores.accounts().ofOwner(manager.id()).getFirst();
    }

    Set<ProfileId> bound(Account account) {
        return stores.discoveries().bound(account.id());
    }

    Secret refreshToken(Account account) {
        return vault.open(account.id(), Purpose.REFRESH_TOKEN).orElseThrow().secret();
    }
}
