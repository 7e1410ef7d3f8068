package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.ProgramProcess;
import adsconnect.domain.access.Actor;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Origin;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.Postgres;
import adsconnect.postgres.PostgresAuditTrail;
import adsconnect.postgres.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** CLI-1a: what operators do with users, on the database directly. */
@Timeout(240)
class ProcessUserCommandsTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    Path home;

    private DatabaseAddress database;
    private Map<String, String> environment;

    @BeforeEach
    void chooseDatabase() {
        database = TestDatabase.empty();
        environment = Map.of(
                "HOME", home.toString(), "ADSCONNECT_DATABASE_URL", database.reveal(), "ADSCONNECT_MASTER_KEY", KEY);
    }

    @Test
    void users_get_plans_roles_and_limits_and_all_of_it_is_written_down() {
        assertThat(done("list"))
                .isEqualTo(new JsonObject().put("items", new JsonArray()).put("total", 0));
        create("ada@example.com", "admin");
        create("sam@example.com", "seller");

        JsonObject granted =
                done("grant-plan", "--email", "SAM@example.com", "--plan", "Monthly", "--starts-on", "2027-01-31");
        assertThat(granted.getString("plan")).isEqualTo("MONTHLY");
        assertThat(granted.getString("planStartsOn")).isEqualTo("2027-01-31");
        assertThat(granted.getString("planEndsOn")).isEqualTo("2027-02-28");
        assertThat(done("set-role", "--email", "sam@example.com", "--role", "manager")
                        .getString("role"))
                .isEqualTo("MANAGER");
        assertThat(done("set-limit", "--email", "sam@example.com", "--connections", "5")
                        .getInteger("connectionLimit"))
                .isEqualTo(5);

        JsonObject list = done("list");
        assertThat(list.getInteger("total")).isEqualTo(2);
        assertThat(list.getJsonArray("items").getJsonObject(0).getString("email"))
                .isEqualTo("ada@example.com");
        assertThat(list.getJsonArray("items").getJsonObject(1))
                .isEqualTo(granted.copy().put("role", "MANAGER").put("connectionLimit", 5));

        assertThat(done("set-limit", "--email", "sam@example.com", "--connections", "DEFAULT")
                        .getValue("connectionLimit"))
                .isNull();
        assertThat(done("grant-plan", "--email", "sam@example.com", "--plan", "none")
                        .getValue("planEndsOn"))
                .isNull();
        JsonObject today = done("grant-plan", "--email", "sam@example.com", "--plan", "annual");
        assertThat(LocalDate.parse(today.getString("planStartsOn")))
                .isBetween(LocalDate.now(ZoneOffset.UTC).minusDays(1), LocalDate.now(ZoneOffset.UTC));

        assertThat(done("disable", "--email", "sam@example.com", "--reason", "left")
                        .getBoolean("disabled"))
                .isTrue();
        assertThat(done("list").getJsonArray("items").getJsonObject(1).getBoolean("disabled"))
                .isTrue();
        assertThat(done("enable", "--email", "sam@example.com").getBoolean("disabled"))
                .isFalse();

        assertThat(deeds())
                .containsExactly(
                        Deed.USER_CREATED,
                        Deed.USER_CREATED,
                        Deed.PLAN_GRANTED,
                        Deed.ROLE_CHANGED,
                        Deed.LIMIT_CHANGED,
                        Deed.LIMIT_CHANGED,
                        Deed.PLAN_ENDED,
                        Deed.PLAN_GRANTED,
                        Deed.USER_DISABLED,
                        Deed.USER_ENABLED);
    }

    @Test
    void what_is_refused_is_told_in_a_line_and_changes_nothing() {
        create("ada@example.com", "admin");

        refused(
                "There is no user with the e-mail address nobody@example.com",
                "grant-plan",
                "--email",
                "nobody@example.com",
                "--plan",
                "annual");
        refused(
                "There is no user with the e-mail address nobody@example.com",
                "set-role",
                "--email",
                "nobody@example.com",
                "--role",
                "admin");
        refused(
                "There is no user with the e-mail address nobody@example.com",
                "set-limit",
                "--email",
                "nobody@example.com",
                "--connections",
                "2");
        refused(
                "This is the last admin; make somebody else an admin first, or nobody could run the installation",
                "set-role",
                "--email",
                "ada@example.com",
                "--role",
                "seller");
        refused(
                "This is the last admin who can sign in; make somebody else an admin first,"
                        + " or nobody could run the installation",
                "disable",
                "--email",
                "ada@example.com");

        assertThat(done("list").getJsonArray("items").getJsonObject(0).getString("role"))
                .isEqualTo("ADMIN");
        assertThat(deeds()).containsExactly(Deed.USER_CREATED);
    }

    /** All of them by the operator, from the command line. */
    private List<Deed> deeds() {
        Vertx vertx = Vertx.vertx();
        try (Postgres postgres = Postgres.open(vertx, database, 1)) {
            var lines = new PostgresAuditTrail(postgres.database()).newest(100).reversed();
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.by()).isEqualTo(new Actor.Operator());
                assertThat(line.origin())
                        .isEqualTo(new Origin(Origin.Via.COMMAND_LINE, System.getProperty("user.name")));
            });
            return lines.stream().map(line -> line.deed()).toList();
        } finally {
            vertx.close().await();
        }
    }

    private void create(String email, String role) {
        ProgramProcess.End end = ProgramProcess.run(
                "correct horse battery staple\n",
                environment,
                "user",
                "create",
                "--email",
                email,
                "--role",
                role,
                "--password-stdin");
        assertThat(end.exitCode()).as(end.err()).isZero();
    }

    /** The one JSON document it prints. */
    private JsonObject done(String... arguments) {
        ProgramProcess.End end = user(arguments);
        assertThat(end.exitCode()).as(end.err()).isZero();
        assertThat(end.err()).isEmpty();
        assertThat(end.out().lines()).hasSize(1);
        return new JsonObject(end.out());
    }

    private void refused(String why, String... arguments) {
        ProgramProcess.End end = user(arguments);
        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(new JsonObject(end.out()).getString("detail")).isEqualTo(why);
        assertThat(end.err()).isEqualTo("adsconnect: " + why + "\n");
    }

    private ProgramProcess.End user(String... arguments) {
        List<String> line = new ArrayList<>(List.of("user"));
        line.addAll(List.of(arguments));
        return ProgramProcess.run("", environment, line.toArray(String[]::new));
    }
}
