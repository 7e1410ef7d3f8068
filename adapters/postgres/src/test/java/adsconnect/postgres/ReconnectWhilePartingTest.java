package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.CompleteAuthorization;
import adsconnect.domain.authorization.DiscoverProfiles;
import adsconnect.domain.authorization.ReceiveCallback;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.DisconnectProfile.Told;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.HandHeartbeat;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ScriptedProfileSource;
import adsconnect.testkit.ShortPause;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new consent for an account comes in on one node while its owner ends the account on another (RECO-1, RECO-3). */
class ReconnectWhilePartingTest {

    private static final int ROUNDS = 12;
    private static final Secret BROWSER = new Secret("browser");

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres first = Postgres.open(vertx, address, 6);
    private final Postgres second = Postgres.open(vertx, address, 6);
    private final PostgresStores stores = new PostgresStores(first);
    private final InMemoryTokenVault vault = new InMemoryTokenVault();
    private final MovableClock clock = new MovableClock();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final ScriptedProfileSource amazon = new ScriptedProfileSource();
    private final Consents here = new Consents(stores, vault, oauth, clock);
    private final Consents there = new Consents(new PostgresStores(second), vault, oauth, clock);
    private final DiscoverProfiles discover = here.discover(
            amazon,
            new HandOutToken(
                    Refreshing.once(stores, vault, oauth, new HandHeartbeat(), new ShortPause(), clock),
                    Duration.ofMinutes(5),
                    clock));
    private final User manager = Samples.manager();

    @BeforeEach
    void a_manager() {
        stores.users().add(manager, "hash");
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        vertx.close().await();
    }

    @Test
    void reco1_whichever_comes_first_the_account_is_gone_with_its_tokens_and_nothing_of_it_is_loaded() {
        for (int round = 0; round < ROUNDS; round++) {
            Profile profile = Samples.profile();
            Account account = connected(profile);
            consentAnew(account);
            boolean byName = round % 2 == 0;

            Race.of(2, number -> number == 0 ? settle() : end(account, profile, byName));

            assertThat(stores.accounts().byId(account.id())).isEmpty();
            assertThat(stores.connections().find(manager.id(), profile.id())).isEmpty();
            assertThat(vault.open(account.id(), Purpose.REFRESH_TOKEN)).isEmpty();
            assertThat(vault.open(account.id(), Purpose.ACCESS_TOKEN)).isEmpty();
            assertThat(stores.openRuns().among(List.of(profile.id()))).isEmpty();
            assertThat(claimRun()).isEmpty();
            here.discard.of(manager.id());
        }
    }

    /** An account with one connected profile, of which a run is open. */
    private Account connected(Profile profile) {
        Account account = Samples.account(manager, "Account of " + profile.id().value());
        stores.accounts().add(account);
        vault.admit(account.id());
        vault.keep(account.id(), Purpose.REFRESH_TOKEN, new Secret("Atzr|earlier"), Instant.MAX);
        vault.keep(account.id(), Purpose.ACCESS_TOKEN, new Secret("Atza|earlier"), Instant.MAX);
        amazon.lists(Region.NA, profile);
        stores.discoveries().begin(account.id(), Region.NA, clock.instant());
        settle();
        stores.discoveries().bind(account.id(), List.of(profile.id()));
        stores.connections().add(Samples.connection(account, profile));
        stores.syncRuns().queue(profile.id(), RunKind.DAILY, clock.instant());
        return account;
    }

    /** Its owner went to Amazon for it, consented and came back; Amazon has not listed the profiles yet. */
    private void consentAnew(Account account) {
        here.reconnect.reconnect(manager, BROWSER, account.id());
        Secret state = oauth.consents().getLast().state();
        ReceiveCallback.Received received = (ReceiveCallback.Received) here.receive.receive(
                new ReceiveCallback.Callback(Optional.of(state), Optional.of(new Secret("ANcode")), Optional.empty()),
                Optional.of(manager.id()),
                Optional.of(BROWSER));
        assertThat(here.complete.complete(received.id(), Optional.of(manager.id()), Optional.of(BROWSER)))
                .isInstanceOf(CompleteAuthorization.Consented.class);
    }

    /** All that Amazon lists comes in, and the consent is settled with the last of it. */
    private boolean settle() {
        Optional<Discoveries.Task> task = discover.claim();
        while (task.isPresent()) {
            discover.work(task.get());
            task = discover.claim();
        }
        return true;
    }

    private boolean end(Account account, Profile profile, boolean byName) {
        if (byName) {
            there.unbindAccount().unbind(manager.id(), account.id(), Set.of(profile.id()));
        } else {
            there.disconnectProfile().disconnect(manager.id(), profile.id(), new Told(account.id(), true));
        }
        return true;
    }

    private Optional<?> claimRun() {
        return stores.syncRuns()
                .claim(clock.instant().plusSeconds(7200), clock.instant().plusSeconds(9000));
    }
}
