package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.WatchConnection;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.StageChanges;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The change feed between nodes: each is a {@link Postgres} of its own on one database. */
class ChangeFeedTest {

    /** Far longer than the second after which a node looks for itself, which is what a deaf one is told by. */
    private static final Duration HOLD = Duration.ofSeconds(60);

    /** Not longer than a second: a node that does not hear would come back from it without an answer. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final Duration A_LOOK_AND_SOME = Duration.ofSeconds(10);

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Deque<Postgres> nodes = new ArrayDeque<>();
    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private Postgres here;

    @BeforeEach
    void a_profile_is_connected() {
        here = opened(Postgres.open(vertx, address, 4));
        PostgresStores stores = new PostgresStores(here);
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
    }

    @AfterEach
    void close() {
        nodes.forEach(Postgres::close);
        vertx.close().await();
    }

    @Test
    void a_change_on_one_node_is_heard_on_another() throws InterruptedException {
        Postgres there = hearing(Postgres.open(vertx, address, 4));

        try (StageChanges.Watch watch = there.stageChanges().watch(profile.id())) {
            progress(1);

            assertThat(watch.await(AT_ONCE)).isTrue();
        }
    }

    @Test
    void a_line_that_is_cut_delays_a_change_by_about_a_second_and_comes_back() throws Exception {
        Postgres there = hearing(Postgres.open(vertx, address, 4));
        CompletableFuture<Duration> seen = watchOn(there);

        cutAllFeeds();
        eventually(() -> !there.stageChanges().hears());
        progress(1);

        assertThat(seen.get(HOLD.toSeconds(), TimeUnit.SECONDS)).isLessThan(A_LOOK_AND_SOME);
        eventually(there.stageChanges()::hears);
        try (StageChanges.Watch watch = there.stageChanges().watch(profile.id())) {
            progress(2);
            assertThat(watch.await(AT_ONCE)).isTrue();
        }
    }

    @Test
    void where_listen_is_swallowed_a_node_looks_once_a_second() throws Exception {
        // LISTEN succeeds in another database, and nothing ever comes: as behind a pooler that shares sessions.
        DatabaseAddress elsewhere = address.withDatabase("template1");
        Postgres deaf = opened(Postgres.openBehindPooler(vertx, address, elsewhere, 4));
        eventually(() -> listenersIn("template1") == 1);

        CompletableFuture<Duration> seen = watchOn(deaf);
        progress(1);

        assertThat(seen.get(HOLD.toSeconds(), TimeUnit.SECONDS)).isLessThan(A_LOOK_AND_SOME);
        assertThat(deaf.stageChanges().hears()).isFalse();
    }

    @Test
    void where_listening_is_refused_a_node_runs_and_looks_once_a_second() throws Exception {
        DatabaseAddress nowhere = DatabaseAddress.parse("postgresql://somebody@127.0.0.1:1/none");
        Postgres deaf = opened(Postgres.openBehindPooler(vertx, address, nowhere, 4));

        CompletableFuture<Duration> seen = watchOn(deaf);
        progress(1);

        assertThat(seen.get(HOLD.toSeconds(), TimeUnit.SECONDS)).isLessThan(A_LOOK_AND_SOME);
        assertThat(deaf.stageChanges().hears()).isFalse();
    }

    @Test
    void a_line_that_goes_silent_without_a_word_is_noticed() throws Exception {
        try (MutedLine line = new MutedLine(address)) {
            Postgres there = hearing(Postgres.openBehindPooler(vertx, address, line.address(), 4));
            CompletableFuture<Duration> seen = watchOn(there);

            line.mute();
            progress(1);

            assertThat(seen.get(HOLD.toSeconds(), TimeUnit.SECONDS)).isLessThan(A_LOOK_AND_SOME);
            assertThat(there.stageChanges().hears()).isFalse();
        }
    }

    @Test
    void the_end_of_a_consent_is_announced_once_as_a_revocation() throws SQLException {
        try (Connection listening = listening()) {
            PostgresAccounts accounts = new PostgresAccounts(here.database());
            accounts.endConsent(account.id(), ConsentEnd.REVOKED);
            accounts.endConsent(account.id(), ConsentEnd.EXPIRED);
            connections(here).moreToShow(profile.id());

            assertThat(heard(listening, 2))
                    .containsExactly(
                            "revocation:" + account.id().value(),
                            "stage:" + profile.id().value());
        }
    }

    @Test
    void any_other_trouble_is_announced_as_a_change_alone() throws SQLException {
        try (Connection listening = listening()) {
            connections(here).loseAccess(profile.id());
            connections(here).restart(profile.id(), Samples.NOW);

            assertThat(heard(listening, 2)).containsOnly("stage:" + profile.id().value());
        }
    }

    @Test
    void closing_a_node_lets_go_whoever_waits_there() throws Exception {
        Postgres there = hearing(Postgres.open(vertx, address, 4));
        CompletableFuture<Duration> seen = watchOn(there);

        there.stageChanges().release();

        assertThat(seen.get(HOLD.toSeconds(), TimeUnit.SECONDS)).isLessThan(A_LOOK_AND_SOME);
    }

    /** Tells when it is waited on. */
    private record AnnouncedWatch(StageChanges.Watch watch, CountDownLatch waiting) implements StageChanges.Watch {

