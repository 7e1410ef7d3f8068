package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Json;
import adsconnect.application.cli.Surroundings;
import adsconnect.architecture.running.Conditions;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** CLI-1 to CLI-3: every command there is, against the wired program, in success and in failure. */
class ClientCommandsTest {

    /** Longer than what a mask leaves of it. */
    private static final Pattern SECRET = Pattern.compile("Atz[ar]\\|[^…\"]{4,}|ads[ch]_[A-Za-z0-9_-]{4,}");

    /** Those that work on the database, which have tests of their own, and those that have no end. */
    private static final List<String> OTHERS = List.of("serve", "sandbox", "user", "key", "account", "mcp", "doctor");

    private static final String NOBODYS = "1";

    private static RunningProgram program;
    private static String key;
    private static String profile;

    @TempDir
    Path home;

    private record End(int exitCode, String out, String err) {

        JsonObject document() {
            return new JsonObject(out);
        }
    }

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        key = ProgramClient.of(
                        program,
                        "manager@sandbox.example",
                        List.of(),
                        "ACCOUNTS_READ",
                        "AUTHORIZATIONS_WRITE",
                        "CONNECTIONS_WRITE",
                        "TOKENS_READ",
                        "ADS_READ",
                        "SYNC_WRITE",
                        "METRICS_READ")
                .key();
        profile = program.firstColumn(
                        "SELECT profile_id FROM connections JOIN accounts USING (account_id) JOIN users ON user_id = owner_id"
                                + " WHERE email = 'manager@sandbox.example' ORDER BY profile_id")
                .getFirst();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** For each command a line that does something. */
    private static Map<String, List<String>> lines(String id) {
        Map<String, List<String>> lines = new TreeMap<>();
        lines.put("authorize-url", List.of("--account-name", "By command " + id));
        lines.put("status", List.of(NOBODYS));
        lines.put("stores", List.of());
        lines.put("profiles", List.of());
        lines.put("resolve", List.of(id));
        lines.put("token", List.of(id));
        lines.put("refresh-token", List.of(id));
        lines.put("ads", List.of(id, "GET", "/sd/campaigns"));
        lines.put("connection", List.of(id));
        lines.put("sync", List.of(id));
        lines.put("metrics", List.of(id, "--by", "campaign"));
        lines.put("unbind", List.of("Nobody's", "--yes"));
        lines.put("feedback", List.of("--sentiment", "neutral", "--category", "other", "all", "is", "well"));
        return lines;
    }

    static List<String> commands() {
        return AdsConnectCommand.commandLine(new Surroundings(Map.of(), System.in, false))
                .getSubcommands()
                .values()
                .stream()
                .map(CommandLine::getCommandName)
                .filter(name -> !OTHERS.contains(name)
                        && !List.of("rotate-master-key", "audit").contains(name))
                .toList();
    }

