package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.audit.Protection;
import adsconnect.domain.audit.Protection.Strength;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the program may do in the database, what only the owner of the tables may, and that it knows if it may more (AUDIT-1). */
class ProgramRoleTest {

    private static final String REFUSED = "42501";

    private static final String LINE = """
            INSERT INTO audit_lines (occurred_at, actor, via, came_from, deed, why)
            VALUES ('2026-11-21 10:00Z', 'PROGRAM', 'NODE', 'test', 'USER_CREATED', '{}')""";

    private static final String LOGIN =
            "adsconnect_test_" + ProcessHandle.current().pid();

    private static final String KEEPER = LOGIN + "_keeper";

    /** What only a superuser may give; the embedded server has none that one could sign in as. */
    private static final Map<String, String> OF_SUPERUSERS = Map.of(
            "ALTER ROLE %1$s SUPERUSER",
            ": SUPERUSER",
            "GRANT pg_write_all_data TO %1$s",
            ": DELETE ON audit_lines",
            "GRANT pg_execute_server_program TO %1$s",
            ": MEMBER OF pg_execute_server_program",
            "GRANT SET ON PARAMETER session_replication_role TO %1$s",
            ": SET session_replication_role");

    private static String owns;
    private static String superuser;

    private static DatabaseAddress owner;

    /** Another login of the same server, which has none of the owner's rights. */
    private static DatabaseAddress other;

    private static Vertx vertx;

    @BeforeAll
    static void open() {
        owner = TestDatabase.empty();
        Migrations.run(owner);
        TestDatabase.run(
                owner,
                "CREATE ROLE %1$s LOGIN PASSWORD 'of-a-test'; GRANT %1$s TO CURRENT_USER; CREATE ROLE %2$s; GRANT %2$s TO CURRENT_USER"
                        .formatted(LOGIN, KEEPER));
        other = DatabaseAddress.parse(owner.reveal().replaceFirst("//[^@]*@", "//" + LOGIN + ":of-a-test@"));
        owns = owner.user() + ": OWNER OF audit_lines";
        superuser = owner.user() + ": SUPERUSER";
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        TestDatabase.run(owner, "DROP OWNED BY %1$s, %2$s; DROP ROLE %1$s; DROP ROLE %2$s".formatted(LOGIN, KEEPER));
        vertx.close().await();
    }

    @Test
    void audit1_the_program_writes_and_reads_lines_and_can_do_nothing_else_to_them() throws SQLException {
        DatabaseAddress address = ProgramRole.prepare(owner, owner);
        try (Connection program = address.open(address.jdbcProperties())) {
            assertThatCode(() -> PlainSql.run(program, LINE)).doesNotThrowAnyException();
            assertThatCode(() -> PlainSql.run(
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
                assertThatThrownBy(() -> PlainSql.run(program, meddling))
                        .as(meddling)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                failure -> assertThat(failure.getSQLState())
                                        .as(meddling)
                                        .isEqualTo(REFUSED));
            }
        }
        assertThat(TestDatabase.firstColumn(owner, "SELECT DISTINCT came_from FROM audit_lines"))
                .containsExactly("test");
    }

