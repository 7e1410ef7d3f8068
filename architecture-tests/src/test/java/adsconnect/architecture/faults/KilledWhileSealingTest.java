package adsconnect.architecture.faults;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.application.OperatorSession;
import adsconnect.architecture.running.Conditions;
import adsconnect.domain.audit.VerifyTrail;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** AUDIT-1: a node that dies while it seals, or while it drops what is too old, leaves a chain that the next one goes on with. */
@Tag("long")
class KilledWhileSealingTest {

    private static final int LINES = 500;

    private static final String WRITE = """
            INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
            SELECT %s, 'OPERATOR', 'COMMAND_LINE', 'test', 'MASTER_KEY_ROTATED', '{}' FROM generate_series(1, 500) AS number""";

    private static final String WRITE_NOW = WRITE.formatted("now()");

    /** Of years ago: half of them in a table of their month, the others in that of all other months. */
    private static final String WRITE_OLD =
            WRITE.formatted("timestamptz '2020-03-20Z' + number % 2 * interval '20 days'");

    private static final String STUCK = """
            SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
            AND state = 'active' AND query LIKE ?""";

    private static final String TWICE = """
            SELECT count(*) FROM (SELECT FROM audit_seals GROUP BY line_number, line_at HAVING count(*) > 1) AS twice""";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    @Test
    @Timeout(400)
    void audit1_nodes_killed_between_any_two_steps_of_sealing_lose_nothing_and_seal_nothing_twice() throws Exception {
        try (Installation installation = new Installation(2, Duration.ofSeconds(1), directory)) {
            installation.start();
            die(
                    installation,
                    "LOCK TABLE audit_seals IN SHARE MODE",
                    "%INSERT INTO audit_seals%",
                    () -> installation.tables().change(WRITE_NOW));
            assertThat(installation.tables().number("SELECT count(*) FROM audit_unsealed"))
                    .isEqualTo(LINES);
            die(
                    installation,
                    "LOCK TABLE audit_unsealed IN SHARE MODE",
                    "%DELETE FROM audit_unsealed%",
                    () -> installation.nodes().forEach(Node::start));
            assertSound(installation);

            // Two at once, while lines are written.
            installation.start();
            for (int i = 0; i < 20; i++) {
                installation.tables().change(WRITE_NOW);
            }
            assertSealed(installation);
            assertThat(installation.tables().number("SELECT count(*) FROM audit_lines WHERE came_from = 'test'"))
                    .isEqualTo(21L * LINES);
        }
    }

    @Test
    @Timeout(400)
    void audit1_nodes_killed_while_they_drop_what_is_too_old_leave_a_sound_rest_that_is_dropped_later()
            throws Exception {
        try (Installation installation = new Installation(1, Duration.ofSeconds(1), directory)) {
            installation.start();
            installation.tables().change("""
                    CREATE TABLE audit_lines_2020_03 PARTITION OF audit_lines
                    FOR VALUES FROM ('2020-03-01 00:00+00') TO ('2020-04-01 00:00+00')""");
            installation.tables().change(WRITE_OLD);
            installation.tables().change(WRITE_NOW);
            assertSealed(installation);
            installation.nodes().forEach(Node::stop);

            Runnable start = () -> installation.nodes().forEach(Node::start);
            die(installation, "LOCK TABLE audit_cuts IN SHARE MODE", "DELETE FROM audit_cuts%", start);
            assertThat(old(installation)).isEqualTo(LINES);
            die(
                    installation,
                    "LOCK TABLE audit_lines_default IN SHARE MODE",
                    "DELETE FROM audit_lines_default%",
                    start);
            assertThat(installation.tables().number("SELECT count(*) FROM audit_cuts"))
                    .isEqualTo(1);
            assertSound(installation);
            die(installation, "LOCK TABLE audit_seals IN SHARE MODE", "DELETE FROM audit_seals%", start);
            assertSound(installation);

            installation.start();
            Conditions.await("all that is old to be gone", PATIENCE, () -> old(installation) == 0);
            Conditions.await(
                    "its table to be gone",
                    PATIENCE,
                    () -> installation
                                    .tables()
                                    .number("SELECT count(*) FROM pg_class WHERE relname = 'audit_lines_2020_03'")
                            == 0);
            assertSealed(installation);
            assertThat(installation.tables().number("SELECT count(*) FROM audit_lines WHERE deed = 'AUDIT_DROPPED'"))
                    .isEqualTo(1);
        }
    }

    /** Holds tables until a node is in the middle of that step, and ends all nodes there. */
    private static void die(Installation installation, String lock, String step, Runnable work) throws SQLException {
        try (Connection holder = installation.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(lock);
            work.run();
            Conditions.await(
                    "a node in the middle of " + step,
                    PATIENCE,
                    () -> installation.tables().number(STUCK, step) > 0);
            installation.nodes().forEach(Node::kill);
            holder.rollback();
        }
        assertSound(installation);
    }

    private static long old(Installation installation) {
        return installation.tables().number("SELECT count(*) FROM audit_lines WHERE occurred_at < '2021-01-01Z'");
    }

    private static void assertSealed(Installation installation) {
        Conditions.await(
                "all to be sealed",
                PATIENCE,
                () -> installation.tables().number("SELECT count(*) FROM audit_unsealed") == 0);
        assertThat(assertSound(installation).sealed())
                .isEqualTo(installation.tables().number("SELECT count(*) FROM audit_lines"));
        assertThat(installation.tables().number(TWICE)).isZero();
    }

    private static VerifyTrail.Verified assertSound(Installation installation) {
        VerifyTrail.Verified verified = OperatorSession.call(
                installation.operatorSettings(),
                Clock.systemUTC(),
                session -> session.verifyTrail().verify(Optional.empty(), count -> {}));
        assertThat(verified.damages()).isEmpty();
        return verified;
    }
}
