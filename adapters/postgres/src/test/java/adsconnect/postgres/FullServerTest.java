package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.StoreFailed;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said when PostgreSQL lets no further connection in: not that it does not answer, and what to do. */
class FullServerTest {

    private static final String LOGIN =
            "adsconnect_none_" + ProcessHandle.current().pid();

    private final Vertx vertx = Vertx.vertx();
    private final DatabaseAddress owner = TestDatabase.empty();
    private Postgres postgres;

    @BeforeEach
    void open() {
        TestDatabase.run(owner, "CREATE ROLE " + LOGIN + " LOGIN PASSWORD 'of-a-test' CONNECTION LIMIT 0");
        DatabaseAddress none =
                DatabaseAddress.parse(owner.reveal().replaceFirst("//[^@]*@", "//" + LOGIN + ":of-a-test@"));
        postgres = Postgres.open(vertx, none, 1);
    }

    @AfterEach
    void close() {
        postgres.close();
        vertx.close().await();
        TestDatabase.run(owner, "DROP ROLE " + LOGIN);
    }

    @Test
    void says_that_no_further_connection_is_let_in() {
        assertThatThrownBy(() -> postgres.database().ping())
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("no further connection");
    }
}
