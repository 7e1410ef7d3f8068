package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Lease;
import adsconnect.domain.LeaseLost;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leases on the rows of a table as any store may have one, with a key of two columns. */
class LeasedRowsTest {

    private static final Instant NOW = Samples.NOW;
    private static final Instant UNTIL = NOW.plusSeconds(30);

    private static DatabaseAddress address;
    private static Vertx vertx;
    private static Postgres postgres;
    private static LeasedRows rows;

    @BeforeAll
    static void open() {
        address = TestDatabase.empty();
        TestDatabase.run(address, """
                CREATE TABLE things (kind text, number smallint, fence bigint NOT NULL DEFAULT 0, held_until timestamptz,
                    note text, PRIMARY KEY (kind, number))""");
        vertx = Vertx.vertx();
        postgres = Postgres.open(vertx, address, 8);
        rows = new LeasedRows(postgres.database(), "things", "held_until", "kind", "number");
    }

    @AfterAll
    static void close() {
        postgres.close();
        vertx.close().await();
    }

    @BeforeEach
    void two_rows_are_free() {
        TestDatabase.run(address, "TRUNCATE things; INSERT INTO things (kind, number) VALUES ('slot', 1), ('slot', 2)");
    }

    @Test
    void a_free_row_is_taken_by_one_of_all_who_try_at_once() {
        assertThat(Race.winners(8, number -> rows.take(NOW, UNTIL, "slot", 1).isPresent()))
                .isEqualTo(1);
        assertThat(rows.take(NOW, UNTIL, "slot", 2)).contains(new Lease(1, UNTIL));
    }

    @Test
    void a_row_that_is_not_there_can_not_be_taken() {
        assertThat(rows.take(NOW, UNTIL, "slot", 3)).isEmpty();
    }

    @Test
    void a_row_is_taken_again_under_a_greater_fence_when_its_time_has_passed_or_it_was_given_back() {
        assertThat(take(NOW)).isEqualTo(new Lease(1, UNTIL));
        assertThat(rows.take(UNTIL.minusMillis(1), UNTIL.plusSeconds(9), "slot", 1))
                .isEmpty();

        Lease second = rows.take(UNTIL, UNTIL.plusSeconds(9), "slot", 1).orElseThrow();
        assertThat(second.fence()).isEqualTo(2);
        assertThat(rows.giveBack(second.fence(), "slot", 1)).isTrue();

        assertThat(take(NOW).fence()).isEqualTo(3);
    }

    @Test
    void the_holder_changes_columns_and_whoever_lost_the_row_does_not() {
        Lease lost = take(NOW);
        Lease held = rows.take(UNTIL, UNTIL.plusSeconds(9), "slot", 1).orElseThrow();

        assertThat(rows.change("note = $4", List.of("late"), lost.fence(), "slot", 1))
                .isFalse();
        assertThat(rows.change("note = $4", List.of("mine"), held.fence(), "slot", 1))
                .isTrue();
        assertThat(rows.giveBack(lost.fence(), "slot", 1)).isFalse();
        assertThatThrownBy(() -> rows.renew(lost.fence(), UNTIL, "slot", 1)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> hold(lost)).isInstanceOf(LeaseLost.class);
        hold(held);

        assertThat(notes()).containsExactly("mine");
    }

    @Test
    void whoever_gave_a_row_back_no_longer_holds_it_although_nobody_took_it() {
        Lease lease = take(NOW);
        rows.giveBack(lease.fence(), "slot", 1);

        assertThatThrownBy(() -> rows.renew(lease.fence(), UNTIL, "slot", 1)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> hold(lease)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void a_row_is_held_only_inside_a_unit_of_work() {
        Lease lease = take(NOW);

        assertThatThrownBy(() -> rows.hold(lease.fence(), "slot", 1)).isInstanceOf(IllegalStateException.class);
    }

    private static Lease take(Instant now) {
        return rows.take(now, UNTIL, "slot", 1).orElseThrow();
    }

    private static void hold(Lease lease) {
        postgres.database().inOne(() -> {
            rows.hold(lease.fence(), "slot", 1);
            return null;
        });
    }

    private static List<String> notes() {
        return postgres.database()
                .all("SELECT note FROM things WHERE note IS NOT NULL", Tuple.tuple(), row -> row.getString("note"));
    }
}