    @Test
    void every_command_that_asks_a_server_is_tried_here() {
        assertThat(new TreeSet<>(commands())).isEqualTo(lines(profile).keySet());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void cli1_success_is_one_document_and_0(String command) {
        End end = run(key, program.address().toString(), command, lines(profile).get(command));

        boolean nobodys = command.equals("status") || command.equals("unbind");
        // What was loaded just now may be loaded already.
        int expected = nobodys || end.out().contains("too_soon") ? 3 : 0;
        assertThat(end.exitCode()).as(end.err()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void cli1_without_a_key_nothing_is_asked(String command) {
        End end = run("", program.address().toString(), command, lines(profile).get(command));

        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.document().getString("code")).isEqualTo("key_invalid");
        assertThat(end.err()).contains("adsconnect key create");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void cli1_a_wrong_key_is_refused(String command) {
        End end = run(
                "adsc_nobody",
                program.address().toString(),
                command,
                lines(profile).get(command));

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.document().getString("code")).isIn("key_invalid", "rate_limited");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void cli1_no_server_ends_with_5(String command) {
        End end = run(key, "http://127.0.0.1:1", command, lines(profile).get(command));

        assertThat(end.exitCode()).isEqualTo(5);
        assertThat(end.document().getString("code")).isEqualTo("server_unreachable");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void cli1_bad_usage_ends_with_2(String command) {
        End end = run(key, program.address().toString(), command, List.of("--nonsense"));

        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.document().getString("code")).isEqualTo("malformed");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void cli1_what_is_not_there_or_somebody_elses_is_refused(String command) {
        if (!lines(profile).get(command).contains(profile)) {
            return;
        }
        End end = run(key, program.address().toString(), command, lines(NOBODYS).get(command));

        assertThat(end.exitCode()).as(end.err()).isEqualTo(3);
        assertThat(end.out()).containsIgnoringCase("not_found");
    }

    @Test
    void cli2_a_token_is_masked_unless_it_is_asked_for_and_no_screen_keeps_it() {
        String server = program.address().toString();
        String masked = run(key, server, "token", List.of(profile)).document().getString("accessToken");
        String raw = unchecked(key, server, false, "token", List.of(profile, "--raw"))
                .document()
                .getString("accessToken");

        assertThat(raw).startsWith("Atza|");
        assertThat(masked).isEqualTo(raw.substring(0, 8) + "…" + raw.substring(raw.length() - 4));
        End onScreen = unchecked(key, server, true, "token", List.of(profile, "--raw"));
        assertThat(onScreen.exitCode()).isEqualTo(2);
        assertThat(onScreen.out()).isEmpty();
        assertThat(unchecked(key, server, true, "token", List.of(profile, "--raw", "--force"))
                        .out())
                .contains(raw);
    }

    @Test
    void cli3_a_link_is_kept_for_its_owner_alone_and_the_screen_says_where() throws IOException {
        End end = run(key, program.address().toString(), "authorize-url", List.of("--account-name", "Kept"));

        Path file = home.resolve(".cache/adsconnect/last_authorize_url.txt");
        assertThat(Files.readString(file)).isEqualTo(end.document().getString("authorizeUrl"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(end.err()).contains(file.toString());
    }

    @Test
    void cli3_following_a_link_ends_as_it_is_taken_back() {
        Thread.ofVirtual().start(() -> {
            Conditions.await(
                    "the link to be made",
                    () -> !program.firstColumn("SELECT link_id FROM connect_links WHERE account_name = 'Followed'")
                            .isEmpty());
            String link = program.firstColumn("SELECT link_id FROM connect_links WHERE account_name = 'Followed'")
                    .getFirst();
            KeyedProgram.of(program, "manager").send("DELETE", "/api/v1/authorizations/" + link, "");
        });

        End end = run(
                key, program.address().toString(), "authorize-url", List.of("--account-name", "Followed", "--wait"));

        assertThat(end.exitCode()).as(end.err()).isEqualTo(3);
        assertThat(end.document().getString("status")).isEqualTo("REVOKED");
        assertThat(end.document().getString("code")).isEqualTo("link_ended");
        assertThat(end.err()).contains(end.document().getString("authorizeUrl"));
    }

    @Test
    void cli1_a_screen_shows_columns() {
        String table = unchecked(key, program.address().toString(), true, "stores", List.of())
                .out();

        assertThat(table).startsWith("PROFILE ID").contains(profile);
        assertThat(table.lines().findFirst().orElseThrow()).contains("NAME", "COUNTRY", "REGION");
    }

    /** Whatever comes of it: one document, and no secret. */
    private End run(String shown, String server, String command, List<String> arguments) {
        End end = unchecked(shown, server, false, command, arguments);
        assertThat(end.out().strip().lines()).hasSize(1);
        try {
            assertThat(Json.read(end.out().getBytes(StandardCharsets.UTF_8))).isNotNull();
        } catch (IOException noDocument) {
            throw new AssertionError(end.out(), noDocument);
        }
        assertThat(end.out() + end.err()).doesNotContainPattern(SECRET);
        return end;
    }

    private End unchecked(String shown, String server, boolean screen, String command, List<String> arguments) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", home.toString());
        environment.put("ADSCONNECT_URL", server);
        environment.put("ADSCONNECT_API_KEY", shown);
        Surroundings surroundings = new Surroundings(environment, new ByteArrayInputStream(new byte[0]), screen);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CommandLine line =
                AdsConnectCommand.commandLine(surroundings).setOut(writer(out)).setErr(writer(err));
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(arguments);
        int exitCode = line.execute(all.toArray(String[]::new));
        line.getOut().flush();
        line.getErr().flush();
        return new End(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintWriter writer(ByteArrayOutputStream bytes) {
        return new PrintWriter(bytes, true, StandardCharsets.UTF_8);
    }
}
