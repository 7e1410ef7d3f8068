package adsconnect.postgres;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Cut;
import adsconnect.domain.audit.Hash;
import adsconnect.domain.audit.Head;
import adsconnect.domain.audit.port.OldLines;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The partitions of {@code audit_lines} and {@code audit_seals}, over a connection of their owner's. */
public final class PostgresOldLines implements OldLines {

    /** PostgreSQL manual, appendix A. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Whoever waits for a lock on the tables makes all writers wait behind it. */
    private static final String NO_PATIENCE = "SET LOCAL lock_timeout = '500ms'";

    /** The sealer stands still meanwhile. */
    private static final String TAKE_HEAD = "SELECT true FROM audit_head FOR UPDATE SKIP LOCKED";

    private static final String ANY_TO_DROP = """
            SELECT EXISTS (SELECT FROM audit_lines WHERE occurred_at < ?::timestamptz)""";

    private static final String ANY_UNSEALED = """
            SELECT EXISTS (SELECT FROM audit_unsealed WHERE occurred_at < ?::timestamptz)""";

    /** Tables of months that are over, by the names that migrations and {@link #makeRoom} give them. */
    private static final String MONTHS = """
            SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
            WHERE inhparent = ?::regclass AND relname ~ '_\\d{4}_\\d{2}$' AND right(relname, 7) < ? ORDER BY relname""";

    /** The last seal before all that are of a line that is kept. */
    private static final String LAST_TO_DROP = """
            SELECT seal_number, chain FROM audit_seals
            WHERE seal_number < coalesce(
                (SELECT seal_number FROM audit_seals WHERE line_at >= ?::timestamptz ORDER BY seal_number LIMIT 1),
                9223372036854775807)
            ORDER BY seal_number DESC LIMIT 1""";

    private static final String FORMER_CUT = """
            SELECT seal_number, chain FROM audit_cuts ORDER BY lines_before DESC LIMIT 1""";

    private static final String CUT = "INSERT INTO audit_cuts (seal_number, chain, lines_before) VALUES (?, ?, ?)";

    private static final String DELETE_LINES = "DELETE FROM audit_lines WHERE occurred_at < ?::timestamptz";

    private static final String DELETE_SEALS = "DELETE FROM audit_seals WHERE seal_number <= ?";

    private static final String TELL = """
            INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
            VALUES (?::timestamptz, 'PROGRAM', ?, ?, ?, ?::jsonb)""";

    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('adsconnect audit months'))";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu_MM");

    private final DatabaseAddress owner;

    /** @param owner signs in as the owner of the tables */
    public PostgresOldLines(DatabaseAddress owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Cut> drop(LocalDate before, Function<Cut, AuditLine> told) {
        try (Connection connection = owner.openAsLogin()) {
            connection.setAutoCommit(false);
            Optional<Cut> cut = drop(connection, before, told);
            connection.commit();
            return cut;
        } catch (SQLException failure) {
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                return Optional.empty();
            }
            throw new StoreFailed("Old audit lines could not be dropped, SQLSTATE " + failure.getSQLState(), failure);
        }
    }

    private static Optional<Cut> drop(Connection connection, LocalDate before, Function<Cut, AuditLine> told)
            throws SQLException {
        run(connection, NO_PATIENCE);
        run(connection, Database.MOST_BETWEEN_STATEMENTS);
        String start = before + " 00:00+00";
        if (!yes(connection, ANY_TO_DROP, start)
                || !yes(connection, TAKE_HEAD)
                || yes(connection, ANY_UNSEALED, start)) {
            return Optional.empty();
        }
        Optional<Head> last = head(connection, LAST_TO_DROP, start);
        Head dropped = (last.isPresent() ? last : head(connection, FORMER_CUT)).orElse(Head.START);
        Cut cut = new Cut(dropped, before);
        for (String month : months(connection, "audit_lines", before)) {
            run(connection, "DROP TABLE " + month);
        }
        change(connection, DELETE_LINES, start);
        for (String month : months(connection, "audit_seals", before)) {
            if (!yes(connection, "SELECT EXISTS (SELECT FROM " + month + " WHERE seal_number > ?)", dropped.seal())) {
                run(connection, "DROP TABLE " + month);
            }
        }
        change(connection, DELETE_SEALS, dropped.seal());
        change(connection, CUT, dropped.seal(), dropped.chain().bytes(), before);
        tell(connection, told.apply(cut));
        return Optional.of(cut);
    }

    @Override
    public void makeRoom(LocalDate from, LocalDate to) {
        try (Connection connection = owner.openAsLogin()) {
            connection.setAutoCommit(false);
            run(connection, NO_PATIENCE);
            for (YearMonth month = YearMonth.from(from);
                    !month.isAfter(YearMonth.from(to));
                    month = month.plusMonths(1)) {
                makeRoom(connection, "audit_lines", "occurred_at", month);
                makeRoom(connection, "audit_seals", "sealed_at", month);
            }
            connection.commit();
        } catch (SQLException failure) {
            if (!LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                throw new StoreFailed("A month of the audit has no table, SQLSTATE " + failure.getSQLState(), failure);
            }
        }
    }

    /** What is in the table for all others by now stays there. */
    private static void makeRoom(Connection connection, String table, String time, YearMonth month)
            throws SQLException {
        String partition = table + "_" + MONTH.format(month);
        if (yes(connection, "SELECT to_regclass(?) IS NOT NULL", partition)) {
            return;
        }
        run(connection, ONE_AT_A_TIME);
        String first = month.atDay(1) + " 00:00+00";
        String next = month.plusMonths(1).atDay(1) + " 00:00+00";
        String elsewhere = "SELECT EXISTS (SELECT FROM %s_default WHERE %s >= ?::timestamptz AND %s < ?::timestamptz)"
                .formatted(table, time, time);
        if (!yes(connection, "SELECT to_regclass(?) IS NOT NULL", partition)
                && !yes(connection, elsewhere, first, next)) {
            run(
                    connection,
                    "CREATE TABLE %s PARTITION OF %s FOR VALUES FROM ('%s') TO ('%s')"
                            .formatted(partition, table, first, next));
        }
    }

    private static void tell(Connection connection, AuditLine line) throws SQLException {
        change(
                connection,
                TELL,
                line.at().toString(),
                line.origin().via().name(),
                line.origin().from(),
                line.deed().name(),
                AuditColumns.json(line.why()).encode());
    }

    private static List<String> months(Connection connection, String table, LocalDate before) throws SQLException {
        List<String> months = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection, MONTHS, table, MONTH.format(before));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                months.add(rows.getString(1));
            }
        }
        return months;
    }

    private static Optional<Head> head(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Head(row.getLong(1), Hash.stored(row.getBytes(2)))) : Optional.empty();
        }
    }

    private static boolean yes(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
