package adsconnect.postgres;

import static adsconnect.postgres.PlainSql.change;
import static adsconnect.postgres.PlainSql.run;
import static adsconnect.postgres.PlainSql.yes;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Cut;
import adsconnect.domain.audit.Hash;
import adsconnect.domain.audit.Head;
import adsconnect.domain.audit.port.OldLines;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/** The partitions of {@code audit_lines} and {@code audit_seals}, over a connection of their owner's. */
public final class PostgresOldLines implements OldLines {

    private static final String ANY_TO_CUT = """
            SELECT EXISTS (SELECT FROM audit_lines WHERE occurred_at < ?::timestamptz)
               AND NOT EXISTS (SELECT FROM audit_cuts WHERE lines_before >= ?)""";

    private static final String ANY_UNSEALED = """
            SELECT EXISTS (SELECT FROM audit_unsealed WHERE occurred_at < ?::timestamptz)""";

    /** The last seal before all that are of a line that is kept. */
    private static final String LAST_TO_DROP = """
            SELECT seal_number, chain FROM audit_seals
            WHERE seal_number < coalesce(
                (SELECT seal_number FROM audit_seals WHERE line_at >= ?::timestamptz ORDER BY seal_number LIMIT 1),
                9223372036854775807)
            ORDER BY seal_number DESC LIMIT 1""";

    private static final String NEWEST_CUT = """
            SELECT seal_number, chain, lines_before FROM audit_cuts ORDER BY lines_before DESC LIMIT 1""";

    private static final String CUT = "INSERT INTO audit_cuts (seal_number, chain, lines_before) VALUES (?, ?, ?)";

    private static final String TELL = """
            INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
            VALUES (?::timestamptz, 'PROGRAM', ?, ?, ?, ?::jsonb)""";

    /** Until it is let go or the connection has ended, whatever becomes of who holds it. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_try_advisory_lock(hashtext('adsconnect audit ' || current_schema()))";

    private static final String LET_GO = "SELECT pg_advisory_unlock_all()";

    private final DatabaseAddress owner;

    /** @param owner signs in as the owner of the tables */
    public PostgresOldLines(DatabaseAddress owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Cut> cut(LocalDate before, Function<Cut, AuditLine> told) {
        return alone("cut", Optional.empty(), connection -> {
            connection.setAutoCommit(false);
            run(connection, Database.MOST_BETWEEN_STATEMENTS);
            Optional<Cut> made = cut(connection, before, told);
            connection.commit();
            return made;
        });
    }

    @Override
    public void clear() {
        alone("cleared", false, connection -> {
            Optional<Cut> newest =
                    PlainSql.all(connection, NEWEST_CUT, row -> new Cut(head(row), row.getObject(3, LocalDate.class)))
                            .stream()
                            .findFirst();
            if (newest.isPresent()
                    && !yes(connection, ANY_UNSEALED, start(newest.get().before()))) {
                new AuditMonths(connection).clear(newest.get());
            }
            return true;
        });
    }

    @Override
    public void makeRoom(LocalDate from, LocalDate to) {
        alone("given room", false, connection -> {
            AuditMonths months = new AuditMonths(connection);
            for (YearMonth month = YearMonth.from(from);
                    !month.isAfter(YearMonth.from(to));
                    month = month.plusMonths(1)) {
                months.make(month);
            }
            return true;
        });
    }

    private static Optional<Cut> cut(Connection connection, LocalDate before, Function<Cut, AuditLine> told)
            throws SQLException {
        String start = start(before);
        if (!yes(connection, ANY_TO_CUT, start, before) || yes(connection, ANY_UNSEALED, start)) {
            return Optional.empty();
        }
        Optional<Head> last = PlainSql.all(connection, LAST_TO_DROP, PostgresOldLines::head, start).stream()
                .findFirst();
        Optional<Head> former = PlainSql.all(connection, NEWEST_CUT, PostgresOldLines::head).stream()
                .findFirst();
        Head dropped = last.or(() -> former).orElse(Head.START);
        Cut cut = new Cut(dropped, before);
        change(connection, "DELETE FROM audit_cuts");
        change(connection, CUT, dropped.seal(), dropped.chain().bytes(), before);
        tell(connection, told.apply(cut));
        return Optional.of(cut);
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

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong(1), Hash.stored(row.getBytes(2)));
    }

    private static String start(LocalDate before) {
        return before + " 00:00+00";
    }

    /** Work of an owner's. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T alone(String what, T ifSomebodyElseIsAtIt, Work<T> work) {
        try (Connection connection = owner.openAsLogin()) {
            if (!yes(connection, ONE_AT_A_TIME)) {
                return ifSomebodyElseIsAtIt;
            }
            T done = work.on(connection);
            // The server ends a closed connection later than the next piece of work may ask.
            run(connection, LET_GO);
            return done;
        } catch (SQLException failure) {
            throw new StoreFailed("The audit could not be " + what + ", SQLSTATE " + failure.getSQLState(), failure);
        }
    }
}
