package adsconnect.postgres;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.UnitOfWork;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs statements for the stores, on the open transaction where there is one. The transaction travels as a scoped value,
 * so that stores need not hand it on. Shared between threads.
 */
public final class Database implements UnitOfWork {

    private static final ScopedValue<SqlConnection> OPEN = ScopedValue.newInstance();

    /** A server that hangs must not hold threads for ever. */
    private static final long PATIENCE_SECONDS = 30;

    /** Merging a large slice on a slow disk; below it a report could never be loaded there. */
    private static final long LONG_PATIENCE_SECONDS = 900;

    private static final long PING_SECONDS = 2;

    /**
     * A node that is frozen or vanishes within a transaction keeps what it locked, and nobody could take its work over
     * (SYNC-6): the server ends such a transaction. Ours never pause for anything but the next statement. Said in each
     * transaction, for a pooler does not let it be said for a session.
     */
    static final String MOST_BETWEEN_STATEMENTS = "SET LOCAL idle_in_transaction_session_timeout = '10s'";

    private static final String ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

    /** PostgreSQL manual, appendix A. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final Pool pool;
    private final long patienceSeconds;

    public Database(Pool pool) {
        this(pool, PATIENCE_SECONDS);
    }

    private Database(Pool pool, long patienceSeconds) {
        this.pool = pool;
        this.patienceSeconds = patienceSeconds;
    }

    /** The same database, in the same units of work, for statements that may take minutes. */
    Database patient() {
        return new Database(pool, LONG_PATIENCE_SECONDS);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return OPEN.isBound() ? work.get() : transaction(MOST_BETWEEN_STATEMENTS, work);
    }

    @Override
    public <T> T atOneMoment(Supplier<T> reading) {
        return OPEN.isBound() ? reading.get() : transaction(ONE_MOMENT + "; " + MOST_BETWEEN_STATEMENTS, reading);
    }

    /** @param settings of this transaction alone */
    private <T> T transaction(String settings, Supplier<T> work) {
        SqlConnection connection = await(pool.getConnection());
        try {
            Transaction transaction = await(connection
                    .begin()
                    .compose(begun -> connection.query(settings).execute().map(begun)));
            T result = orRollBack(
                    transaction, () -> ScopedValue.where(OPEN, connection).call(work::get));
            await(transaction.commit());
            return result;
        } finally {
            connection.close();
        }
    }

    private static <T> T orRollBack(Transaction transaction, Supplier<T> work) {
        try {
            return work.get();
        } catch (Throwable failure) {
            try {
                await(transaction.rollback());
            } catch (RuntimeException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
            throw failure;
        }
    }

    /** Comes back if the database answers, and throws otherwise. */
    public void ping() {
        await(pool.preparedQuery("SELECT 1").execute().timeout(PING_SECONDS, TimeUnit.SECONDS));
    }

    /** All rows of the answer, mapped. */
    <T> List<T> all(String sql, Tuple parameters, Function<Row, T> mapping) {
        List<T> mapped = new ArrayList<>();
        execute(sql, parameters).forEach(row -> mapped.add(mapping.apply(row)));
        return mapped;
    }

    /** The only row of the answer, if there is one. */
    <T> Optional<T> one(String sql, Tuple parameters, Function<Row, T> mapping) {
        return all(sql, parameters, mapping).stream().findFirst();
    }

    /** Runs a statement and tells how many rows it changed. */
    int change(String sql, Tuple parameters) {
        return execute(sql, parameters).rowCount();
    }

    /** Whether a statement failed because a row with its key is there already. */
    static boolean isUniqueViolation(StoreFailed failure) {
        return failure.getCause() instanceof AwaitFailed failed
                && failed.getCause() instanceof PgException refused
                && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }

    /** Whether a transaction is open on this thread. */
    static boolean inTransaction() {
        return OPEN.isBound();
    }

    static void requireTransaction() {
        if (!inTransaction()) {
            throw new IllegalStateException("This must run inside a unit of work");
        }
    }

    private RowSet<Row> execute(String sql, Tuple parameters) {
        SqlClient client = OPEN.isBound() ? OPEN.get() : pool;
        return await(client.preparedQuery(sql).execute(parameters), patienceSeconds);
    }

    private static <T> T await(Future<T> future) {
        return await(future, PATIENCE_SECONDS);
    }

    private static <T> T await(Future<T> future, long seconds) {
        try {
            return Await.result(future.timeout(seconds, TimeUnit.SECONDS));
        } catch (AwaitFailed failed) {
            Throwable cause = failed.getCause();
            String what = cause instanceof PgException refused ? refusal(refused) : "PostgreSQL did not answer";
            throw new StoreFailed(what, failed);
        }
    }

    private static String refusal(PgException refused) {
        return TOO_MANY_CONNECTIONS.equals(refused.getSqlState())
                ? "PostgreSQL lets no further connection in: raise its max_connections, or the limit of the login or database"
                : "PostgreSQL refused a statement, SQLSTATE " + refused.getSqlState();
    }
}
