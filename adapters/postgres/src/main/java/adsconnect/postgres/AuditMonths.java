package adsconnect.postgres;

import static adsconnect.postgres.PlainSql.change;
import static adsconnect.postgres.PlainSql.run;
import static adsconnect.postgres.PlainSql.yes;

import adsconnect.domain.audit.Cut;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of single months of the audit, as their owner makes and drops them: each in a transaction of its own, and never for
 * long. Not shared between threads.
 */
final class AuditMonths {

    private static final String LINES = "audit_lines";
    private static final String SEALS = "audit_seals";

    /** PostgreSQL manual, appendix A. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Whoever waits for a lock on the tables makes all writers wait behind it. */
    private static final String NO_PATIENCE = "SET lock_timeout = '200ms'";

    /** Lets them pass. */
    private static final String LET_PASS = "SELECT pg_sleep(0.2)";

    private static final int TRIES = 3;

    private static final int AT_ONCE = 5_000;

    private static final String TABLES = """
            SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
            WHERE inhparent = ?::regclass ORDER BY relname""";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu_MM");

    private final Connection connection;

    /** @param connection the owner's, in which every statement is a transaction */
    AuditMonths(Connection connection) {
        this.connection = connection;
    }

    /**
     * Removes what lies before a cut: first what has to be deleted row by row, which hinders nobody, then tables that hold
     * nothing else, which are gone at once. What is broken off anywhere, or held by somebody, is for the next time.
     */
    void clear(Cut cut) throws SQLException {
        List<String> over = new ArrayList<>();
        for (String table : tables(LINES)) {
            if (isOver(table, cut.before())) {
                over.add(table);
            } else if (!isOfAMonth(table)) {
                delete(table, "occurred_at < ?::timestamptz", cut.before() + " 00:00+00");
            }
        }
        for (String table : tables(SEALS)) {
            if (isOver(table, cut.before())
                    && !yes(
                            connection,
                            "SELECT EXISTS (SELECT FROM " + table + " WHERE seal_number > ?)",
                            cut.dropped().seal())) {
                over.add(table);
            } else {
                delete(table, "seal_number <= ?", cut.dropped().seal());
            }
        }
        for (String table : over) {
            if (!patiently("DROP TABLE " + table)) {
                return;
            }
        }
    }

    /** Makes those of a month, unless they are there. What is in the table for all others by now stays there. */
    void make(YearMonth month) throws SQLException {
        make(LINES, "occurred_at", month);
        make(SEALS, "sealed_at", month);
    }

    private void make(String table, String time, YearMonth month) throws SQLException {
        String made = table + "_" + MONTH.format(month);
        String first = month.atDay(1) + " 00:00+00";
        String next = month.plusMonths(1).atDay(1) + " 00:00+00";
        String elsewhere = "SELECT EXISTS (SELECT FROM %s_default WHERE %s >= ?::timestamptz AND %s < ?::timestamptz)"
                .formatted(table, time, time);
        if (!yes(connection, "SELECT to_regclass(?) IS NOT NULL", made) && !yes(connection, elsewhere, first, next)) {
            patiently("CREATE TABLE %s PARTITION OF %s FOR VALUES FROM ('%s') TO ('%s')"
                    .formatted(made, table, first, next));
        }
    }

    private List<String> tables(String of) throws SQLException {
        return PlainSql.all(connection, TABLES, row -> row.getString(1), of);
    }

    /** By the names that migrations and {@link #make} give them. Of a month that is kept nothing lies before a cut. */
    private static boolean isOfAMonth(String table) {
        return table.matches(".*_\\d{4}_\\d{2}");
    }

    private static boolean isOver(String table, LocalDate before) {
        return isOfAMonth(table)
                && table.substring(table.length() - "2026_11".length()).compareTo(MONTH.format(before)) < 0;
    }

    private void delete(String table, String which, Object value) throws SQLException {
        String some = "DELETE FROM %1$s WHERE ctid = ANY (ARRAY (SELECT ctid FROM %1$s WHERE %2$s LIMIT %3$d))"
                .formatted(table, which, AT_ONCE);
        while (change(connection, some, value) == AT_ONCE) {
            // And the next ones.
        }
    }

    /** Whether it could. */
    private boolean patiently(String sql) throws SQLException {
        run(connection, NO_PATIENCE);
        for (int i = 0; i < TRIES; i++) {
            try {
                run(connection, sql);
                return true;
            } catch (SQLException failure) {
                if (!LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                    throw failure;
                }
                run(connection, LET_PASS);
            }
        }
        return false;
    }
}
