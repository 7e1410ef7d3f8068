package adsconnect.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Brings a database to the newest version of our tables, once, also when several nodes start together. */
public final class Migrations {

    /** The version of the last file in {@code db/migration}; a test holds it against the files. */
    static final String NEWEST = "048";

    static final int OLDEST_SERVER = 150_000;

    private static final String HISTORY_EXISTS = "SELECT to_regclass('flyway_schema_history') IS NOT NULL";

    private static final String IS_NEWEST = """
            SELECT bool_and(success) AND max(version) = '%1$s' AND count(version) = '%1$s'::integer
            FROM flyway_schema_history""".formatted(NEWEST);

    /**
     * What failed is tried again. Only files that are no single transaction leave such a line, and they undo what they left
     * themselves.
     */
    private static final String FORGET_WHAT_FAILED = """
            DELETE FROM flyway_schema_history WHERE NOT success AND version <= '%s'""".formatted(NEWEST);

    private Migrations() {}

    /**
     * Migrates, unless there is nothing to do: one look is a hundred times quicker than starting Flyway.
     *
     * @throws DatabaseProblem if the database is not there, too old, or newer than this program
     */
    public static void run(DatabaseAddress address) {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties())) {
            if (serverVersion(connection) < OLDEST_SERVER) {
                throw new DatabaseProblem("The PostgreSQL at " + address + " is older than version 15");
            }
            if (yes(connection, HISTORY_EXISTS)) {
                if (yes(connection, IS_NEWEST)) {
                    return;
                }
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate(FORGET_WHAT_FAILED);
                }
            }
        } catch (SQLException failure) {
            throw DatabaseProblem.notThere(address, failure);
        }
        migrate(address);
    }

    private static void migrate(DatabaseAddress address) {
        try {
            flyway(address)
                    // Tables of a newer program are not ours to work on.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new DatabaseProblem(
                    "The tables at " + address + " can't be brought up to date: " + firstLine(failure), failure);
        }
    }

    static FluentConfiguration flyway(DatabaseAddress address) {
        var properties = address.jdbcProperties();
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(address.jdbcUrl(), properties.getProperty("user"), properties.getProperty("password"))
                .locations("classpath:db/migration");
        // An index that is made concurrently would wait for a lock that lasts for a transaction without end.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration;
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    private static int serverVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW server_version_num")) {
            rows.next();
            return Integer.parseInt(rows.getString(1));
        }
    }

    private static boolean yes(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
