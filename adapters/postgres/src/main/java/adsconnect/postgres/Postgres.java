package adsconnect.postgres;

import adsconnect.vertxkit.Await;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.concurrent.TimeUnit;

/** An open PostgreSQL database: the connections of one node. */
public final class Postgres implements AutoCloseable {

    private final Pool pool;
    private final Database database;
    private final PostgresStageChanges stageChanges;

    private Postgres(Pool pool, PostgresStageChanges stageChanges) {
        this.pool = pool;
        this.database = new Database(pool);
        this.stageChanges = stageChanges;
    }

    /** Opens a pool of at most that many connections, and one more that listens. The tables must be there already. */
    public static Postgres open(Vertx vertx, DatabaseAddress address, int connections) {
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(connections)
                        .setConnectionTimeout(30)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(address.connectOptions())
                .using(vertx)
                .build();
        return new Postgres(pool, new PostgresStageChanges(vertx, address.connectOptions()));
    }

    public Database database() {
        return database;
    }

    public PostgresStageChanges stageChanges() {
        return stageChanges;
    }

    @Override
    public void close() {
        stageChanges.close();
        Await.result(pool.close());
    }
}
