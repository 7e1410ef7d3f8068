package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is left when PostgreSQL's disk is full in the middle of a load. A disk can't be filled without rights that a test
 * has not, so triggers refuse rows with the code that PostgreSQL has for it (53100): from there on all is real.
 */
class FullDiskTest {

    private static final String NO_ROOM = """
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.campaign_id = 4000 THEN
                    RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full';
                END IF;
                RETURN NEW;
            END $$""";

    private Vertx vertx;
    private DatabaseAddress address;
    private Postgres postgres;
    private LoadInMidCrash load;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        address = TestDatabase.migrated();
        postgres = Postgres.open(vertx, address, 3);
        load = new LoadInMidCrash(new PostgresStores(postgres), address);
        TestDatabase.run(address, NO_ROOM);
    }

    @AfterEach
    void close() {
        postgres.close();
        vertx.close().await();
    }

    @Test
    void during_copy_nothing_is_put_aside() {
        for (int place = 1; place <= 16; place++) {
            TestDatabase.run(
                    address,
                    "CREATE TRIGGER no_room BEFORE INSERT ON staged_campaign_days_" + place
                            + " FOR EACH ROW EXECUTE FUNCTION no_room()");
        }

        assertThatThrownBy(load::stage).isInstanceOf(StoreFailed.class).hasMessageContaining("53100");

        thereIsRoomAgain();
        load.assertRepeatingItLoadsAllRows();
    }

    @Test
    void during_a_merge_no_row_is_there() {
        TestDatabase.run(
                address,
                "CREATE TRIGGER no_room BEFORE INSERT ON campaign_days FOR EACH ROW EXECUTE FUNCTION no_room()");
        Staged staged = load.stage();

        assertThatThrownBy(() -> load.merge(staged, () -> {}))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("53100");

        thereIsRoomAgain();
        load.assertRepeatingItLoadsAllRows();
    }

    private void thereIsRoomAgain() {
        TestDatabase.run(address, "DROP FUNCTION no_room CASCADE");
    }
}
