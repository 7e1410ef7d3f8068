package adsconnect.postgres;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.StoreFailed;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.SetAside;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;

/**
 * Fills a staging table with a report by COPY, which vertx-pg-client does not have: over a connection of its own, in one
 * transaction that no reader waits for. Repeating it replaces what it did.
 */
final class StagingCopy {

    /** Held until the end: whoever looks for a free place passes this one over, even if our lease runs out meanwhile. */
    private static final String HOLD_PLACE = """
            SELECT 1 FROM staging_places WHERE place = ? AND run_id = ? AND fence = ? FOR SHARE""";

    private static final String HOLD_RUN = """
            SELECT 1 FROM sync_runs WHERE run_id = ? AND fence = ? AND due_at IS NOT NULL FOR SHARE""";

    private static final String MARK_LOAD = """
            INSERT INTO staging_loads (place, load) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET load = excluded.load""";

    private static final String FORGET_SET_ASIDE = "DELETE FROM set_aside WHERE run_id = ? AND number = ?";

    private static final String KEEP_ASIDE = """
            INSERT INTO set_aside (run_id, number, line, reason, "column", text)
            SELECT ?, ?, line, reason, "column", text
            FROM unnest(?, ?, ?) WITH ORDINALITY AS kept (reason, "column", text, line)""";

    /** Of what it writes, only lines that were kept aside outlive a crash, and the report is fetched again after one. */
    private static final String NOT_DURABLE = "SET LOCAL synchronous_commit = off";

    /** Tells the index which days lie where. */
    private static final String SUMMARIZE = "SELECT summarize_days(?)";

    /** Far more than any of its statements takes; a server that vanished must not hold a place for ever. */
    private static final String SOCKET_TIMEOUT_SECONDS = "900";

    private final DatabaseAddress address;
    private final ClaimedRun run;
    private final ReportJob job;
    private final int place;

    StagingCopy(DatabaseAddress address, ClaimedRun run, ReportJob job, int place) {
        this.address = address;
        this.run = run;
        this.job = job;
        this.place = place;
    }

    /**
     * A filled staging table.
     *
     * @param load tells this content of it from any other
     * @param rows how many there are of which day
     */
    record Filled(String table, UUID load, Map<LocalDate, Long> rows, long keptAside) {}

    Filled fill(Iterator<ReportLine> lines) {
        Properties properties = address.jdbcProperties();
        properties.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
        try (Connection connection = address.open(properties)) {
            connection.setAutoCommit(false);
            Filled filled = fill(connection, lines);
            connection.commit();
            return filled;
        } catch (SQLException failure) {
            throw new StoreFailed("A report could not be put aside, SQLSTATE " + failure.getSQLState(), failure);
        }
    }

    /** Whatever is thrown closes the connection, which undoes all of it. */
    private Filled fill(Connection connection, Iterator<ReportLine> lines) throws SQLException {
        UUID load = UUID.randomUUID();
        String table = ReportTable.of(job.order().type()).staged(place);
        run(connection, NOT_DURABLE);
        // While it waits for rows COPY is no pause; once the run is held, a frozen node would keep it for ever.
        run(connection, Database.MOST_BETWEEN_STATEMENTS);
        require(connection, HOLD_PLACE, place, run.id().value(), run.fence());
        // Before the table is touched: whoever merges from it just now has this row, and needs the table next.
        change(connection, MARK_LOAD, place, load);
        run(connection, "TRUNCATE " + table);
        CopiedLines copied = CopiedLines.copy(connection, table, lines);
        summarize(connection, table);
        // What is kept aside is the run's, and so only for whoever still has it. Late: meanwhile it can't be renewed.
        require(connection, HOLD_RUN, run.id().value(), run.fence());
        change(connection, FORGET_SET_ASIDE, run.id().value(), job.number());
        keepAside(connection, copied.setAside());
        return new Filled(table, load, copied.rows(), copied.keptAside());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void require(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new LeaseLost();
            }
        }
    }

    /** All in one statement: there may be a thousand. */
    private void keepAside(Connection connection, List<SetAside> lines) throws SQLException {
        change(
                connection,
                KEEP_ASIDE,
                run.id().value(),
                job.number(),
                texts(connection, lines, line -> line.reason().name()),
                texts(connection, lines, SetAside::column),
                texts(connection, lines, line -> line.text().replace("\0", "")));
    }

    private static Array texts(Connection connection, List<SetAside> lines, Function<SetAside, String> text)
            throws SQLException {
        return connection.createArrayOf("text", lines.stream().map(text).toArray());
    }

    private static void summarize(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = prepared(connection, SUMMARIZE, table)) {
            statement.execute();
        }
    }

    private static void change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(statement, values);
        return statement;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
