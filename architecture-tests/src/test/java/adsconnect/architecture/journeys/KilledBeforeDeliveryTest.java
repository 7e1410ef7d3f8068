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

    /** Holds whoever has taken a connection away just before that is committed. */
    private static final String COMMITS_WAIT = """
            CREATE FUNCTION wait_to_commit() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER wait_to_commit AFTER DELETE ON connections DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION wait_to_commit()""";

    private static final String HOLD_COMMITS = "SELECT pg_advisory_xact_lock(4711)";

    private static final String HELD_AT_ITS_COMMIT =
            "SELECT pid FROM pg_locks WHERE NOT granted AND locktype = 'advisory' AND objid = 4711";

    private static final String HOLD_EVENTS = "LOCK TABLE events IN SHARE MODE";

    /** Somebody waits who would write an event of this database. */
    private static final String HELD_BEFORE_ITS_EVENT = """
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

            String second = killedWhileItWaits(place, told, HOLD_EVENTS, HELD_BEFORE_ITS_EVENT);
            TestDatabase.run(database, COMMITS_WAIT);
            assertThat(killedWhileItWaits(place, told, HOLD_COMMITS, HELD_AT_ITS_COMMIT))
                    .as("the change that was undone can be made again")
                    .isEqualTo(second);

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

    /** Before its event is written, or only committed: neither comes without the other. Returns the profile it was about. */
    private String killedWhileItWaits(ProcessPlace place, List<String> told, String hold, String held)
            throws SQLException {
        String profile = TestDatabase.firstColumn(database, CONNECTED).getFirst();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ProgramProcess killed = place.serve("ADSCONNECT_DATABASE_URL", database.reveal())) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('outbox', 0))");
            killed.ready();
            HttpVisitor manager = new HttpVisitor(place.address(), "manager").signInAs("manager");
            connection.setAutoCommit(false);
            statement.execute(hold);
            Thread asking = Thread.ofVirtual().start(() -> {
                try {
                    disconnect(manager);
                } catch (RuntimeException noAnswer) {
                    // It is killed before it answers.
                }
            });
            Conditions.await(
                    "a change on its way",
                    () -> !TestDatabase.firstColumn(database, held).isEmpty());
            killed.signal("KILL");
            killed.end();
            asking.interrupt();
            // Its machine is gone, too; the database would go on with what was asked last.
            TestDatabase.firstColumn(database, "SELECT pg_terminate_backend(pid) FROM (" + held + ") AS held");
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
