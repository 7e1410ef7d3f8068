package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.ListPlace;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.console.Attention;
import adsconnect.domain.console.ConnectionFilter;
import adsconnect.domain.console.KeyState;
import adsconnect.domain.console.WatchedConnection;
import adsconnect.domain.console.WatchedConsent;
import adsconnect.domain.console.WatchedKey;
import adsconnect.domain.console.WatchedLink;
import adsconnect.domain.console.port.ConsoleLists;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everybody who looks over all owners' connections sees. */
public abstract class ConsoleContract {

    private static final Purview EVERYBODY = new Purview.Everybody();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @Test
    void the_worst_come_first_whoever_they_belong_to() {
        Connection well = synced(user(Samples.manager()), Samples.profile("Well"));
        Connection waiting = connected(user(Samples.seller()), Samples.profile("Waiting"));
        Connection lost = connected(user(Samples.seller()), Samples.profile("Lost"));
        stores().connections().loseAccess(lost.profile().id());
        Connection revoked = connected(user(Samples.seller()), Samples.profile("Revoked"));
        stores().accounts().endConsent(revoked.account().id(), ConsentEnd.REVOKED);

        assertThat(ids(all())).containsExactly(id(revoked), id(lost), id(waiting), id(well));
        assertThat(stores().consoleConnections()
                        .first(EVERYBODY, ConnectionFilter.ALL, 0)
                        .counts())
                .isEqualTo(Map.of(
                        ConnectionStatus.REVOKED, 1L,
                        ConnectionStatus.ACCESS_LOST, 1L,
                        ConnectionStatus.FIRST_SYNC, 1L,
                        ConnectionStatus.CONNECTED, 1L));
    }

    @Test
    void pages_go_on_where_the_one_before_ended_and_miss_nobody() {
        User owner = user(Samples.manager());
        for (int i = 0; i < 5; i++) {
            synced(owner, Samples.profile());
            connected(user(Samples.seller()), Samples.profile());
        }
        List<WatchedConnection> whole = all();

        List<WatchedConnection> first = stores().consoleConnections()
                .first(EVERYBODY, ConnectionFilter.ALL, 4)
                .connections();
        List<WatchedConnection> rest = stores().consoleConnections()
                .after(first.getLast().place(), EVERYBODY, ConnectionFilter.ALL, 100)
                .connections();

        assertThat(whole).hasSize(10);
        assertThat(first).isEqualTo(whole.subList(0, 4));
        assertThat(rest).isEqualTo(whole.subList(4, 10));
    }

    @Test
    void some_in_each_state_are_found_without_the_others() {
        User owner = user(Samples.manager());
        Connection revoked = connected(owner, Samples.profile());
        stores().accounts().endConsent(revoked.account().id(), ConsentEnd.REVOKED);
        for (int i = 0; i < 3; i++) {
            synced(owner, Samples.profile());
            connected(owner, Samples.profile());
            connected(user(Samples.seller()), Samples.profile());
        }

        for (Purview whose : List.of(EVERYBODY, new Purview.Own(owner.id()))) {
            Map<ConnectionStatus, List<WatchedConnection>> some = stores().consoleConnections()
                    .some(
                            whose,
                            Set.of(
                                    ConnectionStatus.CONNECTED,
                                    ConnectionStatus.FIRST_SYNC,
                                    ConnectionStatus.REVOKED,
                                    ConnectionStatus.STALE),
                            2);
            assertThat(some.keySet())
                    .containsExactlyInAnyOrder(
                            ConnectionStatus.CONNECTED, ConnectionStatus.FIRST_SYNC, ConnectionStatus.REVOKED);
            assertThat(some)
                    .allSatisfy((status, found) -> assertThat(found)
                            .isEqualTo(stores().consoleConnections()
                                    .first(whose, ConnectionFilter.ALL.in(Set.of(status)), 2)
                                    .connections()));
            assertThat(some.get(ConnectionStatus.CONNECTED)).hasSize(2);
            assertThat(some.get(ConnectionStatus.REVOKED)).hasSize(1);
        }
    }

