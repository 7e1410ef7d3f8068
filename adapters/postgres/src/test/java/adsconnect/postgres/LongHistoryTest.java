package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.HistoryPurge;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleting what does not fit into one transaction, beside others who have as much (RECO-1). */
class LongHistoryTest {

    private static final int ROWS = 60_000;
    private static final int PIECE = 10_000;

    /** All on one day, as a profile with very many search terms has them. */
    private static final String FILL = """
            INSERT INTO search_term_days
            SELECT $1, $2, date '2026-11-10', number, number, 'term ' || number, 1, 'Campaign', 'Group', 'words', 'EXACT',
                   100, 10, 1.5, 1, 9.9, timestamptz '2026-11-11 06:00Z'
            FROM generate_series(1, %d) AS number""".formatted(ROWS);

    private static final String COUNT = "SELECT count(*) AS rows FROM search_term_days WHERE owner_id = $1";

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres postgres = Postgres.open(vertx, address, 4);
    private final PostgresStores stores = new PostgresStores(postgres);
    private final PostgresHistoryPurges purges = new PostgresHistoryPurges(postgres.database(), PIECE);
    private final User owner = Samples.manager();
    private final User other = Samples.manager();
    private final ProfileId profile = Samples.profile().id();

    @BeforeEach
    void two_owners_have_as_much() {
        stores.users().add(owner, "hash");
        stores.users().add(other, "hash");
        TestDatabase.run(address, "SELECT ensure_months('2026-11-01', '2026-11-30')");
        for (User each : new User[] {owner, other}) {
            postgres.database().change(FILL, Tuple.of(profile.value(), each.id().value()));
        }
    }

    @AfterEach
    void close() {
        postgres.close();
        vertx.close().await();
    }

    @Test
    void no_piece_is_larger_than_it_may_be_and_each_is_committed_by_itself() {
        Instant now = Samples.NOW;
        purges.queue(owner.id(), profile, HistoryPurge.Cause.KEPT_LONG_ENOUGH, now);
        HistoryPurge purge = purges.claim(now, now.plusSeconds(30)).orElseThrow();

        long left = ROWS;
        while (purges.deleteSome(purge, now.plusSeconds(30))) {
            long before = left;
            left = rowsOf(owner);
            assertThat(before - left).isBetween(1L, (long) PIECE);
        }

        assertThat(left).isZero();
        assertThat(postgres.database().<Long>inOne(() -> purges.finish(purge))).isEqualTo(ROWS);
        assertThat(rowsOf(other)).isEqualTo(ROWS);
    }

    private long rowsOf(User whose) {
        return postgres.database()
                .one(COUNT, Tuple.of(whose.id().value()), row -> row.getLong("rows"))
                .orElseThrow();
    }
}
