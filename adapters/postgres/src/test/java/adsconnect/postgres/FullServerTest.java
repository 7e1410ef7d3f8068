package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.StoreFailed;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said when PostgreSQL lets no further connection in: not that it does not answer, and what to do. */
class FullServerTest {

    private static final String LOGIN =
            "adsconnect_few_" + ProcessHandle.current().pid();

    private final Vertx vertx = Vertx.vertx();
    private final DatabaseAddress owner = TestDatabase.empty();
    private Postgres taking;
    private Postgres waiting;

    @BeforeEach
    void open() {
        TestDatabase.run(owner, "CREATE ROLE " + LOGIN + " LOGIN PASSWORD 'of-a-test' CONNECTION LIMIT 1");
        DatabaseAddress few =
                DatabaseAddress.parse(owner.reveal().replaceFirst("//[^@]*@", "//" + LOGIN + ":of-a-test@"));
        taking = Postgres.open(vertx, few, 1);
        waiting = Postgres.open(vertx, few, 1);
    }

    @AfterEach
    void close() {
        waiting.close();
        taking.close();
        vertx.close().await();
        TestDatabase.run(owner, "DROP ROLE " + LOGIN);
    }

    @Test
    void says_that_no_connection_is_left() {
        taking.database().ping();

        assertThatThrownBy(() -> waiting.database().change("SELECT 1", Tuple.tuple()))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("no connection left");
    }
}
