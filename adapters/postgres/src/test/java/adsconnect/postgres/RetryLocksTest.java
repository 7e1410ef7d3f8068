package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.RetryFirstSync;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Retry is pressed while the first sync, which is tried again every day by itself, ends on another node (WAIT-4). */
class RetryLocksTest {

    private static final String WAITING = "SELECT count(*) AS waiting FROM pg_locks WHERE NOT granted";

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres first = Postgres.open(vertx, address, 4);
    private final Postgres second = Postgres.open(vertx, address, 4);
    private final PostgresStores here = new PostgresStores(first);
    private final PostgresStores there = new PostgresStores(second);
    private final MovableClock clock = new MovableClock();

    @AfterEach
    void close() {
        first.close();
        second.close();
        vertx.close().await();
    }

    @Test
    void retry_and_the_end_of_a_run_do_not_lock_each_other_out() throws Exception {
        User user = Samples.seller();
        Account account = Samples.account(user);
        Profile profile = Samples.profile();
        here.users().add(user, "hash");
        here.accounts().add(account);
        here.connections().add(Samples.connection(account, profile));
        here.connections().failed(profile.id());
        here.syncQueue().queueFirstSync(profile.id(), clock.instant());
        ClaimedRun run = here.syncRuns()
                .claim(clock.instant(), clock.instant().plusSeconds(60))
                .orElseThrow();
        // What ends a run in one transaction, held open after its first statement.
        CountDownLatch holdsTheRun = new CountDownLatch(1);
        CompletableFuture<Void> end =
                CompletableFuture.runAsync(() -> first.database().inOne(() -> {
                    here.syncRuns().fail(run, clock.instant(), "Amazon made none of the reports");
                    holdsTheRun.countDown();
                    untilOneWaits();
                    here.connections().moreToShow(profile.id());
                    return null;
                }));
        holdsTheRun.await();

        boolean found = new RetryFirstSync(
                        there.connections(), there.syncQueue(), there.auditTrail(), there.unitOfWork(), clock)
                .retry(user.id(), profile.id());

        assertThatCode(end::join).doesNotThrowAnyException();
        assertThat(found).isTrue();
        assertThat(here.connections()
                        .find(user.id(), profile.id())
                        .orElseThrow()
                        .status())
                .isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertThat(here.syncRuns().claim(clock.instant(), clock.instant())).isPresent();
    }

    private void untilOneWaits() {
        long waiting = 0;
        for (int look = 0; look < 5_000 && waiting == 0; look++) {
            waiting = second.database()
                    .one(WAITING, Tuple.tuple(), row -> row.getLong("waiting"))
                    .orElseThrow();
        }
        assertThat(waiting).isPositive();
    }
}
