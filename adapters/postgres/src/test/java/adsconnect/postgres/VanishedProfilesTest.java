package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.DiscoverProfiles;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.RefreshOnce;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes learn at once that profiles of one account vanished, and that they are there again (PICK-7). */
@Timeout(60)
class VanishedProfilesTest {

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres first = Postgres.open(vertx, address, 4);
    private final Postgres second = Postgres.open(vertx, address, 4);
    private final PostgresStores stores = new PostgresStores(first);
    private final MovableClock clock = new MovableClock();
    private final InMemoryTokenVault vault = new InMemoryTokenVault();
    private final ScriptedProfileSource amazon = new ScriptedProfileSource();
    private final List<DiscoverProfiles> nodes = List.of(node(stores), node(new PostgresStores(second)));
    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile american = Samples.profile();
    private final Profile german = Samples.germanProfile();

    @BeforeEach
    void an_account_with_a_profile_on_each_of_two_hosts() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        vault.admit(account.id());
        vault.keep(account.id(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
        vault.keep(account.id(), Purpose.ACCESS_TOKEN, new Secret("Atza|kept"), Instant.MAX);
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);
        stores.discoveries().begin(account.id(), account.region(), clock.instant());
        discoverAll();
        for (Profile profile : List.of(american, german)) {
            stores.connections().add(Samples.connection(account, profile));
            stores.discoveries().bind(account.id(), List.of(profile.id()));
            stores.syncQueue().queueFirstSync(profile.id(), clock.instant());
        }
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        vertx.close().await();
    }

    @Test
    void pick7_what_vanished_is_lost_once_and_its_run_in_flight_too_until_it_is_there_again() {
        ClaimedRun run = stores.syncRuns()
                .claim(clock.instant(), clock.instant().plusSeconds(60))
                .orElseThrow();
        amazon.lists(Region.NA);
        amazon.lists(Region.EU);

        nextDay();

        assertThat(statuses()).containsOnly(ConnectionStatus.ACCESS_LOST);
        assertThat(deeds()).containsExactly(Deed.ACCESS_LOST, Deed.ACCESS_LOST);
        assertThat(stores.events().undelivered(9)).hasSize(2);
        assertThatThrownBy(() -> stores.syncRuns().release(run, clock.instant(), 0))
                .isInstanceOf(LeaseLost.class);
        assertThat(stores.discoveries().bound(account.id())).containsExactlyInAnyOrder(american.id(), german.id());

        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);
        nextDay();

        assertThat(statuses()).containsOnly(ConnectionStatus.FIRST_SYNC);
        assertThat(deeds())
                .containsExactly(Deed.ACCESS_LOST, Deed.ACCESS_LOST, Deed.ACCESS_REGAINED, Deed.ACCESS_REGAINED);
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant().plusSeconds(60)))
                .isPresent();
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant().plusSeconds(60)))
                .isPresent();
    }

    private void nextDay() {
        clock.advance(Duration.ofDays(1));
        discoverAll();
    }

    /** Nobody may miss one: whoever claims while another does may go away empty-handed. */
    private void discoverAll() {
        Race.of(4, number -> {
            discover(nodes.get(number % 2));
            return number;
        });
        discover(nodes.getFirst());
    }

    private static void discover(DiscoverProfiles node) {
        for (var task = node.claim(); task.isPresent(); task = node.claim()) {
            node.work(task.get());
        }
    }

    private List<ConnectionStatus> statuses() {
        return stores.connections().ofOwner(owner.id()).stream()
                .map(connection -> connection.status())
                .toList();
    }

    private List<Deed> deeds() {
        return stores.auditTrail().newest(99).reversed().stream()
                .map(AuditLine::deed)
                .toList();
    }

    private DiscoverProfiles node(PostgresStores on) {
        ScriptedOAuth oauth = new ScriptedOAuth(clock);
        RefreshOnce refresh = Refreshing.once(on, vault, oauth, new HandHeartbeat(), new ShortPause(), clock);
        return new Consents(on, vault, oauth, clock)
                .discover(amazon, new HandOutToken(refresh, Duration.ofMinutes(5), clock));
    }
}
