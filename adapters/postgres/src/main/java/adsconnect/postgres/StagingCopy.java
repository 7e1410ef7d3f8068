package adsconnect.postgres;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.StoreFailed;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.SetAside;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

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
            INSERT INTO set_aside (run_id, number, line, reason, "column", text) VALUES (?, ?, ?, ?, ?, ?)""";

    /** Tells the index which days lie where. */
    private static final String SUMMARIZE = "SELECT summarize_days(?)";

    /** A million bad rows say no more than a thousand. */
    private static final int MOST_KEPT = 1_000;

    /**
     * Rows of one day are written together, so many bytes of them at a time: then each day fills pages of its own, and
     * merging it reads no others, in whatever order the report has its rows.
     */
    private static final int FLUSH_AT = 1 << 18;

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

    StagedReport fill(Iterator<ReportLine> lines, long sliceRows) {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties())) {
            connection.setAutoCommit(false);
            StagedReport staged = fill(connection, lines, sliceRows);
            connection.commit();
            return staged;
        } catch (SQLException failure) {
            throw new StoreFailed("A report could not be put aside, SQLSTATE " + failure.getSQLState(), failure);
        }
    }

    /** Whatever is thrown closes the connection, which undoes all of it. */
    private StagedReport fill(Connection connection, Iterator<ReportLine> lines, long sliceRows) throws SQLException {
        UUID load = UUID.randomUUID();
        String table = ReportTable.of(job.order().type()).staged(place);
        require(connection, HOLD_PLACE, place, run.id().value(), run.fence());
        // Before the table is touched: whoever merges from it just now has this row, and needs the table next.
        change(connection, MARK_LOAD, place, load);
        try (Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE " + table);
        }
        Kept kept = copy(connection, table, lines);
        // What is kept aside is the run's, and so only for whoever still has it.
        require(connection, HOLD_RUN, run.id().value(), run.fence());
        change(connection, FORGET_SET_ASIDE, run.id().value(), job.number());
        keepAside(connection, kept.sample);
        summarize(connection, table);
        return new StagedReport(place, load, job.order().days(), kept.rows(), kept.count, sliceRows);
    }

    private static void require(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new LeaseLost();
            }
        }
    }

    /** What was read. */
    private static final class Kept {
        private final Map<LocalDate, Day> days = new HashMap<>();
        private final List<SetAside> sample = new ArrayList<>();
        private long count;

        /** The rows of one day: how many, and the text of those that are still to be written. */
        private static final class Day {
            private final CopyText text = new CopyText();
            private long rows;
        }

        void add(SetAside line) {
            // A column too many costs no row.
            count += line.reason() == SetAside.Reason.UNKNOWN_COLUMN ? 0 : 1;
            if (sample.size() < MOST_KEPT) {
                sample.add(line);
            }
        }

        CopyText add(ReportRow row, long position) {
            Day day = days.computeIfAbsent(row.day(), any -> new Day());
            day.rows++;
            ReportTable.write(row, day.text.number(position));
            return day.text;
        }

        Map<LocalDate, Long> rows() {
            Map<LocalDate, Long> rows = new HashMap<>();
            days.forEach((date, day) -> rows.put(date, day.rows));
            return rows;
        }
    }

    private static Kept copy(Connection connection, String table, Iterator<ReportLine> lines) throws SQLException {
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN (FREEZE)");
        try {
            Kept kept = new Kept();
            long position = 0;
            while (lines.hasNext()) {
                switch (lines.next()) {
                    case ReportRow row -> writeIfFull(copy, kept.add(row, ++position));
                    case SetAside line -> kept.add(line);
                }
            }
            for (Kept.Day day : kept.days.values()) {
                write(copy, day.text);
            }
            copy.endCopy();
            return kept;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void writeIfFull(CopyIn copy, CopyText text) throws SQLException {
        if (text.length() >= FLUSH_AT) {
            write(copy, text);
        }
    }

    private static void write(CopyIn copy, CopyText text) throws SQLException {
        copy.writeToCopy(text.bytes(), 0, text.length());
        text.clear();
    }

    private void keepAside(Connection connection, List<SetAside> lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP_ASIDE)) {
            for (int line = 0; line < lines.size(); line++) {
                SetAside kept = lines.get(line);
                set(
                        statement,
                        run.id().value(),
                        job.number(),
                        line + 1,
                        kept.reason().name(),
                        kept.column(),
                        kept.text().replace("\0", ""));
                statement.addBatch();
            }
            statement.executeBatch();
        }
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
