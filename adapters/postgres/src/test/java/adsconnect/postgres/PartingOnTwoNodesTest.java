package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.DeleteHistory;
import adsconnect.domain.connection.DisconnectProfile;
import adsconnect.domain.connection.DisconnectProfile.Told;
import adsconnect.domain.connection.HistoryPurge;
import adsconnect.domain.connection.PickFrom;
import adsconnect.domain.connection.Replaced;
import adsconnect.domain.connection.UnbindAccount;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.metrics.CampaignFilter;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.TableQuery;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.port.LoadedRows;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.Loader;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.OpenedReport;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ending things in many tabs, which two nodes answer, while others load and connect (RECO-1, SYNC-7). */
class PartingOnTwoNodesTest {

    private static final int TABS = 20;

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres first = Postgres.open(vertx, address, 10);
    private final Postgres second = Postgres.open(vertx, address, 10);
    private final PostgresStores stores = new PostgresStores(first);
    private final InMemoryTokenVault vault = new InMemoryTokenVault();
    private final MovableClock clock = new MovableClock();
    private final List<Consents> nodes = List.of(node(first), node(second));
    private final User manager = Samples.manager();
    private final Profile profile = Samples.profile();
    private final Account account = new Account(
            Samples.accountId(),
            manager.id(),
            new AccountName("By link"),
            Region.NA,
            ConsentMode.ALL,
            Consent.given(clock.instant()));

    @BeforeEach
    void an_account_has_a_connected_profile() {
        stores.users().add(manager, "hash");
        stores.accounts().add(account);
        stores.discoveries().begin(account.id(), Region.NA, clock.instant());
        Optional<Discoveries.Task> task = claimTask();
        while (task.isPresent()) {
            stores.discoveries().answered(task.get(), task.get().host() == Region.NA ? List.of(profile) : List.of());
            task = claimTask();
        }
        stores.discoveries().bind(account.id(), List.of(profile.id()));
        stores.connections().add(Samples.connection(account, profile));
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        vertx.close().await();
    }

