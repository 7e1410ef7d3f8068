package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import adsconnect.domain.access.Actor;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Cut;
import adsconnect.domain.audit.Damage;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.DropOldLines;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Head;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.SealLines;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.VerifyTrail;
import adsconnect.testkit.MovableClock;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit is kept for as long as it should be, and what is kept can still be proved (AUDIT-1, RUN-4). */
class OldAuditLinesTest {

    private static final Duration KEPT = Duration.ofDays(60);

    private static DatabaseAddress address;
    private static Vertx vertx;
    private static Postgres postgres;

    private final PostgresSeals seals = new PostgresSeals(postgres.database());
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-10T12:00:00Z"));
    private final SealLines sealer = new SealLines(seals, postgres.database(), clock);
    private final PostgresOldLines oldLines = new PostgresOldLines(address);
    private final DropOldLines old = new DropOldLines(oldLines, KEPT, clock);

    @BeforeAll
    static void open() {
        address = TestDatabase.migrated();
        vertx = Vertx.vertx();
        postgres = Postgres.open(vertx, address, 4);
    }

    @AfterAll
    static void close() {
        postgres.close();
        vertx.close().await();
    }

    @BeforeEach
    void three_months_with_one_line_that_came_late() {
        TestDatabase.run(address, """
                TRUNCATE audit_lines, audit_unsealed, audit_seals, audit_cuts;
                UPDATE audit_head SET seal_number = 0, chain = decode(repeat('00', 32), 'hex'), sealed_at = NULL""");
        oldLines.makeRoom(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 4, 1));
        write("2026-11-10T12:00:00Z");
        write("2026-11-30T23:59:59Z");
        sealer.seal();
        clock.set(Instant.parse("2026-12-01T00:00:01Z"));
        write("2026-12-01T00:00:00Z");
        // From a node whose clock is behind, or by a transaction that took long.
        write("2026-11-30T23:59:58Z");
        sealer.seal();
        clock.set(Instant.parse("2027-01-15T00:00:00Z"));
        write("2027-01-15T00:00:00Z");
        sealer.seal();
    }

    @Test
    void audit1_months_that_are_over_are_dropped_and_the_rest_is_still_proved_by_a_head_from_before() {
        Head noted = seals.head();
        assertThat(old.drop()).isEmpty();

        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        Cut cut = old.drop().orElseThrow();

        assertThat(cut.before()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(cut.dropped().seal()).isEqualTo(2);
        assertThat(days()).containsExactly("2026-12-01", "2027-01-15", "2027-02-01");
        assertThat(tables()).doesNotContain("audit_lines_2026_11", "audit_seals_2026_11");
        assertThat(damages(Optional.of(noted)))
                .as("before the line that tells of it is sealed")
                .isEmpty();
        sealer.seal();
        assertThat(damages(Optional.of(noted))).isEmpty();
        assertThat(damages(Optional.of(new Head(1, noted.chain()))))
                .extracting(Damage::kind)
                .containsExactly(Damage.Kind.HEAD_TOO_OLD);
        assertThat(new PostgresAuditTrail(postgres.database())
                        .newest(1)
                        .getFirst()
                        .deed())
                .isEqualTo(Deed.AUDIT_DROPPED);
        assertThat(old.drop()).as("again").isEmpty();

        clock.set(Instant.parse("2027-04-10T00:00:00Z"));
        write("2027-04-10T00:00:00Z");
        sealer.seal();
        assertThat(old.drop().orElseThrow().dropped().seal()).isEqualTo(5);
        sealer.seal();
        assertThat(days()).containsExactly("2027-02-01", "2027-04-10", "2027-04-10");
        assertThat(damages(Optional.empty())).isEmpty();
    }

    @Test
    void audit1_a_line_that_is_kept_is_missed_also_behind_a_cut() {
        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        old.drop();
        sealer.seal();
        TestDatabase.run(address, "DELETE FROM audit_lines WHERE occurred_at = '2026-12-01Z'");

        assertThat(damages(Optional.empty())).extracting(Damage::kind).containsExactly(Damage.Kind.LINE_MISSING);

        TestDatabase.run(address, "DELETE FROM audit_lines WHERE deed = 'AUDIT_DROPPED'");
        assertThat(damages(Optional.empty()))
                .extracting(Damage::kind)
                .containsExactly(Damage.Kind.LINE_MISSING, Damage.Kind.LINE_MISSING, Damage.Kind.BEGINNING_CUT_OFF);
    }

    @Test
    void what_is_not_sealed_yet_is_not_dropped() {
        write("2026-11-20T00:00:00Z");
        clock.set(Instant.parse("2027-02-01T00:00:00Z"));

        assertThat(old.drop()).isEmpty();
        sealer.seal();
        assertThat(old.drop()).isPresent();
    }

    @Test
    void audit1_what_is_too_old_counts_no_more_and_goes_when_nobody_is_held_up_by_it() {
        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        Optional<Cut> meanwhile = postgres.database().inOne(() -> {
            new PostgresAuditTrail(postgres.database()).record(line("2027-01-31T00:00:00Z"));
            return old.drop();
        });

        assertThat(meanwhile).isPresent();
        assertThat(tables()).contains("audit_lines_2026_11");
        assertThat(damages(Optional.empty())).isEmpty();
        sealer.seal();
        assertThat(damages(Optional.empty())).isEmpty();
        assertThat(old.drop()).as("again").isEmpty();
        assertThat(tables()).doesNotContain("audit_lines_2026_11", "audit_seals_2026_11");
        assertThat(damages(Optional.empty())).isEmpty();
    }

    /** No table but that of all other months has to be emptied by hand. */
    @Test
    void audit1_lines_of_no_month_are_deleted_while_others_write() {
        write("2026-10-30T00:00:00Z");
        sealer.seal();
        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        postgres.database().inOne(() -> {
            new PostgresAuditTrail(postgres.database()).record(line("2026-10-31T00:00:00Z"));
            return old.drop();
        });

        assertThat(days()).contains("2026-10-31", "2026-11-10").doesNotContain("2026-10-30");
        sealer.seal();
        old.drop();
        assertThat(days()).containsExactly("2026-12-01", "2027-01-15", "2027-02-01");
        assertThat(damages(Optional.empty())).isEmpty();
    }

    /** It is done every hour, and a year is a lot to be read for nothing: also when nobody else can read it. */
    @Test
    void audit1_months_that_are_kept_are_not_looked_through() throws Exception {
        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        old.drop();
        try (Connection other = TestDatabase.connect(address);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE audit_lines_2027_01 IN ACCESS EXCLUSIVE MODE");

            assertTimeoutPreemptively(Duration.ofSeconds(10), oldLines::clear);
        }
    }

    @Test
    void audit1_the_line_that_tells_of_the_cut_is_found_behind_all_that_wait() {
        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        TestDatabase.run(address, """
                INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
                SELECT '2027-02-01Z', 'PROGRAM', 'NODE', 'test', 'FIRST_SYNC_DONE', '{}' FROM generate_series(1, 5000)""");

        assertThat(old.drop()).isPresent();
        assertThat(damages(Optional.empty())).isEmpty();
        TestDatabase.run(address, "DELETE FROM audit_lines WHERE deed = 'AUDIT_DROPPED'");
        assertThat(damages(Optional.empty())).extracting(Damage::kind).contains(Damage.Kind.BEGINNING_CUT_OFF);
    }

    @Test
    void audit1_who_looks_meanwhile_sees_nothing_wrong() {
        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        List<Damage> found = postgres.database().atOneMoment(() -> {
            seals.hold();
            assertThat(seals.cut()).isEmpty();
            assertThat(old.drop()).isPresent();
            return damages(Optional.empty());
        });

        assertThat(found).isEmpty();
        old.drop();
        assertThat(tables()).doesNotContain("audit_lines_2026_11");
    }

    /** As if the node had died in between. */
    @Test
    void audit1_what_was_cut_and_not_cleared_is_sound_and_cleared_later() {
        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        oldLines.cut(LocalDate.of(2026, 12, 1), cut -> told(cut, clock.instant()));
        sealer.seal();
        assertThat(damages(Optional.empty())).isEmpty();

        assertThat(old.drop()).isEmpty();
        assertThat(days()).containsExactly("2026-12-01", "2027-01-15", "2027-02-01");
        assertThat(damages(Optional.empty())).isEmpty();
    }

    @Test
    void audit1_a_line_that_was_removed_before_its_seal_does_not_keep_the_old_ones() {
        write("2026-11-20T00:00:00Z");
        TestDatabase.run(address, "DELETE FROM audit_lines WHERE occurred_at = '2026-11-20Z'");
        clock.set(Instant.parse("2027-02-01T00:00:00Z"));
        sealer.seal();
        assertThat(damages(Optional.empty())).extracting(Damage::kind).containsExactly(Damage.Kind.LINE_MISSING);

        assertThat(old.drop()).isPresent();
    }

    @Test
    void run4_coming_months_have_their_tables() {
        clock.set(Instant.parse("2028-09-15T00:00:00Z"));
        old.drop();
        assertThat(tables())
                .contains("audit_lines_2028_12", "audit_seals_2028_12")
                .doesNotContain("audit_lines_2029_01");
        old.drop();
        write("2028-12-24T00:00:00Z");
        assertThat(TestDatabase.firstColumn(
                        address, "SELECT tableoid::regclass FROM audit_lines ORDER BY occurred_at DESC LIMIT 1"))
                .containsExactly("audit_lines_2028_12");
    }

    private static AuditLine told(Cut cut, Instant at) {
        return new AuditLine(
                at,
                new Actor.Program(),
                Origin.PROGRAM,
                Deed.AUDIT_DROPPED,
                Subject.INSTALLATION,
                Facts.NONE.and("before", cut.before()).and("upTo", cut.dropped().seal()));
    }

    private List<Damage> damages(Optional<Head> expected) {
        return new VerifyTrail(seals, postgres.database())
                .verify(expected, count -> {})
                .damages();
    }

    private List<String> days() {
        return TestDatabase.firstColumn(
                address, "SELECT (occurred_at AT TIME ZONE 'UTC')::date FROM audit_lines ORDER BY occurred_at");
    }

    private List<String> tables() {
        return TestDatabase.firstColumn(
                address,
                "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relname ~ '^audit_'");
    }

    private void write(String at) {
        postgres.database().inOne(() -> {
            new PostgresAuditTrail(postgres.database()).record(line(at));
            return null;
        });
    }

    private static AuditLine line(String at) {
        return new AuditLine(
                Instant.parse(at),
                new Actor.Program(),
                Origin.PROGRAM,
                Deed.FIRST_SYNC_DONE,
                Subject.INSTALLATION,
                Facts.NONE);
    }
}
