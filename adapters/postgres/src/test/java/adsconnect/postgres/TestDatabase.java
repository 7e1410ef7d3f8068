package adsconnect.postgres;

import adsconnect.postgres.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL for tests: the one named by {@code ADSCONNECT_TEST_DATABASE_URL}, else an embedded one that all tests
 * of a JVM share. Each caller gets a schema of its own.
 */
public final class TestDatabase {

    private static final String DROP_LEFT_OVER_SCHEMAS = """
            DO $$ DECLARE name text; BEGIN
                FOR name IN SELECT nspname FROM pg_namespace WHERE starts_with(nspname, 'test_') LOOP
                    EXECUTE 'DROP SCHEMA ' || name || ' CASCADE';
                    -- One by one: a lock for each of so many tables is more than a server keeps.
                    COMMIT;
                END LOOP;
            END $$""";

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final long PROCESS = ProcessHandle.current().pid();
    private static final DatabaseAddress SERVER = server();

    private TestDatabase() {}

    /** A schema without tables. */
    public static DatabaseAddress empty() {
        String schema = "test_" + PROCESS + "_" + SCHEMAS.incrementAndGet();
        run(SERVER, "CREATE SCHEMA " + schema);
        String separator = SERVER.reveal().contains("?") ? "&" : "?";
        return DatabaseAddress.parse(SERVER.reveal() + separator + "options=-c%20search_path%3D" + schema);
    }

    /**
     * A schema with all tables, as the program would make them. Whoever opens it has the program's rights; a test's own
     * statements have their owner's.
     */
    public static DatabaseAddress migrated() {
        DatabaseAddress address = empty();
        Migrations.run(address);
        return ProgramRole.prepare(address, address);
    }

    /** For a test that has much to ask. */
    public static Connection connect(DatabaseAddress address) throws SQLException {
        return address.openAsLogin();
    }

    /** Runs a statement of a test. */
    public static void run(DatabaseAddress address, String sql) {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of what a statement of a test finds. */
    public static List<String> firstColumn(DatabaseAddress address, String sql) {
        List<String> column = new ArrayList<>();
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                column.add(found.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return column;
    }

    /**
     * Below target, so that the next run need not unpack a server again; and one for each of the JVMs whose test classes run
     * beside each other.
     */
    public static Path directory(String name) {
        return Path.of("target", name + "-" + System.getProperty("test.fork", "1"))
                .toAbsolutePath();
    }

    private static DatabaseAddress server() {
        String given = System.getenv("ADSCONNECT_TEST_DATABASE_URL");
        if (given != null && !given.isBlank()) {
            return DatabaseAddress.parse(given);
        }
        EmbeddedServer server = EmbeddedServer.start(directory("test-postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        DatabaseAddress address = DatabaseAddress.parse(server.url());
        run(address, DROP_LEFT_OVER_SCHEMAS);
        return address;
    }
}
