package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.Vertx;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * For any sequence of loads, restatements, withdrawals, crashes and repeats the tables equal what Amazon last said
 * (SYNC-5), and their history what it said before (SYNC-10). {@code -Dloads.seed=} does the same again.
 */
class RandomLoadsTest {

    /** So few that most reports have several slices. */
    private static final long SLICE_ROWS = 20;

    /** No server crashes here, and there are thousands of commits. */
    private static final String WITHOUT_WAITING_FOR_THE_DISK = "%20-c%20synchronous_commit%3Doff";

    private static final long SEED = Long.getLong("loads.seed", System.nanoTime());

    @Test
    void sync5_tables_equal_what_amazon_last_said_row_for_row() {
        play(60);
    }

    @Test
    @Tag("long")
    void sync5_tables_equal_what_amazon_last_said_row_for_row_for_a_long_time() {
        play(2_000);
    }

    private static void play(int reports) {
        Vertx vertx = Vertx.vertx();
        DatabaseAddress address =
                DatabaseAddress.parse(TestDatabase.migrated().reveal() + WITHOUT_WAITING_FOR_THE_DISK);
        try (Postgres postgres = Postgres.open(vertx, address, 4);
                TableContents tables = new TableContents(address)) {
            LoadsAtRandom loads = new LoadsAtRandom(
                    SEED,
                    new PostgresStores(postgres),
                    () -> new PostgresLoadedRows(postgres.database(), address, SLICE_ROWS),
                    address,
                    tables);
            assertThatCode(() -> loads.play(reports))
                    .as("-Dloads.seed=%d", SEED)
                    .doesNotThrowAnyException();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            vertx.close().await();
        }
    }
}
