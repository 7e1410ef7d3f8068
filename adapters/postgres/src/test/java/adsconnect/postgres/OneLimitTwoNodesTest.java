package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.ConfirmSelection.Confirmed;
import adsconnect.domain.connection.ConfirmSelection.LimitReached;
import adsconnect.domain.connection.ConfirmSelection.Outcome;
import adsconnect.domain.connection.ConfirmSelection.SelectionChanged;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.PickFrom;
import adsconnect.domain.connection.Replaced;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One seller who presses Connect in many tabs, which two nodes answer (LIM-2). */
class OneLimitTwoNodesTest {

    private static final int TABS = 50;
    private static final Replaced NOTHING = new Replaced.Nothing();

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres first = Postgres.open(vertx, address, 10);
    private final Postgres second = Postgres.open(vertx, address, 10);
    private final PostgresStores stores = new PostgresStores(first);
    private final InMemoryTokenVault vault = new InMemoryTokenVault();
    private final MovableClock clock = new MovableClock();
    private final List<ConfirmSelection> nodes = List.of(node(first), node(second));
    private final User seller = Samples.seller();
    private final List<Profile> profiles =
            IntStream.range(0, TABS).mapToObj(number -> Samples.profile()).toList();

    @BeforeEach
    void a_seller_exists() {
        stores.users().add(seller, "hash");
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        vertx.close().await();
    }

    @Test
    void lim2_of_fifty_profiles_of_an_account_that_are_confirmed_at_once_one_is_connected() {
        Account account = new Account(
                Samples.accountId(),
                seller.id(),
                new AccountName("By link"),
                Region.NA,
                ConsentMode.ALL,
                Consent.given(clock.instant()));
        stores.accounts().add(account);
        found(account);

        List<Outcome> outcomes =
                Race.of(TABS, tab -> confirm(tab, new PickFrom.Known(account.id()), profiles.get(tab), NOTHING));

        assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(LimitReached.class::isInstance).hasSize(TABS - 1);
        assertThat(connected()).hasSize(1);
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void lim2_of_fifty_profiles_of_a_consent_that_are_confirmed_at_once_one_is_connected_and_its_consent_used_up() {
        PendingConnection pending = new PendingConnection(
                Samples.accountId(),
                seller.id(),
                Region.NA,
                new Aim.Pick(Optional.empty()),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)));
        stores.pendingConnections().replace(pending);
        discovered(pending.account());

        List<Outcome> outcomes = Race.of(TABS, tab -> confirm(tab, new PickFrom.Waiting(), profiles.get(tab), NOTHING));

        assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ConfirmSelection.NothingWaits.class::isInstance)
                .hasSize(TABS - 1);
        assertThat(stores.accounts().ofOwner(seller.id())).hasSize(1);
        assertThat(connected()).hasSize(1);
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void lim3_of_fifty_who_replace_the_same_connection_at_once_one_does_and_the_others_are_told() {
        Account account = new Account(
                Samples.accountId(),
                seller.id(),
                new AccountName("By link"),
                Region.NA,
                ConsentMode.ALL,
                Consent.given(clock.instant()));
        stores.accounts().add(account);
        found(account);
        Profile before = profiles.getFirst();
        confirm(0, new PickFrom.Known(account.id()), before, NOTHING);
        Replaced replaced = new Replaced.OneProfile(before.id());

        List<Outcome> outcomes = Race.of(
                TABS - 1, tab -> confirm(tab, new PickFrom.Known(account.id()), profiles.get(tab + 1), replaced));

        assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(SelectionChanged.class::isInstance).hasSize(TABS - 2);
        assertThat(connected()).hasSize(1).doesNotContain(before);
        assertThat(runs()).isEqualTo(1);
    }

    private Outcome confirm(int tab, PickFrom from, Profile profile, Replaced replaced) {
        return nodes.get(tab % 2).confirm(seller.id(), from, Set.of(profile.id()), replaced);
    }

    private List<Profile> connected() {
        return stores.connections().ofOwner(seller.id()).stream()
                .map(Connection::profile)
                .toList();
    }

    private int runs() {
        int runs = 0;
        while (stores.syncRuns()
                .claim(clock.instant(), clock.instant().plusSeconds(60))
                .isPresent()) {
            runs++;
        }
        return runs;
    }

    private void found(Account account) {
        discovered(account.id());
        stores.discoveries()
                .bind(account.id(), profiles.stream().map(Profile::id).toList());
    }

    private void discovered(AccountId account) {
        vault.admit(account);
        vault.keep(account, Purpose.REFRESH_TOKEN, new Secret("Atzr|" + account.value()), Instant.MAX);
        stores.discoveries().begin(account, Region.NA, clock.instant());
        for (int host = 0; host < 3; host++) {
            Discoveries.Task task = stores.discoveries()
                    .claim(clock.instant(), clock.instant().plusSeconds(60))
                    .orElseThrow();
            stores.discoveries().answered(task, task.host() == Region.NA ? profiles : List.of());
        }
    }

    private ConfirmSelection node(Postgres postgres) {
        return new Consents(new PostgresStores(postgres), vault, new ScriptedOAuth(clock), clock)
                .confirm(new ConnectionLimit(1), new PostgresStores(postgres).syncQueue());
    }
}
