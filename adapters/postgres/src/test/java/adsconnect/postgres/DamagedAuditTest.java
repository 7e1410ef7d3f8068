package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.Role;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Damage;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Head;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.audit.SealLines;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.VerifyTrail;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody does by hand to the tables of the audit is found, and told of the right line (AUDIT-1). */
class DamagedAuditTest {

    private static final int LINES = 10;

    private static final String FIVE =
            " WHERE line_number = (SELECT line_number FROM audit_seals WHERE seal_number = 5)";

    private static DatabaseAddress address;
    private static Vertx vertx;
    private static Postgres postgres;

    private final MovableClock clock = new MovableClock(Samples.NOW);

    @BeforeAll
    static void open() {
        address = TestDatabase.migrated();
        vertx = Vertx.vertx();
        postgres = Postgres.open(vertx, address, 6);
    }

    @AfterAll
    static void close() {
        postgres.close();
        vertx.close().await();
    }

    @BeforeEach
    void tenLines() {
        TestDatabase.run(address, """
                DELETE FROM audit_lines; DELETE FROM audit_unsealed; DELETE FROM audit_seals; DELETE FROM audit_cuts;
                UPDATE audit_head SET seal_number = 0, chain = decode(repeat('00', 32), 'hex'), sealed_at = NULL""");
        write(LINES);
        sealer().seal();
        assertThat(damages()).isEmpty();
    }

    @Test
    void audit1_removed_lines_and_seals_are_named() {
        long line = lineOfSeal(5);
        TestDatabase.run(address, "DELETE FROM audit_lines" + FIVE);
        assertThat(damages())
                .containsExactly(new Damage(
                        Damage.Kind.LINE_MISSING, Optional.of(line), Optional.of(5L), Optional.of(Samples.NOW)));

        tenLines();
        long unsealed = lineOfSeal(5);
        TestDatabase.run(address, "DELETE FROM audit_seals WHERE seal_number = 5");
        assertThat(damages())
                .extracting(Damage::kind, Damage::line)
                .containsExactlyInAnyOrder(
                        tuple(Damage.Kind.SEAL_MISSING, Optional.empty()),
                        tuple(Damage.Kind.LINE_UNSEALED, Optional.of(unsealed)));
    }

    @Test
    void audit1_a_tail_that_was_cut_off_is_found_also_with_its_seals_and_its_note_by_a_head_kept_elsewhere() {
        Head kept = postgresSeals().head();
        TestDatabase.run(address, """
                DELETE FROM audit_lines WHERE line_number IN (SELECT line_number FROM audit_seals WHERE seal_number > 8);
                DELETE FROM audit_seals WHERE seal_number > 8""");
        assertThat(damages())
                .extracting(Damage::kind, Damage::seal)
                .containsExactly(tuple(Damage.Kind.TAIL_CUT_OFF, Optional.of(9L)));

        TestDatabase.run(address, """
                UPDATE audit_head SET (seal_number, chain) = (SELECT seal_number, chain FROM audit_seals WHERE seal_number = 8)""");
        assertThat(damages()).isEmpty();
        assertThat(verified(Optional.of(kept)).damages())
                .extracting(Damage::kind)
                .containsExactly(Damage.Kind.TAIL_CUT_OFF);

        write(2);
        sealer().seal();
        assertThat(verified(Optional.of(kept)).damages())
                .extracting(Damage::kind)
                .containsExactly(Damage.Kind.HEAD_DIFFERS);
    }

    @Test
    void audit1_a_beginning_that_was_cut_off_by_hand_is_not_taken_for_the_retention() {
        TestDatabase.run(address, """
                INSERT INTO audit_cuts SELECT seal_number, chain, '2026-11-01' FROM audit_seals WHERE seal_number = 3;
                DELETE FROM audit_lines WHERE line_number IN (SELECT line_number FROM audit_seals WHERE seal_number <= 3);
                DELETE FROM audit_seals WHERE seal_number <= 3""");

        assertThat(damages()).extracting(Damage::kind).containsExactly(Damage.Kind.BEGINNING_CUT_OFF);
    }

    @Test
    void audit1_two_lines_that_change_places_and_one_put_in_unseen_are_found() {
        long five = lineOfSeal(5);
        long six = lineOfSeal(6);
        TestDatabase.run(address, """
                UPDATE audit_lines SET reason = (SELECT reason FROM audit_lines AS other
                    WHERE other.line_number = %2$d + %1$d - audit_lines.line_number)
                WHERE line_number IN (%1$d, %2$d)""".formatted(five, six));
        assertThat(damages()).extracting(Damage::line).containsExactly(Optional.of(five), Optional.of(six));

        tenLines();
        TestDatabase.run(address, """
                INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
                VALUES (now(), 'PROGRAM', 'NODE', 'by hand', 'USER_CREATED', '{}');
                DELETE FROM audit_unsealed""");
        assertThat(damages()).extracting(Damage::kind).containsExactly(Damage.Kind.LINE_UNSEALED);
    }

    @Test
    void audit1_a_line_that_was_removed_before_its_seal_is_named_before_and_after_and_holds_up_nobody() {
        write(3);
        long gone = Long.parseLong(TestDatabase.firstColumn(address, "SELECT min(line_number) FROM audit_unsealed")
                .getFirst());
        TestDatabase.run(address, "DELETE FROM audit_lines WHERE line_number = " + gone);

        assertThat(damages())
                .containsExactly(new Damage(
                        Damage.Kind.LINE_MISSING, Optional.of(gone), Optional.empty(), Optional.of(Samples.NOW)));
        assertThat(sealer().seal()).isEqualTo(3);
        assertThat(postgresSeals().anyWaiting()).isFalse();
        assertThat(damages())
                .containsExactly(new Damage(
                        Damage.Kind.LINE_MISSING, Optional.of(gone), Optional.of(11L), Optional.of(Samples.NOW)));
    }

