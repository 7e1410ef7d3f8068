package adsconnect.postgres;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/** What a database belongs to: which mode it was first used in, and with which master key (RUN-2, VAULT-1). */
public final class PostgresInstallation {

    private static final String STAMP_UNLESS_STAMPED = """
            INSERT INTO installation (mode, master_key_id, master_key_proof, stamped_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (only_row) DO NOTHING""";

    private static final String READ = "SELECT mode, master_key_id, master_key_proof FROM installation";

    private final Database database;

    public PostgresInstallation(Database database) {
        this.database = database;
    }

    /**
     * The stamp of a database.
     *
     * @param mode {@code SANDBOX} or {@code LIVE}
     * @param masterKeyProof tells the right master key from a wrong one, without giving it away
     */
    public record Stamp(String mode, String masterKeyId, byte[] masterKeyProof) {}

    /**
     * The stamp of a database that may not have our tables yet.
     *
     * @throws DatabaseProblem if it is not there
     */
    public static Optional<Stamp> peek(DatabaseAddress address) {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
                Statement statement = connection.createStatement()) {
            try (ResultSet exists = statement.executeQuery("SELECT to_regclass('installation') IS NOT NULL")) {
                if (!exists.next() || !exists.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (ResultSet row = statement.executeQuery(READ)) {
                return row.next()
                        ? Optional.of(new Stamp(row.getString(1), row.getString(2), row.getBytes(3)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw DatabaseProblem.notThere(address, failure);
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
                        row.getBuffer("master_key_proof").getBytes()));
    }

    /** Stamps a fresh database; a stamp that is there stays. */
    public void stamp(Stamp stamp, Instant now) {
        database.change(
                STAMP_UNLESS_STAMPED,
                Tuple.of(stamp.mode(), stamp.masterKeyId(), Buffer.buffer(stamp.masterKeyProof()), Columns.time(now)));
    }
}
