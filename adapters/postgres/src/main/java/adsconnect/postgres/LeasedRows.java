package adsconnect.postgres;

import static adsconnect.postgres.Columns.time;

import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Leases on the rows of one table (decision 0010). The table has a key, a column {@code fence} (bigint, 0 at first) and one
 * that says until when the row is held, which is null while nobody holds it. A row is held by whoever took it last, until
 * it is given back, or taken by another when that time has passed. Shared between threads.
 *
 * <p>Every method takes the values of the key last, in the order of its columns. Every statement compares the fence, and
 * its row count tells whether it was still the caller's.
 */
final class LeasedRows {

    private final Database database;
    private final String takeUnlessHeld;
    private final String lockIfHeld;
    private final String changeIfHeld;
    private final String giveBack;
    private final String renew;

    /**
     * @param until the column that says until when a row is held
     * @param key the columns of the key
     */
    LeasedRows(Database database, String table, String until, String... key) {
        this.database = database;
        String isTheRow = IntStream.range(0, key.length)
                .mapToObj(column -> "%s = $%d".formatted(key[column], column + 1))
                .collect(Collectors.joining(" AND "));
        int next = key.length + 1;
        String isHeld = "%s AND fence = $%d AND %s IS NOT NULL".formatted(isTheRow, next, until);
        takeUnlessHeld = """
                UPDATE %1$s SET fence = fence + 1, %2$s = $%4$d
                WHERE %3$s AND (%2$s IS NULL OR %2$s <= $%5$d)
                RETURNING fence""".formatted(table, until, isTheRow, next, next + 1);
        lockIfHeld = """
                SELECT fence FROM %s WHERE %s FOR UPDATE""".formatted(table, isHeld);
        changeIfHeld = """
                UPDATE %s SET %%s WHERE %s""".formatted(table, isHeld);
        giveBack = until + " = NULL";
        renew = "%s = $%d".formatted(until, next + 1);
    }

    /** Takes the row if nobody holds it, under a new fence; empty if somebody does, or if there is no such row. */
    Optional<Lease> take(Instant now, Instant until, Object... key) {
        return database.one(
                takeUnlessHeld,
                tuple(key, List.of(time(until), time(now))),
                row -> new Lease(row.getLong("fence"), until));
    }

    /**
     * Extends a lease.
     *
     * @throws LeaseLost if it is no longer the caller's
     */
    void renew(long fence, Instant until, Object... key) {
        orLost(change(renew, List.of(time(until)), fence, key));
    }

    /**
     * Keeps the row from being taken by another until the unit of work ends, which this must run in.
     *
     * @throws LeaseLost if it is no longer the caller's
     */
    void hold(long fence, Object... key) {
        Database.requireTransaction();
        orLost(database.one(lockIfHeld, tuple(key, List.of(fence)), row -> row).isPresent());
    }

    /** Gives the row back, to be taken by anybody at once; false if it was no longer the caller's. */
    boolean giveBack(long fence, Object... key) {
        return change(giveBack, List.of(), fence, key);
    }

    /**
     * Changes columns of a held row; false, and nothing changed, if it is no longer the caller's.
     *
     * @param set what stands after SET; its first parameters are those of the key, then the fence, then the values
     */
    boolean change(String set, List<?> values, long fence, Object... key) {
        Tuple parameters = tuple(key, List.of(fence));
        values.forEach(parameters::addValue);
        return database.change(changeIfHeld.formatted(set), parameters) == 1;
    }

    static void orLost(boolean held) {
        if (!held) {
            throw new LeaseLost();
        }
    }

    private static Tuple tuple(Object[] key, List<?> rest) {
        Tuple tuple = Tuple.from(Arrays.asList(key));
        rest.forEach(tuple::addValue);
        return tuple;
    }
}
