package adsconnect.postgres;

import adsconnect.postgres.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real PostgreSQL for tests: the one named by {@code ADSCONNECT_TEST_DATABASE_URL}, else an embedded one that all tests
 * of a JVM share. Each caller gets a schema of its own.
 */
public final class TestDatabase {

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

    /** A schema with all tables, as the program would make them. */
    public static DatabaseAddress migrated() {
        DatabaseAddress address = empty();
        Migrations.run(address);
        return address;
    }

    /** Runs a statement of a test. */
    public static void run(DatabaseAddress address, String sql) {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DatabaseAddress server() {
        String given = System.getenv("ADSCONNECT_TEST_DATABASE_URL");
        if (given != null && !given.isBlank()) {
            return DatabaseAddress.parse(given);
        }
        try {
            Path directory = Files.createTempDirectory("adsconnect-test-postgres-");
            EmbeddedServer server = EmbeddedServer.start(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(directory);
            }));
            return DatabaseAddress.parse(server.url());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
