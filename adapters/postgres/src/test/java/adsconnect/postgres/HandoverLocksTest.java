package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is asked about an account there is, while a new consent of the same login takes it over. */
class HandoverLocksTest {

    private static final String WAITING = "SELECT count(*) AS waiting FROM pg_locks WHERE NOT granted";

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres first = Postgres.open(vertx, address, 4);
    private final Postgres second = Postgres.open(vertx, address, 4);

    @AfterEach
    void close() {
        first.close();
        second.close();
        vertx.close().await();
    }

    @Test
    void a_handover_and_an_answer_about_the_same_account_do_not_lock_each_other_out() throws Exception {
        PostgresDiscoveries here = new PostgresDiscoveries(first.database());
        PostgresDiscoveries there = new PostgresDiscoveries(second.database());
        AccountId account = Samples.accountId();
        AccountId consent = Samples.accountId();
        Profile profile = Samples.profile();
        found(here, account, profile);
        found(here, consent, profile);
        here.retry(account, Samples.NOW);
        // What answered() does in one transaction, held open after its first statement.
        CountDownLatch holdsTheHost = new CountDownLatch(1);
        CompletableFuture<Void> answer =
                CompletableFuture.runAsync(() -> first.database().inOne(() -> {
                    Discoveries.Task task =
                            here.claim(Samples.NOW, Samples.NOW.plusSeconds(60)).orElseThrow();
                    holdsTheHost.countDown();
                    until(1);
                    here.answered(task, List.of(profile));
                    return null;
                }));
        holdsTheHost.await();

        there.handOver(consent, account);

        assertThatCode(answer::join).doesNotThrowAnyException();
    }

    @Test
    void call6_an_account_that_ends_and_an_answer_about_its_heir_do_not_lock_each_other_out() throws Exception {
        PostgresDiscoveries here = new PostgresDiscoveries(first.database());
        PostgresDiscoveries there = new PostgresDiscoveries(second.database());
        AccountId heir = Samples.accountId();
        Profile profile = Samples.profile();
        found(here, heir, profile);
        here.retry(heir, Samples.NOW);
        CountDownLatch hasWritten = new CountDownLatch(1);
        CompletableFuture<Void> answer =
                CompletableFuture.runAsync(() -> first.database().inOne(() -> {
                    Discoveries.Task task = claim(here, Region.NA);
                    here.answered(task, List.of(profile));
                    hasWritten.countDown();
                    until(1);
                    here.bind(heir, List.of(profile.id()));
                    return null;
                }));
        hasWritten.await();

        assertThatCode(() -> there.bind(heir, List.of(profile.id()))).doesNotThrowAnyException();
        assertThatCode(answer::join).doesNotThrowAnyException();
    }

    private static Discoveries.Task claim(PostgresDiscoveries discoveries, Region host) {
        Discoveries.Task task;
        do {
            task = discoveries.claim(Samples.NOW, Samples.NOW.plusSeconds(60)).orElseThrow();
        } while (task.host() != host);
        return task;
    }

    private void found(PostgresDiscoveries discoveries, AccountId account, Profile profile) {
        discoveries.begin(account, Region.NA, Samples.NOW);
        for (int host = 0; host < 3; host++) {
            Discoveries.Task task =
                    discoveries.claim(Samples.NOW, Samples.NOW.plusSeconds(60)).orElseThrow();
            discoveries.answered(task, task.host() == Region.NA ? List.of(profile) : List.of());
        }
    }

    private void until(long waiting) {
        long seen = 0;
        for (int look = 0; look < 5_000 && seen < waiting; look++) {
            seen = second.database()
                    .one(WAITING, Tuple.tuple(), row -> row.getLong("waiting"))
                    .orElseThrow();
        }
        assertThat(seen).isGreaterThanOrEqualTo(waiting);
    }
}
