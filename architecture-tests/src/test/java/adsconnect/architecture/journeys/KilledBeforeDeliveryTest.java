package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.ProgramProcess;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed right behind a change tells of it once it is started again, and never of one that was undone (RECO-5). */
@Tag("long")
@Timeout(180)
class KilledBeforeDeliveryTest {

    private static final String WEBHOOKS = "/admin/webhooks";
    private static final String CONNECTED = """
            SELECT profile_id FROM connections JOIN accounts USING (account_id) JOIN users ON user_id = owner_id
            WHERE role = 'MANAGER' ORDER BY profile_id""";

    private static final String WAITING = """
            SELECT event_id::text FROM events WHERE kind = 'DISCONNECTED' AND due_at IS NOT NULL ORDER BY position""";

    /** Four more about the same connection, whose ids do not give away their order. */
    private static final String MORE_OF_THE_SAME = """
            INSERT INTO events (event_id, kind, occurred_at, user_id, account_id, profile_id, payload, due_at)
            SELECT gen_random_uuid(), kind, occurred_at, user_id, account_id, profile_id, payload, due_at
            FROM events, generate_series(1, 4) WHERE kind = 'DISCONNECTED' AND due_at IS NOT NULL""";

    /** Somebody waits who would write an event of this database. */
    private static final String ON_ITS_WAY = """
            SELECT pid FROM pg_locks JOIN pg_database ON pg_database.oid = database
            WHERE NOT granted AND relation = 'events'::regclass AND datname = current_database()""";

    private final DatabaseAddress database = TestDatabase.migrated();

    @TempDir
    Path home;

    @Test
    void reco5_committed_and_killed_right_behind_it_is_sent_and_killed_before_it_is_not() throws SQLException {
        try (ProcessPlace place = ProcessPlace.at(home);
                Receiver receiver = new Receiver()) {
            List<String> told = killedBetweenCommitAndSpreading(place, receiver);
            assertThat(receiver.heard).isEmpty();

            String second = killedWhileItWaitsForTheCommit(place, told);

            try (ProgramProcess next = place.serve("ADSCONNECT_DATABASE_URL", database.reveal())) {
                next.ready();
                Conditions.await(
                        "all that was committed", Duration.ofSeconds(60), () -> receiver.heard.size() >= told.size());
                assertThat(receiver.heard).extracting(Receiver.Heard::id).containsExactlyElementsOf(told);
                assertThat(TestDatabase.firstColumn(database, CONNECTED)).contains(second);
            }
        }
    }

    /** The lock of those who spread is held meanwhile. Returns the ids of what was announced. */
    private List<String> killedBetweenCommitAndSpreading(ProcessPlace place, Receiver receiver) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ProgramProcess killed = place.serve("ADSCONNECT_DATABASE_URL", database.reveal())) {
            killed.ready();
            HttpVisitor manager = new HttpVisitor(place.address(), "manager").signInAs("manager");
            String page = manager.get(WEBHOOKS).body();
            manager.post(
                    WEBHOOKS,
                    Map.of(
                            "occasion",
                            field(page, "occasion"),
                            "address",
                            receiver.address(),
                            "topic",
                            "disconnected",
                            "reason",
                            "Told of partings"));
            assertThat(TestDatabase.firstColumn(database, "SELECT state FROM webhooks"))
                    .containsExactly("ON");
            statement.execute("SELECT pg_advisory_lock(hashtextextended('outbox', 0))");
            assertThat(disconnect(manager)).isEqualTo(303);
            assertThat(waiting()).hasSize(1);
            statement.execute(MORE_OF_THE_SAME);
            List<String> waiting = waiting();
            killed.signal("KILL");
            killed.end();
            return waiting;
        }
    }

    /** A lock on the table of events holds the change open. Returns which profile it was about. */
    private String killedWhileItWaitsForTheCommit(ProcessPlace place, List<String> told) throws SQLException {
        String profile = TestDatabase.firstColumn(database, CONNECTED).getFirst();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ProgramProcess killed = place.serve("ADSCONNECT_DATABASE_URL", database.reveal())) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('outbox', 0))");
            killed.ready();
            HttpVisitor manager = new HttpVisitor(place.address(), "manager").signInAs("manager");
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE events IN SHARE MODE");
            Thread asking = Thread.ofVirtual().start(() -> {
                try {
                    disconnect(manager);
                } catch (RuntimeException noAnswer) {
                    // It is killed before it answers.
                }
            });
            Conditions.await(
                    "an event on its way",
                    () -> !TestDatabase.firstColumn(database, ON_ITS_WAY).isEmpty());
            killed.signal("KILL");
            killed.end();
            asking.interrupt();
            connection.rollback();
        }
        assertThat(waiting()).isEqualTo(told);
        return profile;
    }

    private List<String> waiting() {
        return TestDatabase.firstColumn(database, WAITING);
    }

    /** What the page says is what is agreed to. */
    private int disconnect(HttpVisitor manager) {
        String profile = TestDatabase.firstColumn(database, CONNECTED).getFirst();
        String address = "/dashboard/ads/connections/" + profile + "/disconnection";
        String page = manager.get(address).body();
        return manager.post(
                        address, Map.of("account", field(page, "account"), "endsAccount", field(page, "endsAccount")))
                .status();
    }

    private static String field(String page, String name) {
        return page.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
    }

    private Connection connect() throws SQLException {
        URI address = URI.create(database.reveal());
        String[] credentials = address.getUserInfo().split(":", 2);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + address.getPath() + "?"
                        + address.getRawQuery(),
                credentials[0],
                credentials[1]);
    }
}
