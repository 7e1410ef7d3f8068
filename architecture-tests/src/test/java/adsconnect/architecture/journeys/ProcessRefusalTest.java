package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.ProgramProcess;
import adsconnect.postgres.TestDatabase;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** RUN-2, RUN-3: what keeps the program from starting is told in a line each, with exit code 2 and nothing left running. */
@Timeout(120)
class ProcessRefusalTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_KEY = "HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

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
    void a_port_in_use_is_told_before_anything_is_made() throws IOException {
        try (ServerSocket other = new ServerSocket(place.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal())
                    .singleElement()
                    .asString()
                    .contains("Port " + other.getLocalPort(), "ADSCONNECT_HTTP_PORT");
        }
        assertThat(place.dataDirectory()).doesNotExist();
    }

    @Test
    void a_host_that_is_none_of_this_machine_is_told_by_the_name_of_its_setting() {
        assertThat(refusal("ADSCONNECT_HTTP_HOST", "no-such-host.invalid"))
                .singleElement()
                .asString()
                .contains("ADSCONNECT_HTTP_HOST", "no-such-host.invalid");
    }

    @Test
    void a_port_of_the_local_amazon_in_use_is_told_and_the_database_stopped_again() throws IOException {
        try (ServerSocket other = new ServerSocket(place.sandboxPort() + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal())
                    .singleElement()
                    .asString()
                    .contains("local Amazon", "ADSCONNECT_SANDBOX_PORT", Integer.toString(place.sandboxPort()));
            assertThat(other.isBound()).isTrue();
        }
        place.assertNothingIsLeft();
    }

    @Test
    void a_data_directory_that_can_not_be_is_told() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThat(refusal("ADSCONNECT_DATA_DIR", file.resolve("below").toString()))
                .singleElement()
                .asString()
                .contains("ADSCONNECT_DATA_DIR", file.toString());
        place.assertNothingIsLeft();
    }

    @Test
    void cli1a_a_command_that_finds_no_installation_makes_none() {
        ProgramProcess.End end = ProgramProcess.run("", place.environment(), "user", "list");

        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.err()).contains("no database in " + place.dataDirectory(), "ADSCONNECT_DATA_DIR");
        assertThat(place.dataDirectory()).doesNotExist();
    }

    @Test
    void run3_every_misspelt_and_malformed_setting_is_told_and_nothing_is_made() {
        assertThat(refusal(
                        "ADSCONNECT_HTTP_PROT", "1",
                        "ADSCONNECT_LEASES", "30s",
                        "ADSCONNECT_REPORT_POLL", "often"))
                .containsExactlyInAnyOrder(
                        "adsconnect: ADSCONNECT_HTTP_PROT is not a setting; did you mean ADSCONNECT_HTTP_PORT?",
                        "adsconnect: ADSCONNECT_LEASES is not a setting; did you mean ADSCONNECT_LEASE?",
                        "adsconnect: ADSCONNECT_REPORT_POLL is not a duration like 30s, 5m, 2h or 14d");
        assertThat(place.dataDirectory()).doesNotExist();
    }

    @Test
    void run2_all_that_live_mode_lacks_is_told_at_once() {
        assertThat(refusal("ADSCONNECT_LWA_CLIENT_ID", "the-client"))
                .hasSize(3)
                .allMatch(line -> line.contains(" is missing: "))
                .anyMatch(line -> line.startsWith("adsconnect: ADSCONNECT_LWA_CLIENT_SECRET "))
                .anyMatch(line -> line.startsWith("adsconnect: ADSCONNECT_DATABASE_URL "))
                .anyMatch(line -> line.startsWith("adsconnect: ADSCONNECT_MASTER_KEY "));
        assertThat(place.dataDirectory()).doesNotExist();
    }

    @Test
    void a_database_that_is_not_there_is_told_without_its_password() {
        String nobody = "postgresql://somebody:pass-word@127.0.0.1:" + place.port() + "/ads";

        assertThat(refusal("ADSCONNECT_DATABASE_URL", nobody))
                .singleElement()
                .asString()
                .contains("127.0.0.1:" + place.port())
                .doesNotContain("pass-word");
    }

    @Test
    void run2_a_wrong_master_key_and_the_other_mode_are_told_and_change_nothing() {
        String database = TestDatabase.empty().reveal();
        String[] sandbox = {"ADSCONNECT_DATABASE_URL", database, "ADSCONNECT_MASTER_KEY", KEY};
        String[] live = {
            "ADSCONNECT_HTTP_HOST", "127.0.0.1",
            "ADSCONNECT_DATABASE_URL", database,
            "ADSCONNECT_MASTER_KEY", KEY,
            "ADSCONNECT_LWA_CLIENT_ID", "the-client",
            "ADSCONNECT_LWA_CLIENT_SECRET", "the-client-secret"
        };
        String[] liveWithOtherKey = live.clone();
        liveWithOtherKey[5] = OTHER_KEY;
        assertThat(create("first@example.com", place.environment(live)).exitCode())
                .isZero();

        assertThat(refusal(liveWithOtherKey))
                .singleElement()
                .asString()
                .contains("master key", "nothing was changed")
                .doesNotContain(KEY, OTHER_KEY);
        assertThat(refusal(sandbox)).singleElement().asString().contains("live mode", "sandbox mode");
        assertThat(create("other@example.com", place.environment(liveWithOtherKey))
                        .exitCode())
                .isEqualTo(2);

        ProgramProcess.End second = create("second@example.com", place.environment(live));
        assertThat(second.exitCode()).isZero();
        assertThat(new JsonObject(second.out()).getString("email")).isEqualTo("second@example.com");
        assertThat(place.dataDirectory()).as("what only the sandbox makes").doesNotExist();
    }

    @Test
    void the_local_amazon_alone_is_told_its_bad_port_as_bad_usage() {
        ProgramProcess.End end = ProgramProcess.run("", place.environment(), "sandbox", "--port", "many");

        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.out()).isEmpty();
        assertThat(end.err()).contains("--port");
    }

    private static ProgramProcess.End create(String email, Map<String, String> environment) {
        return ProgramProcess.run(
                "correct horse battery staple\n",
                environment,
                "user",
                "create",
                "--email",
                email,
                "--role",
                "admin",
                "--password-stdin");
    }

    /** What it says on stderr, line by line; on stdout it says nothing. */
    private List<String> refusal(String... settings) {
        ProgramProcess.End end = ProgramProcess.run("", place.environment(settings), "serve");

        assertThat(end.exitCode()).as(end.err()).isEqualTo(2);
        assertThat(end.out()).isEmpty();
        assertThat(end.err()).contains("adsconnect: ");
        return end.err().lines().toList();
    }
}
