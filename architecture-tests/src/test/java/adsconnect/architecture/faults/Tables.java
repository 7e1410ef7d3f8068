package adsconnect.architecture.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The nodes' tables, looked at directly. Connects again when PostgreSQL broke off; for one thread at a time. */
final class Tables implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private Connection connection;

    /** Reads one row. */
    interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    Tables(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** A number that a statement answers. */
    synchronized long number(String sql, Object... parameters) {
        return rows(sql, row -> row.getLong(1), parameters).getFirst();
    }

    synchronized <T> List<T> rows(String sql, Mapping<T> mapping, Object... parameters) {
        try {
            return tryRows(sql, mapping, parameters);
        } catch (SQLException brokenOff) {
            close();
            try {
                return tryRows(sql, mapping, parameters);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    synchronized int change(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException brokenOff) {
            // Then it is closed.
        } finally {
            connection = null;
        }
    }

    private <T> List<T> tryRows(String sql, Mapping<T> mapping, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(mapping.of(found));
            }
            return rows;
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(url, user, password);
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