    @Test
    void audit1_nodes_that_start_together_agree_on_the_role_and_its_rights() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<String>> start = () -> {
                DatabaseAddress program = ProgramRole.prepare(owner, owner);
                try (Connection connection = program.open(program.jdbcProperties())) {
                    PlainSql.run(connection, LINE);
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
        ProgramRole.prepare(owner, other);
        TestDatabase.run(owner, """
                GRANT ALL ON audit_lines_2026_11 TO %1$s; GRANT UPDATE (reason), TRIGGER ON audit_lines TO %1$s""".formatted(LOGIN));
        assertThat(protection(other).open())
                .containsExactlyInAnyOrder(
                        LOGIN + ": TRIGGER ON audit_lines",
                        LOGIN + ": UPDATE ON audit_lines",
                        LOGIN + ": DELETE ON audit_lines_2026_11",
                        LOGIN + ": TRIGGER ON audit_lines_2026_11",
                        LOGIN + ": TRUNCATE ON audit_lines_2026_11",
                        LOGIN + ": UPDATE ON audit_lines_2026_11");

        ProgramRole.prepare(owner, other);

        assertThat(protection(other)).isEqualTo(Protection.FULL);
    }

    @Test
    void audit1_another_login_is_given_what_the_program_needs_and_needs_no_role() throws SQLException {
        DatabaseAddress program = ProgramRole.prepare(owner, other);

        try (Connection connection = program.open(program.jdbcProperties())) {
            PlainSql.run(connection, LINE);
            assertThatThrownBy(() -> PlainSql.run(connection, "DELETE FROM audit_lines"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(protection(program)).isEqualTo(Protection.FULL);
        assertThat(protection(program).strength()).isEqualTo(Strength.BY_LOGIN);
    }

    @Test
    void audit1_the_role_of_an_owner_protects_and_its_login_does_not() {
        Protection ofRole = protection(ProgramRole.prepare(owner, owner));
        assertThat(ofRole.strength()).isEqualTo(Strength.BY_ROLE);
        assertThat(ofRole.behind()).containsAnyOf(owns, superuser);
        assertThat(protection(ProgramRole.peek(owner, owner))).isEqualTo(ofRole);

        assertThat(protection(owner).open()).containsAnyOf(owns, superuser);
    }

    /** What a pooler signs in as counts, and what goes past it too. */
    @Test
    void audit1_behind_a_pooler_both_ways_to_the_database_are_looked_at() {
        ProgramRole.prepareBehindPooler(owner, other);

        assertThat(behindPooler(owner, other).open()).containsAnyOf(owns, superuser);
        assertThat(behindPooler(other, owner).open()).containsAnyOf(owns, superuser);
        assertThat(behindPooler(other, other)).isEqualTo(Protection.FULL);
        assertThat(behindPooler(other, ProgramRole.prepare(owner, owner)).strength())
                .isEqualTo(Strength.BY_ROLE);
    }

    @Test
    void audit1_every_way_to_the_lines_is_known() {
        ProgramRole.prepare(owner, other);
        Map<String, String> ways = new HashMap<>(Map.of(
                "GRANT DELETE ON audit_lines_2026_12 TO %1$s",
                ": DELETE ON audit_lines_2026_12",
                "GRANT UPDATE (came_from) ON audit_lines TO %1$s",
                ": UPDATE ON audit_lines",
                "GRANT TRUNCATE ON audit_seals TO PUBLIC",
                ": TRUNCATE ON audit_seals",
                "GRANT INSERT ON audit_cuts TO %1$s",
                ": INSERT ON audit_cuts",
                "GRANT CREATE ON SCHEMA %3$s TO %1$s; ALTER TABLE audit_lines OWNER TO %1$s",
                ": OWNER OF audit_lines",
                "GRANT CREATE ON SCHEMA %3$s TO %1$s; ALTER TABLE audit_lines_2027_01 OWNER TO %1$s",
                ": OWNER OF audit_lines_2027_01",
                "GRANT CREATE ON SCHEMA %3$s TO %1$s; ALTER FUNCTION await_seal() OWNER TO %1$s",
                ": OWNER OF FUNCTION await_seal",
                "ALTER DATABASE %4$s OWNER TO %1$s",
                ": OWNER OF DATABASE %4$s",
                "GRANT DELETE ON audit_lines TO %2$s; GRANT %2$s TO %1$s",
                ": DELETE ON audit_lines",
                "ALTER ROLE %1$s NOINHERIT; GRANT DELETE ON audit_lines TO %2$s; GRANT %2$s TO %1$s",
                "_keeper: DELETE ON audit_lines"));
        ways.put("ALTER SCHEMA %3$s OWNER TO %1$s", ": OWNER OF SCHEMA %3$s");
        if (isSuperuser()) {
            ways.putAll(OF_SUPERUSERS);
        }
        ways.forEach((given, way) -> assertThat(waysWith(given))
                .as(given)
                .contains(LOGIN + way.formatted(LOGIN, KEEPER, schema(), owner.database())));
        assertThat(protection(other)).as("all taken back").isEqualTo(Protection.FULL);
    }

    @Test
    void a_login_that_may_not_make_roles_works_with_what_it_has_and_knows_it() throws SQLException {
        String role = ProgramRole.named(owner.database());
        TestDatabase.run(owner, """
                GRANT USAGE ON SCHEMA %2$s TO %1$s; GRANT ALL ON ALL TABLES IN SCHEMA %2$s TO %1$s;
                GRANT USAGE ON ALL SEQUENCES IN SCHEMA %2$s TO %1$s""".formatted(LOGIN, schema()));
        TestDatabase.run(
                owner, "DO $$ BEGIN CREATE ROLE " + role + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$");

        DatabaseAddress program = ProgramRole.prepare(other, other);

        try (Connection connection = program.open(program.jdbcProperties())) {
            assertThatCode(() -> PlainSql.run(connection, LINE)).doesNotThrowAnyException();
        }
        assertThat(protection(program).strength()).isEqualTo(Strength.NONE);
        TestDatabase.run(owner, "REVOKE ALL ON ALL TABLES IN SCHEMA %2$s FROM %1$s".formatted(LOGIN, schema()));
    }

    @Test
    void names_of_roles_fit_and_tell_databases_apart() {
        assertThat(ProgramRole.named("x".repeat(63)))
                .hasSizeLessThanOrEqualTo(63)
                .matches("[a-z0-9_]+");
        assertThat(ProgramRole.named("ads-1")).isNotEqualTo(ProgramRole.named("ads_1"));
    }

    private static String schema() {
        return TestDatabase.firstColumn(owner, "SELECT current_schema()").getFirst();
    }

    private static boolean isSuperuser() {
        return TestDatabase.firstColumn(owner, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                .contains("t");
    }

    /** Gives something, looks, and takes it back. */
    private static List<String> waysWith(String given) {
        TestDatabase.run(owner, given.formatted(LOGIN, KEEPER, schema(), owner.database()));
        try {
            return protection(other).open();
        } finally {
            TestDatabase.run(owner, """
                    ALTER ROLE %1$s INHERIT;
                    REASSIGN OWNED BY %1$s TO CURRENT_USER;
                    REVOKE %2$s FROM %1$s;
                    REVOKE ALL ON SCHEMA %3$s FROM %1$s;
                    REVOKE ALL ON ALL TABLES IN SCHEMA %3$s FROM %2$s, PUBLIC""".formatted(LOGIN, KEEPER, schema()));
            if (isSuperuser()) {
                TestDatabase.run(owner, """
                        ALTER ROLE %1$s NOSUPERUSER;
                        REVOKE pg_write_all_data, pg_execute_server_program FROM %1$s;
                        REVOKE SET ON PARAMETER session_replication_role FROM %1$s""".formatted(LOGIN));
            }
            ProgramRole.prepare(owner, other);
        }
    }

    private static Protection protection(DatabaseAddress address) {
        try (Postgres postgres = Postgres.open(vertx, address, 1)) {
            return new PostgresAuditGuard(postgres).protection();
        }
    }

    private static Protection behindPooler(DatabaseAddress pooled, DatabaseAddress direct) {
        try (Postgres postgres = Postgres.openBehindPooler(vertx, pooled, direct, 1)) {
            return new PostgresAuditGuard(postgres).protection();
        }
    }
}
