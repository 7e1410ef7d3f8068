package adsconnect.postgres;

import adsconnect.vertxkit.Await;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.concurrent.TimeUnit;

/** An open PostgreSQL database: the connections of one node. */
public final class Postgres implements AutoCloseable {

    private static final int CLOSING_SECONDS = 10;

    private final DatabaseAddress direct;
    private final Pool pool;
    private final Database database;
    private final PostgresStageChanges stageChanges;
    private final boolean behindPooler;

    private Postgres(
            Vertx vertx, DatabaseAddress direct, PgConnectOptions options, int connections, boolean behindPooler) {
        this.direct = direct;
        this.behindPooler = behindPooler;
        this.pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(connections)
                        .setConnectionTimeout(30)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(options)
                .using(vertx)
                .build();
        this.database = new Database(pool);
        this.stageChanges = new PostgresStageChanges(vertx, pool, direct.listenOptions());
    }

    /** Opens a pool of at most that many connections, and one more that listens. The tables must be there already. */
    public static Postgres open(Vertx vertx, DatabaseAddress address, int connections) {
        return new Postgres(vertx, address, address.connectOptions(), connections, false);
    }

    /**
     * The same where a pooler stands before the database.
     *
     * @param pooled where the stores connect: each of their transactions may come to another session of the server
     * @param direct the same database past the pooler, for what needs a session of its own
     */
    public static Postgres openBehindPooler(
            Vertx vertx, DatabaseAddress pooled, DatabaseAddress direct, int connections) {
        return new Postgres(vertx, direct, pooled.pooledOptions(), connections, true);
    }

    public Database database() {
        return database;
    }

    public PostgresStageChanges stageChanges() {
        return stageChanges;
    }

    /** Where to connect for what does not go through a pooler, such as COPY. */
    public DatabaseAddress direct() {
        return direct;
    }

    boolean isBehindPooler() {
        return behindPooler;
    }

    /** Waits no longer than that: seen once, the client never said that it was done, and whoever closes has more to close. */
    @Override
    public void close() {
        stageChanges.close();
        Await.result(pool.close().timeout(CLOSING_SECONDS, TimeUnit.SECONDS));
    }
}