    @Test
    void of_all_who_disconnect_at_once_one_does_it_and_the_others_are_told_so() {
        List<DisconnectProfile.Outcome> outcomes = Race.of(TABS, this::disconnect);

        assertThat(outcomes)
                .filteredOn(DisconnectProfile.Disconnected.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(DisconnectProfile.GoneAlready.class::isInstance)
                .hasSize(TABS - 1);
    }

    @Test
    void of_all_who_unbind_at_once_one_does_it_and_the_others_are_told_so() {
        List<UnbindAccount.Outcome> outcomes = Race.of(
                TABS,
                tab -> nodes.get(tab % 2).unbindAccount().unbind(manager.id(), account.id(), Set.of(profile.id())));

        assertThat(outcomes).filteredOn(UnbindAccount.Unbound.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(UnbindAccount.GoneAlready.class::isInstance)
                .hasSize(TABS - 1);
        assertThat(stores.accounts().ofOwner(manager.id())).isEmpty();
    }

    @Test
    void connecting_again_and_disconnecting_and_deleting_at_once_leaves_one_whole_state() {
        for (int round = 0; round < 5; round++) {
            Race.of(9, number -> switch (number % 3) {
                case 0 -> disconnect(number);
                case 1 -> connect(number);
                default -> nodes.get(number % 2).deleteHistory().delete(manager.id(), profile.id());
            });

            boolean connected =
                    stores.connections().find(manager.id(), profile.id()).isPresent();
            boolean former =
                    stores.formerConnections().find(manager.id(), profile.id()).isPresent();
            assertThat(connected).isNotEqualTo(former);
            connect(0);
        }
    }

    @Test
    void sync7_what_is_in_flight_when_it_is_disconnected_is_thrown_away() {
        Loader loader = new Loader(stores, profile.id());
        ClaimedRun run = loader.begin(Samples.order(1), clock.instant());
        LoadedRows rows = stores.loadedRows();
        CampaignDay row = Samples.row(Samples.TODAY.minusDays(1), 1, "1", "2");
        LoadedRows.Staged staged = rows.stage(
                run,
                run.jobs().getFirst(),
                () -> new OpenedReport(List.<ReportLine>of(row).iterator()),
                clock.instant());

        assertThatThrownBy(() -> stores.unitOfWork().inOne(() -> {
                    LoadedRows.Merged merged = rows.merge(
                            run, run.jobs().getFirst(), staged, staged.slices().getFirst(), clock.instant());
                    // On the other node, while the rows are written and before the fence is held.
                    Race.of(1, this::disconnectOnTheOtherNode);
                    stores.syncRuns().hold(run);
                    return merged;
                }))
                .isInstanceOf(LeaseLost.class);

        assertThat(stores.metrics().firstDay(profile.id(), manager.id())).isEmpty();
        assertThat(stores.syncRuns()
                        .claim(
                                clock.instant().plusSeconds(7200),
                                clock.instant().plusSeconds(9000)))
                .isEmpty();
    }

    @Test
    void a_purge_and_a_first_load_after_connecting_again_come_one_after_the_other() {
        Loader loader = new Loader(stores, profile.id());
        CampaignDay[] old = Stream.iterate(1, number -> number + 1)
                .limit(500)
                .map(number -> Samples.row(Samples.TODAY.minusDays(1), number, "1", "2"))
                .toArray(CampaignDay[]::new);
        loader.load(Samples.lastDays(1), old);
        disconnect(0);
        assertThat(nodes.getFirst().deleteHistory().delete(manager.id(), profile.id()))
                .isEqualTo(new DeleteHistory.BeingDeleted());
        connect(1);

        List<Boolean> done = Race.of(2, number -> number == 0 ? purge() : load());

        assertThat(done).containsOnly(true);
        assertThat(stores.metricTables(Long.MAX_VALUE)
                        .campaigns(
                                profile.id(),
                                manager.id(),
                                new Period(Samples.TODAY.minusDays(1), Samples.TODAY.minusDays(1)),
                                TableQuery.FIRST_PAGE,
                                CampaignFilter.ALL)
                        .orElseThrow()
                        .found())
                .isEqualTo(1);
    }

    private boolean purge() {
        HistoryPurge claimed = nodes.getFirst().purgeHistory().claim().orElseThrow();
        nodes.getFirst().purgeHistory().work(claimed);
        return true;
    }

    /** Tries until the run is given out. */
    private boolean load() {
        PostgresStores there = new PostgresStores(second);
        Instant now = clock.instant();
        Optional<ClaimedRun> run = Optional.empty();
        while (run.isEmpty()) {
            run = there.syncRuns().claim(now, now.plusSeconds(60));
            Thread.onSpinWait();
        }
        there.syncRuns().finish(run.get(), now);
        new Loader(there, profile.id()).load(Samples.lastDays(1), Samples.row(Samples.TODAY.minusDays(1), 1, "1", "2"));
        return true;
    }

    private DisconnectProfile.Outcome disconnect(int tab) {
        return nodes.get(tab % 2)
                .disconnectProfile()
                .disconnect(manager.id(), profile.id(), new Told(account.id(), false));
    }

    private DisconnectProfile.Outcome disconnectOnTheOtherNode(int tab) {
        return disconnect(tab + 1);
    }

    private ConfirmSelection.Outcome connect(int tab) {
        return nodes.get(tab % 2)
                .confirm(new ConnectionLimit(1), new PostgresStores(tab % 2 == 0 ? first : second).syncQueue())
                .confirm(manager.id(), new PickFrom.Known(account.id()), Set.of(profile.id()), new Replaced.Nothing());
    }

    private Optional<Discoveries.Task> claimTask() {
        return stores.discoveries().claim(clock.instant(), clock.instant().plusSeconds(60));
    }

    private Consents node(Postgres postgres) {
        return new Consents(new PostgresStores(postgres), vault, new ScriptedOAuth(clock), clock);
    }
}