    @Test
    void sec1_somebody_who_has_the_console_over_their_own_sees_nothing_else() {
        User manager = user(Samples.manager());
        Connection own = connected(manager, Samples.profile());
        Connection other = connected(user(Samples.seller()), Samples.profile());
        Purview whose = new Purview.Own(manager.id());

        assertThat(ids(stores().consoleConnections()
                        .first(whose, ConnectionFilter.ALL, 9)
                        .connections()))
                .containsExactly(id(own));
        assertThat(stores().consoleConnections()
                        .first(whose, ConnectionFilter.ALL, 0)
                        .counts())
                .isEqualTo(Map.of(ConnectionStatus.FIRST_SYNC, 1L));
        assertThat(stores().consoleConnections().find(whose, id(other))).isEmpty();
        assertThat(stores().consoleConnections().find(whose, id(own))).isPresent();
    }

    @Test
    void one_is_told_with_its_owner_and_what_its_syncs_came_to() {
        User owner = user(Samples.seller());
        Connection connection = connected(owner, Samples.profile());
        stores().syncQueue().queueFirstSync(id(connection), Samples.NOW);

        WatchedConnection syncing =
                stores().consoleConnections().find(EVERYBODY, id(connection)).orElseThrow();
        stores().unitOfWork().inOne(() -> {
            stores().openRuns().stop(id(connection), Samples.NOW.plusSeconds(5), "Amazon said no");
            return null;
        });
        WatchedConnection failed =
                stores().consoleConnections().find(EVERYBODY, id(connection)).orElseThrow();

        assertThat(syncing.owner()).isEqualTo(owner.email());
        assertThat(syncing.syncingSince()).contains(Samples.NOW);
        assertThat(syncing.lastError()).isEmpty();
        assertThat(syncing.connection().profile()).isEqualTo(connection.profile());
        assertThat(failed.lastError()).contains("Amazon said no");
        assertThat(failed.syncingSince()).isEmpty();
    }

    @Test
    void what_is_looked_for_is_found_in_names_addresses_and_ids_in_any_case() {
        User owner = user(Samples.seller());
        Connection connection = connected(owner, Samples.profile("Küche & Bad"));
        connected(user(Samples.seller()), Samples.profile("Other"));

        assertThat(ids(found("küche"))).containsExactly(id(connection));
        assertThat(ids(found(owner.email().value()))).containsExactly(id(connection));
        assertThat(ids(found(connection.account().name().value().toLowerCase(Locale.ROOT))))
                .contains(id(connection));
        assertThat(ids(found(Long.toString(id(connection).value())))).containsExactly(id(connection));
        assertThat(found("100%_\\")).isEmpty();
    }

