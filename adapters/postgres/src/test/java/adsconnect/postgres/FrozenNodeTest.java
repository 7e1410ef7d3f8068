package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SYNC-6: a node that stops within a transaction, and can't even say so, keeps nothing locked for long. */
@Timeout(60)
class FrozenNodeTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Instant LEASE_IS_OVER = Samples.NOW.plus(LEASE).plusSeconds(1);

    private static final String SHORT = "SET LOCAL idle_in_transaction_session_timeout = '200ms'";

    /** Waits for whoever has a run, but not for ever. */
    private static final String TAKE_ALL = "SET lock_timeout = '20s'; SELECT 1 FROM sync_runs FOR UPDATE";

    private final DatabaseAddress address = TestDatabase.migrated();
    private Vertx vertx;
    private Postgres frozen;
    private Postgres other;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        frozen = Postgres.open(vertx, address, 2);
        other = Postgres.open(vertx, address, 2);
    }

    @AfterEach
    void close() {
        frozen.close();
        other.close();
        vertx.close().await();
    }

    @Test
    void sync6_every_transaction_may_pause_for_ten_seconds() {
        assertThat(frozen.database().inOne(() -> setting("idle_in_transaction_session_timeout")))
                .isEqualTo("10s");
    }

    @Test
    void sync6_what_a_frozen_node_held_is_taken_by_another_when_its_time_is_over() throws Exception {
        ClaimedRun run = claimed();
        PostgresSyncRuns runs = new PostgresSyncRuns(frozen.database());

        assertThatThrownBy(() -> frozen.database().inOne(() -> {
                    runs.hold(run);
                    assertThat(takenByAnother()).as("what is held").isEmpty();
                    frozen.database().change(SHORT, Tuple.tuple());
                    // Not a word to the server from here on, until it has ended this: else nobody could take it.
                    TestDatabase.run(address, TAKE_ALL);
                    assertThat(takenByAnother().orElseThrow().id()).isEqualTo(run.id());
                    return run;
                }))
                .isInstanceOf(StoreFailed.class);

        assertThat(frozen.database().inOne(() -> setting("lock_timeout")))
                .as("the node goes on")
                .isEqualTo("0");
    }

    private ClaimedRun claimed() {
        PostgresStores stores = new PostgresStores(frozen);
        User owner = Samples.manager();
        stores.users().add(owner, "hash");
        Account account = Samples.account(owner);
        stores.accounts().add(account);
        Profile profile = Samples.profile();
        stores.connections().add(Samples.connection(account, profile));
        stores.syncQueue().queueFirstSync(profile.id(), Samples.NOW);
        return stores.syncRuns().claim(Samples.NOW, Samples.NOW.plus(LEASE)).orElseThrow();
    }

    /** On a thread of its own: on this one, everything is part of the open transaction. */
    private Optional<ClaimedRun> takenByAnother() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(() ->
                            new PostgresSyncRuns(other.database()).claim(LEASE_IS_OVER, LEASE_IS_OVER.plus(LEASE)))
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String setting(String name) {
        return frozen.database()
                .one("SELECT current_setting($1)", Tuple.of(name), row -> row.getString(0))
                .orElseThrow();
    }
}
