package adsconnect.postgres;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a database belongs to: which mode it was first used in, and with which master key (RUN-2, VAULT-1). */
public final class PostgresInstallation {

    private static final String STAMP_UNLESS_STAMPED = """
            INSERT INTO installation (mode, master_key_id, master_key_proof, stamped_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (only_row) DO NOTHING""";

    private static final String READ = """
            SELECT mode, master_key_id, master_key_proof,
                   ARRAY (SELECT master_key_id FROM retiring_master_keys ORDER BY 1) AS retiring
            FROM installation""";

    /** Before master keys could be rotated. */
    private static final String READ_OLD =
            "SELECT mode, master_key_id, master_key_proof, ARRAY[]::text[] AS retiring FROM installation";

    private final Database database;

    public PostgresInstallation(Database database) {
        this.database = database;
    }

    /**
     * The stamp of a database.
     *
     * @param mode {@code SANDBOX} or {@code LIVE}
     * @param masterKeyProof tells the right master key from a wrong one, without giving it away
     * @param retiring the ids of former master keys that are still needed, while a rotation is not done
     */
    public record Stamp(String mode, String masterKeyId, byte[] masterKeyProof, List<String> retiring) {}

    /**
     * The stamp of a database that may not have our tables yet.
     *
     * @throws DatabaseProblem if it is not there
     */
    public static Optional<Stamp> peek(DatabaseAddress address) {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
                Statement statement = connection.createStatement()) {
            return peek(statement);
        } catch (SQLException failure) {
            throw DatabaseProblem.notThere(address, failure);
        }
    }

    static Optional<Stamp> peek(Statement statement) throws SQLException {
        if (!exists(statement, "installation")) {
            return Optional.empty();
        }
        try (ResultSet row = statement.executeQuery(exists(statement, "retiring_master_keys") ? READ : READ_OLD)) {
            return row.next()
                    ? Optional.of(new Stamp(row.getString(1), row.getString(2), row.getBytes(3), List.of((String[])
                            row.getArray(4).getArray())))
                    : Optional.empty();
        }
    }

    static boolean exists(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The stamp that is there; empty in a fresh database. */
    public Optional<Stamp> stamp() {
        return database.one(
                READ,
                Tuple.tuple(),
                row -> new Stamp(
                        row.getString("mode"),
                        row.getString("master_key_id"),
                        row.getBuffer("master_key_proof").getBytes(),
                        List.of(row.getArrayOfStrings("retiring"))));
    }

    /** Stamps a fresh database; a stamp that is there stays. */
    public void stamp(Stamp stamp, Instant now) {
        database.change(
                STAMP_UNLESS_STAMPED,
                Tuple.of(stamp.mode(), stamp.masterKeyId(), Buffer.buffer(stamp.masterKeyProof()), Columns.time(now)));
    }
}
