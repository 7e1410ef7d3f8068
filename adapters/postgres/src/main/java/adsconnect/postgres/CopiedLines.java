package adsconnect.postgres;

import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.SetAside;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The lines of a report: rows that were copied into a table, and a sample of those that were none. Used by one thread. */
final class CopiedLines {

    /** A million bad rows say no more than a thousand. */
    private static final int MOST_KEPT = 1_000;

    /**
     * Rows of one day are written together, so many bytes of them at a time: then each day fills pages of its own, and
     * merging it reads no others, in whatever order the report has its rows.
     */
    private static final int FLUSH_AT = 1 << 18;

    private final CopyIn copy;
    private final Map<LocalDate, Day> days = new HashMap<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private long position;
    private long keptAside;

    /** The rows of one day: how many, and the text of those that are still to be written. */
    private static final class Day {
        private final CopyText text = new CopyText();
        private long rows;
    }

    private CopiedLines(CopyIn copy) {
        this.copy = copy;
    }

    /** Copies all rows into a table that was truncated in the same transaction. */
    static CopiedLines copy(Connection connection, String table, Iterator<ReportLine> lines) throws SQLException {
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN (FREEZE)");
        try {
            CopiedLines copied = new CopiedLines(copy);
            while (lines.hasNext()) {
                copied.add(lines.next());
            }
            copied.end();
            return copied;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** How many rows there are of which day. */
    Map<LocalDate, Long> rows() {
        Map<LocalDate, Long> rows = new HashMap<>();
        days.forEach((date, day) -> rows.put(date, day.rows));
        return rows;
    }

    /** A sample of what was not copied. */
    List<SetAside> setAside() {
        return setAside;
    }

    /** How many rows were not copied. */
    long keptAside() {
        return keptAside;
    }

    private void add(ReportLine line) throws SQLException {
        switch (line) {
            case ReportRow row -> add(row);
            case SetAside none -> add(none);
        }
    }

    private void add(ReportRow row) throws SQLException {
        Day day = days.computeIfAbsent(row.day(), any -> new Day());
        day.rows++;
        position++;
        ReportTable.write(row, day.text.number(position));
        if (day.text.length() >= FLUSH_AT) {
            write(day.text);
        }
    }

    private void add(SetAside line) {
        // A column too many costs no row.
        keptAside += line.reason() == SetAside.Reason.UNKNOWN_COLUMN ? 0 : 1;
        if (setAside.size() < MOST_KEPT) {
            setAside.add(line);
        }
    }

    private void end() throws SQLException {
        for (Day day : days.values()) {
            write(day.text);
        }
        copy.endCopy();
    }

    private void write(CopyText text) throws SQLException {
        copy.writeToCopy(text.bytes(), 0, text.length());
        text.clear();
    }
}
