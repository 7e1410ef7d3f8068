package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.LocalAmazonControl;
import adsconnect.architecture.running.ProgramProcess;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** RUN-1: the program as people start and stop it, with the database it brings along. */
@Timeout(240)
class ProcessServeTest {

    private static final int BY_CTRL_C = 128 + 2;
    private static final int BY_TERM = 128 + 15;
    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final String PASSWORD = "correct horse battery staple";

    @TempDir
    Path home;

    private ProcessPlace place;

    @BeforeEach
    void choosePlace() {
        place = ProcessPlace.at(home);
    }

    @AfterEach
    void leaveNothing() {
        place.close();
    }

    @Test
    void run1_all_is_there_again_after_ctrl_c_and_a_new_start() {
        ProcessVisitor seller;
        List<String> figures;
        try (ProgramProcess first = place.serve()) {
            assertThat(first.ready()).startsWith("Ads Connect (sandbox) is ready at " + place.address());
            ProcessVisitor stranger = ProcessVisitor.stranger(place.address());
            assertThat(stranger.read("/")).contains("Sandbox – everything here is played by a local Amazon");
            assertThat(stranger.read("/signin")).doesNotContain("planted");
            assertThat(stranger.statusOf("/static/planted.txt")).isEqualTo(404);
            seller = stranger.signInAs("seller");
            figures = seller.figures();
            assertThat(place.databaseProcesses()).hasSize(1);

            assertCreates("beside@example.com", "admin");
            assertThat(usersListed()).contains("beside@example.com", "seller@sandbox.example");
            assertThat(first.isAlive()).isTrue();
            assertThat(stranger.signIn("beside@example.com", PASSWORD).read("/"))
                    .contains("beside@example.com");

            assertEndsCleanly(first, "INT", BY_CTRL_C);
        }

        assertCreates("alone@example.com", "seller");
        assertThat(usersListed()).contains("alone@example.com", "beside@example.com");
        place.assertNothingIsLeft();
        assertRefuses(3, "ALONE@example.com", PASSWORD, "There is a user with this e-mail address already");
        assertRefuses(3, "short@example.com", "1234567", "A password has between 8 and 1,024 characters");
        place.assertNothingIsLeft();

        try (ProgramProcess second = place.serve()) {
            second.ready();
            assertThat(new LocalAmazonControl(place.sandboxPort()).requests().getJsonArray("requests"))
                    .as("what a second start asks of Amazon")
                    .isEmpty();
            assertThat(seller.figures()).isEqualTo(figures);
            ProcessVisitor stranger = ProcessVisitor.stranger(place.address());
            assertThat(stranger.signInAs("seller").figures()).isEqualTo(figures);
            assertThat(stranger.signIn("beside@example.com", PASSWORD).read("/"))
                    .contains("beside@example.com");
            assertThat(stranger.signIn("alone@example.com", PASSWORD).read("/")).contains("alone@example.com");

            assertEndsCleanly(second, "TERM", BY_TERM);
        }
    }

    @Test
    @Tag("long")
    void run1_a_killed_program_leaves_its_database_to_the_next_and_two_do_not_share_one() {
        ProcessVisitor seller;
        List<String> figures;
        List<Long> database;
        try (ProgramProcess killed = place.serve()) {
            killed.ready();
            seller = ProcessVisitor.stranger(place.address()).signInAs("seller");
            figures = seller.figures();
            database = place.databaseProcesses();
            killed.signal("KILL");
            killed.end();
        }
        assertThat(place.databaseProcesses()).hasSize(1).isEqualTo(database);

        try (ProgramProcess next = place.serve()) {
            next.ready();
            assertThat(place.databaseProcesses()).isEqualTo(database);
            assertThat(seller.figures()).isEqualTo(figures);

            try (ProgramProcess second = place.onOtherPorts().serve()) {
                ProgramProcess.End refused = second.end();
                assertThat(refused.exitCode()).isEqualTo(2);
                assertThat(refused.out()).isEmpty();
                assertThat(refused.err().lines())
                        .singleElement()
                        .asString()
                        .startsWith("adsconnect: ")
                        .contains("process " + next.pid(), "ADSCONNECT_DATA_DIR");
            }

            assertThat(seller.figures()).isEqualTo(figures);
            assertEndsCleanly(next, "INT", BY_CTRL_C);
        }
    }

    @Test
    @Tag("long")
    void run1_ctrl_c_while_it_starts_leaves_nothing_and_the_next_start_goes_on() {
        try (ProgramProcess early = place.serve()) {
            Path address = place.dataDirectory().resolve("postgres/address");
            Conditions.await("the database", () -> Files.exists(address));
            assertEndsCleanly(early, "INT", BY_CTRL_C);
        }

        try (ProgramProcess next = place.serve()) {
            next.ready();
            ProcessVisitor seller = ProcessVisitor.stranger(place.address()).signInAs("seller");
            assertThat(seller.figures()).isNotEmpty();
            assertEndsCleanly(next, "TERM", BY_TERM);
        }
    }

    private void assertEndsCleanly(ProgramProcess program, String signal, int exitCode) {
        long begin = System.nanoTime();
        program.signal(signal);
        ProgramProcess.End end = program.end();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SECONDS);
        assertThat(end.exitCode()).isEqualTo(exitCode);
        assertThat(end.err()).doesNotContain("WARN", "ERROR", "Exception", "\tat ");
        assertThat(end.out().lines().count()).isLessThanOrEqualTo(1);
        place.assertNothingIsLeft();
    }

    /** CLI-1a: while the program runs and while it does not. */
    private void assertCreates(String email, String role) {
        ProgramProcess.End end = create(email, role, PASSWORD);

        assertThat(end.exitCode()).as(end.err()).isZero();
        assertThat(end.err()).isEmpty();
        assertThat(end.out().lines()).hasSize(1);
        JsonObject user = new JsonObject(end.out());
        assertThat(user.fieldNames()).containsExactlyInAnyOrder("userId", "email", "role", "plan");
        assertThat(user.getString("userId")).hasSize(36);
        assertThat(user.getString("email")).isEqualTo(email);
        assertThat(user.getString("role")).isEqualToIgnoringCase(role);
    }

    private List<String> usersListed() {
        ProgramProcess.End end = ProgramProcess.run("", place.environment(), "user", "list");
        assertThat(end.exitCode()).as(end.err()).isZero();
        return new JsonObject(end.out())
                .getJsonArray("items").stream()
                        .map(user -> ((JsonObject) user).getString("email"))
                        .toList();
    }

    private void assertRefuses(int exitCode, String email, String password, String why) {
        ProgramProcess.End end = create(email, "seller", password);

        assertThat(end.exitCode()).isEqualTo(exitCode);
        assertThat(new JsonObject(end.out()).getString("detail")).isEqualTo(why);
        assertThat(end.err()).isEqualTo("adsconnect: " + why + "\n");
    }

    private ProgramProcess.End create(String email, String role, String password) {
        return ProgramProcess.run(
                password + "\n",
                place.environment(),
                "user",
                "create",
                "--email",
                email,
                "--role",
                role,
                "--password-stdin");
    }
}
