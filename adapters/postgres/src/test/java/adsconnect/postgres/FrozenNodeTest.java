package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SYNC-6: a node that stops within a transaction, and can't even say so, keeps nothing locked for long. */
class FrozenNodeTest {

    private Vertx vertx;
    private Postgres postgres;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        postgres = Postgres.open(vertx, TestDatabase.empty(), 2);
    }

    @AfterEach
    void close() {
        postgres.close();
        vertx.close().await();
    }

    @Test
    void sync6_the_server_ends_a_transaction_that_pauses_for_ten_seconds() {
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("10s");
    }

    private String setting(String name) {
        return postgres.database()
                .one("SELECT current_setting($1)", Tuple.of(name), row -> row.getString(0))
                .orElseThrow();
    }
}