        @Override
        public boolean await(Duration atMost) throws InterruptedException {
            waiting.countDown();
            return watch.await(atMost);
        }

        @Override
        public void close() {
            watch.close();
        }
    }

    /** How long a screen that waits on that node is held. It has looked and waits already when this comes back. */
    private CompletableFuture<Duration> watchOn(Postgres node) throws InterruptedException {
        CompletableFuture<Duration> held = new CompletableFuture<>();
        CountDownLatch waiting = new CountDownLatch(1);
        StageChanges changes = watched -> new AnnouncedWatch(node.stageChanges().watch(watched), waiting);
        WatchConnection watch = new WatchConnection(connections(node), changes, HOLD);
        long begun = System.nanoTime();
        Thread.startVirtualThread(() -> {
            try {
                watch.watch(owner.id(), profile.id(), new WatchConnection.Seen(ConnectionStage.OAUTH, 0));
                held.complete(Duration.ofNanos(System.nanoTime() - begun));
            } catch (InterruptedException | RuntimeException failure) {
                held.completeExceptionally(failure);
            }
        });
        assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
        return held;
    }

    private void progress(int done) {
        connections(here)
                .progress(profile.id(), ConnectionStage.GENERATING_REPORTS, new ReportCount(done, 5), Samples.NOW);
    }

    private static Connections connections(Postgres node) {
        return new PostgresConnections(node.database());
    }

    private Postgres opened(Postgres node) {
        nodes.push(node);
        return node;
    }

    private Postgres hearing(Postgres node) {
        opened(node);
        eventually(node.stageChanges()::hears);
        return node;
    }

    private void cutAllFeeds() {
        TestDatabase.run(address, """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = 'adsconnect change feed'""");
    }

    private int listenersIn(String database) {
        return TestDatabase.firstColumn(address, """
                        SELECT pid FROM pg_stat_activity
                        WHERE application_name = 'adsconnect change feed' AND datname = '%s'
                          AND query LIKE 'LISTEN%%' AND state = 'idle'""".formatted(database)).size();
    }

    private Connection listening() throws SQLException {
        Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN connection_changes");
        }
        return connection;
    }

    /** That many announcements, without the nodes' probes. */
    private static List<String> heard(Connection listening, int count) throws SQLException {
        List<String> heard = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (heard.size() < count && System.nanoTime() < deadline) {
            for (PGNotification each : listening.unwrap(PGConnection.class).getNotifications(1000)) {
                if (!each.getParameter().startsWith("probe:")
                        && !each.getParameter().startsWith("access:")) {
                    heard.add(each.getParameter());
                }
            }
        }
        return heard;
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            try {
                new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", interrupted);
            }
        }
    }
}
