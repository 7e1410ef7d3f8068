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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A first start that is killed while it fills the sandbox; what it had claimed is still on lease then. */
@Timeout(120)
class ProcessKilledSeedTest {

    private static final String SOMEBODY_WAITS = """
            SELECT count(*) > 0 FROM pg_locks
            WHERE NOT granted AND relation = 'discovered_profiles'::regclass""";

    @TempDir
    Path home;

    @Test
    @Tag("long")
    void run1_killed_while_it_asks_for_profiles_it_goes_on_at_the_next_start() throws SQLException {
        DatabaseAddress database = TestDatabase.migrated();
        try (ProcessPlace place = ProcessPlace.at(home)) {
            killWhileItAsksForProfiles(place, database);

            try (ProgramProcess next = place.serve("ADSCONNECT_DATABASE_URL", database.reveal())) {
                assertThat(next.ready()).contains(place.address().toString());
                ProcessVisitor stranger = ProcessVisitor.stranger(place.address());
                assertThat(stranger.signInAs("seller").figures()).isNotEmpty();
            }
        }
    }

    /** A lock on the table of its answers holds the program at this very point. */
    private static void killWhileItAsksForProfiles(ProcessPlace place, DatabaseAddress database) throws SQLException {
        try (Connection connection = connect(database);
                ProgramProcess killed = place.serve("ADSCONNECT_DATABASE_URL", database.reveal())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE discovered_profiles IN EXCLUSIVE MODE");
                Conditions.await("an answer on its way to the table", () -> yes(statement, SOMEBODY_WAITS));
            }
            killed.signal("KILL");
            killed.end();
            connection.rollback();
        }
    }

    private static boolean yes(Statement statement, String question) {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection connect(DatabaseAddress database) throws SQLException {
        URI address = URI.create(database.reveal());
        String[] credentials = address.getUserInfo().split(":", 2);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + address.getPath() + "?"
                        + address.getRawQuery(),
                credentials[0],
                credentials[1]);
    }
}