    @Test
    void audit1_a_line_that_is_there_twice_is_named() {
        long five = lineOfSeal(5);
        String columns = "occurred_at, " + String.join(", ", WrittenLines.TEXTS);
        TestDatabase.run(address, """
                INSERT INTO audit_lines (%1$s) SELECT %1$s FROM audit_lines WHERE line_number = %2$d;
                DELETE FROM audit_unsealed""".formatted(columns, five));
        assertThat(damages()).extracting(Damage::kind).containsExactly(Damage.Kind.LINE_UNSEALED);

        tenLines();
        long six = lineOfSeal(6);
        TestDatabase.run(address, """
                INSERT INTO audit_lines (line_number, %1$s) OVERRIDING SYSTEM VALUE
                SELECT line_number, %2$s FROM audit_lines WHERE line_number = %3$d;
                DELETE FROM audit_unsealed""".formatted(
                        columns, columns.replace("occurred_at", "occurred_at + interval '1 month'"), six));
        assertThat(damages())
                .extracting(Damage::kind, Damage::line)
                .containsExactly(tuple(Damage.Kind.LINE_UNSEALED, Optional.of(six)));
    }

    @Test
    void audit1_two_seals_that_change_places_are_named() {
        TestDatabase.run(address, """
                UPDATE audit_seals SET (line_number, content) = (SELECT line_number, content FROM audit_seals AS other
                    WHERE other.seal_number = 11 - audit_seals.seal_number)
                WHERE seal_number IN (5, 6)""");

        assertThat(damages())
                .extracting(Damage::kind, Damage::seal)
                .containsExactly(
                        tuple(Damage.Kind.SEAL_CHANGED, Optional.of(5L)),
                        tuple(Damage.Kind.SEAL_CHANGED, Optional.of(6L)));
    }

    @Test
    void audit1_all_lines_and_seals_of_a_month_that_was_emptied_are_named() {
        List<Optional<Long>> lines = LongStream.rangeClosed(1, LINES)
                .mapToObj(seal -> Optional.of(lineOfSeal(seal)))
                .toList();
        TestDatabase.run(address, "TRUNCATE audit_lines_2026_11");
        assertThat(damages()).extracting(Damage::kind).containsOnly(Damage.Kind.LINE_MISSING);
        assertThat(damages()).extracting(Damage::line).containsExactlyElementsOf(lines);

        tenLines();
        TestDatabase.run(address, "TRUNCATE audit_seals_2026_11");
        assertThat(damages()).hasSize(LINES + 1).last().isEqualTo(tailCutOff());
        assertThat(damages().subList(0, LINES)).extracting(Damage::kind).containsOnly(Damage.Kind.LINE_UNSEALED);
    }

    private static Damage tailCutOff() {
        return new Damage(Damage.Kind.TAIL_CUT_OFF, Optional.empty(), Optional.of(1L), Optional.empty());
    }

    /** The one that begins first gets the lower number, and is seen later. */
    @Test
    void audit1_a_line_whose_transaction_ends_after_that_of_a_higher_number_is_sealed_too() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        Thread late = Thread.ofVirtual()
                .start(() -> postgres.database().inOne(() -> {
                    new PostgresAuditTrail(postgres.database()).record(line());
                    written.countDown();
                    try {
                        return sealed.await(5, TimeUnit.SECONDS);
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                }));
        written.await();
        write(1);
        assertThat(sealer().seal()).isEqualTo(1);
        assertThat(damages()).isEmpty();
        sealed.countDown();
        late.join();

        assertThat(sealer().seal()).isEqualTo(1);
        assertThat(lineOfSeal(12)).isLessThan(lineOfSeal(11));
        assertThat(damages()).isEmpty();
    }

    private SealLines sealer() {
        return new SealLines(postgresSeals(), postgres.database(), clock);
    }

    private static PostgresSeals postgresSeals() {
        return new PostgresSeals(postgres.database());
    }

    private static List<Damage> damages() {
        return verified(Optional.empty()).damages();
    }

    private static VerifyTrail.Verified verified(Optional<Head> expected) {
        return new VerifyTrail(postgresSeals(), postgres.database()).verify(expected, count -> {});
    }

    private static long lineOfSeal(long seal) {
        return Long.parseLong(
                TestDatabase.firstColumn(address, "SELECT line_number FROM audit_seals WHERE seal_number = " + seal)
                        .getFirst());
    }

    private static void write(int lines) {
        postgres.database().inOne(() -> {
            for (int i = 0; i < lines; i++) {
                new PostgresAuditTrail(postgres.database()).record(line());
            }
            return null;
        });
    }

    /** With a value in every column. */
    private static AuditLine line() {
        return new AuditLine(
                Samples.NOW,
                new Actor.Key(Samples.seller().id(), new ApiKeyId(UUID.randomUUID())),
                new Origin(Origin.Via.WEB, "192.0.2.7").because(new Reason("asked for by " + UUID.randomUUID())),
                Deed.ROLE_CHANGED,
                Subject.of(Samples.seller().id())
                        .account(Samples.accountId().value())
                        .profile(7)
                        .key(UUID.randomUUID()),
                Facts.NONE.and("to", Role.MANAGER));
    }
}