    @Test
    void it_is_filtered_by_state_region_and_country() {
        User owner = user(Samples.manager());
        Connection german = connected(owner, Samples.germanProfile());
        Connection japanese = synced(owner, Samples.profile("日本", Region.FE, "JP", ProfileType.SELLER));

        assertThat(ids(filtered(Set.of(), Optional.of(Region.FE), Optional.empty())))
                .containsExactly(id(japanese));
        assertThat(ids(filtered(Set.of(), Optional.empty(), Optional.of("DE")))).containsExactly(id(german));
        assertThat(ids(filtered(Set.of(ConnectionStatus.CONNECTED), Optional.empty(), Optional.empty())))
                .containsExactly(id(japanese));
        assertThat(filtered(Set.of(ConnectionStatus.REVOKED), Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void an_account_goes_over_with_its_connections_and_its_numbers() {
        User from = user(Samples.manager());
        User to = user(Samples.manager());
        Connection connection = connected(from, Samples.profile());
        Connection staying = connected(from, Samples.profile());
        new Loader(stores(), id(staying))
                .load(Samples.lastDays(3), Samples.row(Samples.TODAY.minusDays(1), 1, "5", "9"));
        new Loader(stores(), id(connection))
                .load(Samples.lastDays(3), Samples.row(Samples.TODAY.minusDays(1), 1, "1.50", "9"));
        AccountName name = new AccountName("Handed over");

        stores().unitOfWork().inOne(() -> {
            stores().accountTransfers().transfer(connection.account(), to.id(), name, List.of(id(connection)));
            return null;
        });

        assertThat(stores().accounts()
                        .find(to.id(), connection.account().id())
                        .orElseThrow()
                        .name())
                .isEqualTo(name);
        assertThat(stores().connections().find(from.id(), id(connection))).isEmpty();
        assertThat(stores().connections().find(to.id(), id(connection))).isPresent();
        assertThat(stores().coverage().firstDay(id(connection), from.id())).isEmpty();
        assertThat(stores().coverage().firstDay(id(connection), to.id())).isPresent();
        assertThat(stores().coverage().firstDay(id(staying), from.id())).isPresent();
        assertThat(stores().accountTransfers().inTheWay(from.id(), to.id(), List.of(id(staying))))
                .isFalse();
        assertThat(stores().accountTransfers().inTheWay(to.id(), from.id(), List.of(id(staying))))
                .isTrue();
    }

    @Test
    void consents_that_wait_come_page_by_page_those_that_end_first_in_front() {
        User one = user(Samples.manager());
        User other = user(Samples.seller());
        PendingConnection first = Samples.pending(one);
        PendingConnection second = new PendingConnection(
                Samples.accountId(),
                other.id(),
                Region.EU,
                new Aim.Pick(Optional.of(new AccountName("Äcme"))),
                first.consentedAt(),
                first.expiresAt().plusSeconds(1));
        stores().pendingConnections().replace(second);
        stores().pendingConnections().replace(first);
        ConsoleLists lists = stores().consoleLists();

        assertThat(waiting(lists.consents(EVERYBODY, "", Samples.NOW, ListPlace.END, 9)))
                .containsExactly(first, second);
        List<WatchedConsent> page = lists.consents(EVERYBODY, "", Samples.NOW, ListPlace.END, 1);
        assertThat(waiting(page)).containsExactly(first);
        assertThat(waiting(lists.consents(
                        EVERYBODY, "", Samples.NOW, page.getFirst().place(), 9)))
                .containsExactly(second);
        assertThat(waiting(lists.consents(EVERYBODY, "äcm", Samples.NOW, ListPlace.END, 9)))
                .containsExactly(second);
        assertThat(waiting(lists.consents(EVERYBODY, one.email().value(), Samples.NOW, ListPlace.END, 9)))
                .containsExactly(first);
        assertThat(waiting(lists.consents(new Purview.Own(one.id()), "", Samples.NOW, ListPlace.END, 9)))
                .containsExactly(first);
        assertThat(waiting(lists.consents(EVERYBODY, "", first.expiresAt(), ListPlace.END, 9)))
                .containsExactly(second);
        assertThat(lists.consent(EVERYBODY, first.account()).orElseThrow().pending())
                .isEqualTo(first);
        assertThat(lists.consent(new Purview.Own(other.id()), first.account())).isEmpty();
    }

    private static List<PendingConnection> waiting(List<WatchedConsent> consents) {
        return consents.stream().map(WatchedConsent::pending).toList();
    }

    @Test
    void links_runs_and_keys_of_all_come_the_newest_first() {
        User one = user(Samples.manager());
        User other = user(Samples.manager());
        ApiKey older = Samples.keyMadeAt(one, Samples.NOW.minusSeconds(60));
        ApiKey newer = Samples.keyMadeAt(other, Samples.NOW);
        stores().apiKeys().add(older, Samples.hash("older"));
        stores().apiKeys().add(newer, Samples.hash("newer"));
        ConnectLink link = Samples.link(one);
        stores().connectLinks().add(link, Samples.hash("link"));
        Connection connection = connected(other, Samples.profile());
        stores().syncQueue().queueFirstSync(id(connection), Samples.NOW);
        Instant soon = Samples.NOW.plusSeconds(9);

        List<WatchedKey> keys =
                stores().consoleLists().keys(EVERYBODY, "", Set.of(), Samples.NOW, soon, ListPlace.TOP, 9);
        assertThat(keys).extracting(WatchedKey::key).containsExactly(newer, older);
        assertThat(stores().consoleLists()
                        .keys(
                                EVERYBODY,
                                "",
                                Set.of(),
                                Samples.NOW,
                                soon,
                                keys.getFirst().place(),
                                9))
                .isEqualTo(keys.subList(1, 2));
        assertThat(stores().consoleLists()
                        .keys(EVERYBODY, "", Set.of(KeyState.ENDING), Samples.NOW, soon, ListPlace.TOP, 9))
                .isEmpty();
        assertThat(stores().consoleLists().key(new Purview.Own(one.id()), newer.id()))
                .isEmpty();
        assertThat(stores().consoleLists()
                        .links(
                                new Purview.Own(one.id()),
                                one.email().value(),
                                Set.of(ConnectLink.Status.PENDING),
                                Samples.NOW,
                                ListPlace.TOP,
                                9))
                .extracting(WatchedLink::link)
                .containsExactly(link);
        assertThat(stores().consoleLists()
                        .links(EVERYBODY, "", Set.of(ConnectLink.Status.EXPIRED), link.expiresAt(), ListPlace.TOP, 9))
                .hasSize(1);
        assertThat(stores().consoleLists().runs(EVERYBODY, "", Set.of(RunState.RUNNING), ListPlace.TOP, 9))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.profile()).isEqualTo(id(connection));
                    assertThat(run.owner()).isEqualTo(other.email());
                    assertThat(stores().consoleLists().run(EVERYBODY, run.id())).contains(run);
                    assertThat(stores().consoleLists().run(new Purview.Own(one.id()), run.id()))
                            .isEmpty();
                });
    }

