package adsconnect.postgres;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.token.port.SealedSecrets.WrappedKey;
import adsconnect.postgres.PostgresInstallation.Stamp;
import adsconnect.postgres.PostgresMasterKeys.Held;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What can be said of a database without changing anything in it.
 *
 * @param serverVersion as {@code server_version_num} has it: 150004 is 15.4
 * @param missingMigrations the numbers of those that the next start brings
 * @param newer whether its tables are a newer program's
 * @param someDataKeys a thousand at the most, to try master keys on
 */
public record DatabaseLook(
        int serverVersion,
        List<String> missingMigrations,
        boolean newer,
        Optional<Stamp> stamp,
        List<Held> someDataKeys) {

    /** The least that is needed. */
    public static final int OLDEST_SERVER = Migrations.OLDEST_SERVER;

    private static final String PATIENCE_TO_CONNECT = "5";
    private static final String PATIENCE_TO_ANSWER = "10";

    private static final String APPLIED =
            "SELECT coalesce(max(version::integer), 0) FROM flyway_schema_history WHERE success";

    private static final String SOME_DATA_KEYS = "SELECT account_id, master_key_id, wrapped FROM data_keys LIMIT 1000";

    /** @throws DatabaseProblem if it is not there, or does not answer within some seconds */
    public static DatabaseLook at(DatabaseAddress address) {
        Properties properties = address.jdbcProperties();
        properties.setProperty("connectTimeout", PATIENCE_TO_CONNECT);
        properties.setProperty("loginTimeout", PATIENCE_TO_CONNECT);
        properties.setProperty("socketTimeout", PATIENCE_TO_ANSWER);
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
                Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            int version = number(statement, "SHOW server_version_num");
            int applied =
                    PostgresInstallation.exists(statement, "flyway_schema_history") ? number(statement, APPLIED) : 0;
            int newest = Integer.parseInt(Migrations.NEWEST);
            List<String> missing = IntStream.rangeClosed(applied + 1, newest)
                    .mapToObj("V%03d"::formatted)
                    .toList();
            return new DatabaseLook(
                    version, missing, applied > newest, PostgresInstallation.peek(statement), dataKeys(statement));
        } catch (SQLException failure) {
            throw DatabaseProblem.notThere(address, failure);
        }
    }

    private static List<Held> dataKeys(Statement statement) throws SQLException {
        List<Held> held = new ArrayList<>();
        if (PostgresInstallation.exists(statement, "data_keys")) {
            try (ResultSet row = statement.executeQuery(SOME_DATA_KEYS)) {
                while (row.next()) {
                    held.add(new Held(
                            new AccountId(row.getObject(1, UUID.class)),
                            new WrappedKey(row.getString(2), row.getBytes(3))));
                }
            }
        }
        return held;
    }

    private static int number(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return Integer.parseInt(row.getString(1));
        }
    }
}
