package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the program may do in the database, and what only the owner of the tables may (AUDIT-1). */
class ProgramRoleTest {

    private static final String REFUSED = "42501";

    private static final String LINE = """
            INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
            VALUES ('2026-11-21 10:00Z', 'PROGRAM', 'NODE', 'test', 'USER_CREATED', '{}')""";

    private static final String MAKE_LOGIN = "CREATE ROLE %1$s LOGIN PASSWORD 'of-a-test'; GRANT %1$s TO CURRENT_USER";

    @Test
    void audit1_the_program_writes_and_reads_lines_and_can_do_nothing_else_to_them() throws SQLException {
        DatabaseAddress address = TestDatabase.migrated();
        try (Connection program = address.open(address.jdbcProperties())) {
            assertThatCode(() -> run(program, LINE)).doesNotThrowAnyException();
            assertThatCode(() -> run(
                            program, "SELECT * FROM audit_lines, audit_seals, audit_unsealed, audit_head, audit_cuts"))
                    .doesNotThrowAnyException();
            for (String meddling : List.of(
                    "UPDATE audit_lines SET came_from = 'x'",
                    "DELETE FROM audit_lines",
                    "TRUNCATE audit_lines",
                    "DROP TABLE audit_lines",
                    "ALTER TABLE audit_lines DISABLE TRIGGER ALL",
                    "ALTER TABLE audit_lines DROP COLUMN reason",
                    "SELECT * FROM audit_lines FOR UPDATE",
                    "UPDATE audit_lines_2026_11 SET came_from = 'x'",
                    "DELETE FROM audit_lines_2026_11",
                    "TRUNCATE audit_lines_2026_11",
                    "DROP TABLE audit_lines_2026_11",
                    "ALTER TABLE audit_lines DETACH PARTITION audit_lines_2026_11",
                    "SELECT * FROM audit_lines_2026_11",
                    "DELETE FROM audit_lines_default",
                    "DROP TRIGGER lines_await_their_seal ON audit_lines",
                    "UPDATE audit_seals SET line_number = 1",
                    "DELETE FROM audit_seals",
                    "TRUNCATE audit_seals_2026_11",
                    "UPDATE audit_unsealed SET line_number = 1",
                    "TRUNCATE audit_unsealed",
                    "DELETE FROM audit_head",
                    "INSERT INTO audit_cuts VALUES (1, decode(repeat('00', 32), 'hex'), '2026-11-01')",
                    "CREATE TABLE other (number integer)",
                    "CREATE OR REPLACE FUNCTION await_seal() RETURNS trigger LANGUAGE sql AS ''",
                    "SET session_replication_role = replica",
                    "DELETE FROM flyway_schema_history")) {
                assertThatThrownBy(() -> run(program, meddling))
                        .as(meddling)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                failure -> assertThat(failure.getSQLState())
                                        .as(meddling)
                                        .isEqualTo(REFUSED));
            }
        }
        assertThat(TestDatabase.firstColumn(address, "SELECT came_from FROM audit_lines"))
                .containsExactly("test");
    }

    @Test
    void audit1_nodes_that_start_together_agree_on_the_role_and_its_rights() throws Exception {
        DatabaseAddress owner = TestDatabase.empty();
        Migrations.run(owner);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<String>> start = () -> {
                DatabaseAddress program = ProgramRole.prepare(owner, owner);
                try (Connection connection = program.open(program.jdbcProperties())) {
                    run(connection, LINE);
                    return List.of("written");
                }
            };
            for (var node : nodes.invokeAll(
                    IntStream.range(0, 6).mapToObj(number -> start).toList())) {
                assertThat(node.get()).containsExactly("written");
            }
        }
    }

    @Test
    void rights_that_somebody_gave_by_hand_are_taken_back_at_the_next_start() throws SQLException {
        DatabaseAddress program = TestDatabase.migrated();
        String role = TestDatabase.firstColumn(program, "SELECT '" + ProgramRole.named(program.database()) + "'")
                .getFirst();
        TestDatabase.run(program, "GRANT ALL ON audit_lines TO " + role);

        ProgramRole.prepare(program, program);

        try (Connection connection = program.open(program.jdbcProperties())) {
            assertThatThrownBy(() -> run(connection, "DELETE FROM audit_lines")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void audit1_another_login_is_given_what_the_program_needs_and_needs_no_role() throws SQLException {
        DatabaseAddress owner = TestDatabase.empty();
        Migrations.run(owner);
        String login = "adsconnect_test_" + ProcessHandle.current().pid();
        TestDatabase.run(owner, MAKE_LOGIN.formatted(login));
        DatabaseAddress other =
                DatabaseAddress.parse(owner.reveal().replaceFirst("//[^@]*@", "//" + login + ":of-a-test@"));

        DatabaseAddress program = ProgramRole.prepare(owner, other);

        try (Connection connection = program.open(program.jdbcProperties())) {
            run(connection, LINE);
            assertThatThrownBy(() -> run(connection, "DELETE FROM audit_lines")).isInstanceOf(SQLException.class);
        }
        TestDatabase.run(owner, "DROP OWNED BY " + login + "; DROP ROLE " + login);
    }

    @Test
    void a_login_that_may_not_make_roles_works_with_what_it_has() throws SQLException {
        DatabaseAddress maker = TestDatabase.empty();
        String schema =
                TestDatabase.firstColumn(maker, "SELECT current_schema()").getFirst();
        String login = "adsconnect_plain_" + ProcessHandle.current().pid();
        TestDatabase.run(maker, MAKE_LOGIN.formatted(login));
        TestDatabase.run(maker, "ALTER SCHEMA " + schema + " OWNER TO " + login);
        DatabaseAddress plain =
                DatabaseAddress.parse(maker.reveal().replaceFirst("//[^@]*@", "//" + login + ":of-a-test@"));
        Migrations.run(plain);

        DatabaseAddress program = ProgramRole.prepare(plain, plain);

        try (Connection connection = program.open(program.jdbcProperties())) {
            assertThatCode(() -> run(connection, LINE)).doesNotThrowAnyException();
        }
        TestDatabase.run(maker, "DROP OWNED BY " + login + " CASCADE; DROP ROLE " + login);
    }

    @Test
    void names_of_roles_fit_and_tell_databases_apart() {
        assertThat(ProgramRole.named("x".repeat(63)))
                .hasSizeLessThanOrEqualTo(63)
                .matches("[a-z0-9_]+");
        assertThat(ProgramRole.named("ads-1")).isNotEqualTo(ProgramRole.named("ads_1"));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
