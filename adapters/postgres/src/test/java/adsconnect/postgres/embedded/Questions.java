package adsconnect.postgres.embedded;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Plain JDBC to a server under test. */
final class Questions {

    private Questions() {}

    /** Runs a statement; returns the first column of the first row, or an empty text where it has no rows. */
    static String ask(String url, String sql) throws SQLException {
        String[] credentials = URI.create(url).getUserInfo().split(":", 2);
        try (Connection connection = connect(url, credentials[0], credentials[1]);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    /** The same server and database as somebody else. */
    static Connection connect(String url, String user, String password) throws SQLException {
        URI uri = URI.create(url);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + uri.getPort() + uri.getPath(), user, password);
    }
}