    @Test
    void what_is_unfinished_is_counted() {
        User owner = user(Samples.manager());
        ConnectLink link = Samples.link(owner);
        stores().connectLinks().add(link, Samples.hash("link"));
        stores().connectLinks().fail(link.id(), FailureCode.NO_PROFILES);
        stores().pendingConnections().replace(Samples.pending(owner));

        assertThat(stores().openWork().count(EVERYBODY, Samples.NOW, Samples.NOW.plusSeconds(9)))
                .isEqualTo(new Attention.Work(1, 0, 0, 1));
        assertThat(stores().openWork()
                        .count(new Purview.Own(user(Samples.manager()).id()), Samples.NOW, Samples.NOW.plusSeconds(9)))
                .isEqualTo(new Attention.Work(0, 0, 0, 0));
    }

    private List<WatchedConnection> filtered(
            Set<ConnectionStatus> statuses, Optional<Region> region, Optional<String> country) {
        return stores().consoleConnections()
                .first(EVERYBODY, new ConnectionFilter("", statuses, region, country), 9)
                .connections();
    }

    private List<WatchedConnection> found(String words) {
        return stores().consoleConnections()
                .first(EVERYBODY, new ConnectionFilter(words, Set.of(), Optional.empty(), Optional.empty()), 9)
                .connections();
    }

    private List<WatchedConnection> all() {
        return stores().consoleConnections()
                .first(EVERYBODY, ConnectionFilter.ALL, 100)
                .connections();
    }

    private static List<ProfileId> ids(List<WatchedConnection> connections) {
        return connections.stream()
                .map(watched -> watched.connection().profile().id())
                .toList();
    }

    private static ProfileId id(Connection connection) {
        return connection.profile().id();
    }

    private User user(User user) {
        stores().users().add(user, "hash");
        return user;
    }

    private Connection connected(User owner, Profile profile) {
        Account account = Samples.account(
                owner, "Account of " + profile.name() + " " + profile.id().value());
        stores().accounts().add(account);
        Connection connection = Connection.confirmed(profile, account, Samples.NOW);
        stores().connections().add(connection);
        return connection;
    }

    private Connection synced(User owner, Profile profile) {
        Connection connection = connected(owner, profile);
        stores().connections().synced(id(connection), Samples.NOW, Samples.TODAY.minusDays(1));
        return connection;
    }
}
