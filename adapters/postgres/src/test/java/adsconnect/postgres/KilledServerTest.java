package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.domain.sync.port.StagingLost;
import adsconnect.postgres.embedded.EmbeddedServer;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL crashes for real while a report is loaded: one of its processes is killed, so it throws out all others,
 * recovers, and its unlogged tables are empty. Nothing is lost, and repeating the load makes the rows right.
 */
class KilledServerTest {

    private static EmbeddedServer server;
    private static Vertx vertx;

    private Postgres postgres;
    private LoadInMidCrash load;

    /** One of its own: the other tests would not like to be thrown out. */
    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(Path.of("target/killed-postgres").toAbsolutePath());
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
        server.close();
    }

    @BeforeEach
    void open() {
        DatabaseAddress address = DatabaseAddress.parse(server.url());
        TestDatabase.run(address, "DROP SCHEMA IF EXISTS crashed CASCADE; CREATE SCHEMA crashed");
        address = DatabaseAddress.parse(server.url() + "?options=-c%20search_path%3Dcrashed");
        Migrations.run(address);
        postgres = Postgres.open(vertx, address, 3);
        load = new LoadInMidCrash(new PostgresStores(postgres), address);
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void during_copy_nothing_is_put_aside() {
        assertThatThrownBy(() -> load.stage(LoadInMidCrash.lines(() -> load.killWhoeverRuns("COPY staged"))))
                .isInstanceOf(StoreFailed.class);

        load.assertRepeatingItLoadsAllRows();
    }

    @Test
    void between_copy_and_merge_what_was_put_aside_is_known_to_be_lost() {
        Staged staged = load.stage();
        load.killWhoeverRuns("");
        load.awaitAnswer();

        assertThatThrownBy(() -> load.merge(staged, () -> {})).isInstanceOf(StagingLost.class);

        load.assertRepeatingItLoadsAllRows();
    }

    @Test
    void before_the_commit_of_a_merge_no_row_is_there() {
        Staged staged = load.stage();

        assertThatThrownBy(() -> load.merge(staged, () -> load.killWhoeverRuns("INSERT INTO coverage")))
                .isInstanceOf(StoreFailed.class);

        load.assertRepeatingItLoadsAllRows();
    }
}
