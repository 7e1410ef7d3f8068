package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.amazonsandbox.SandboxOptions;
import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.ProgramProcess;
import adsconnect.domain.access.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** CLI-1a: what operators do with keys and accounts, on the database directly, while the program runs. */
@Timeout(240)
class ProcessKeyCommandsTest {

    private static final String OWNER = "mira@example.com";

    private static RunningProgram program;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        program.createUser(OWNER, "correct horse battery staple", Role.MANAGER);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void a_key_is_printed_once_works_at_once_and_stops_when_it_is_revoked() throws Exception {
        JsonObject made = done(run(
                "",
                "key",
                "create",
                "--user",
                "MIRA@example.com",
                "--name",
                "夜间任务",
                "--scopes",
                "Accounts:Read,metrics:read",
                "--expires",
                "90d"));
        String key = made.getString("key");
        assertThat(made.fieldNames()).containsExactlyInAnyOrder("keyId", "key");
        assertThat(capabilities(key).body()).contains("\"scopes\":[\"accounts:read\",\"metrics:read\"]");

        String keyId = made.getString("keyId");
        JsonObject listed = done(run("", "key", "list")).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("keyId").equals(keyId))
                .findFirst()
                .orElseThrow();
        assertThat(listed.getString("user")).isEqualTo(OWNER);
        assertThat(listed.getString("name")).isEqualTo("夜间任务");
        assertThat(listed.getJsonArray("scopes"))
                .isEqualTo(new JsonArray().add("accounts:read").add("metrics:read"));
        assertThat(ChronoUnit.DAYS.between(Instant.now(), Instant.parse(listed.getString("expiresAt"))))
                .isBetween(89L, 90L);
        assertThat(listed.encode()).doesNotContain(key);
        assertThat(program.firstColumn("SELECT api_keys::text FROM api_keys")).noneMatch(row -> row.contains(key));

        assertThat(done(run("", "key", "revoke", keyId)).getString("keyId")).isEqualTo(keyId);
        Conditions.await("the key to open nothing", () -> capabilities(key).statusCode() == 401);
        refused("There is no such key; it may have been revoked before", run("", "key", "revoke", keyId));
    }

    @Test
    void what_is_wrong_with_a_key_is_told_and_nothing_is_made() {
        refused(
                "There is no user with the e-mail address nobody@example.com",
                run("", "key", "create", "--user", "nobody@example.com", "--name", "x", "--scopes", "ads:read"));
        refused(
                "The scope admin is for keys of admins, and " + OWNER + " is none",
                run("", "key", "create", "--user", OWNER, "--name", "x", "--scopes", "admin"));
        refused(
                "No such profiles are bound to accounts of " + OWNER + ": 4711",
                run("", "key", "create", "--user", OWNER, "--name", "x", "--scopes", "ads:read", "--profiles", "4711"));
    }

    @Test
    void a_refresh_token_becomes_an_account_with_its_profiles_and_its_login_no_twin() throws Exception {
        String token = refreshTokenOf("kdp-author");
        JsonObject imported = done(importing(token, "Brought along", "na"));
        assertThat(imported.getString("accountName")).isEqualTo("Brought along");
        assertThat(imported.getString("region")).isEqualTo("NA");
        String account = imported.getString("accountId");
        Conditions.await(
                "the program to find the profiles of the account",
                () -> program.firstColumn("SELECT profile_id FROM discovered_profiles WHERE bound AND account_id = '"
                                        + account + "'")
                                .size()
                        == imported.getInteger("profiles"));

        refused(
                "There is an account of that name; this one is free: brought ALONG (2)",
                importing(token, "brought ALONG", "NA"));
        refused("This login is connected already, as the account Brought along", importing(token, "Twin", "NA"));
    }

    @Test
    void what_amazon_does_not_take_or_does_not_answer_is_no_account() {
        ProgramProcess.End end = importing("Atzr|nonsense", "No", "EU");
        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.err())
                .contains("Amazon does not take this refresh token")
                .doesNotContain("Atzr|");

        program.amazon().faults(new JsonObject().put("tokenEndpoint", new JsonObject().put("kind", "SERVER_ERROR")));
        ProgramProcess.End failed = importing("Atzr|nonsense", "No", "EU");
        program.amazon().faults(new JsonObject());
        assertThat(failed.exitCode()).isEqualTo(4);
        assertThat(document(failed).getString("code")).isEqualTo("amazon_unavailable");
        assertThat(failed.err()).contains("nothing was changed, try again").doesNotContain("Atzr|");
        assertThat(program.firstColumn("SELECT name FROM accounts WHERE name = 'No'"))
                .isEmpty();
    }

    /** What somebody has who asked Amazon by themselves, with the same application. */
    private String refreshTokenOf(String persona) {
        SandboxOptions client = SandboxOptions.defaults();
        String callback = program.address() + "/dashboard/ads/callback";
        String amazon = "http://127.0.0.1:" + program.amazon().port();
        String code = URI.create(PlainHttp.allow(
                        amazon + "/ap/oa?response_type=code&scope=advertising::campaign_management&state=s&client_id="
                                + client.clientId() + "&redirect_uri=" + callback,
                        persona))
                .getRawQuery()
                .replaceAll("(?:.*&)?code=([^&]+).*", "$1");
        HttpRequest exchange = HttpRequest.newBuilder(URI.create(amazon + "/auth/o2/token"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=authorization_code&code=" + code + "&redirect_uri=" + callback
                        + "&client_id=" + client.clientId() + "&client_secret=" + client.clientSecret()))
                .build();
        return new JsonObject(PlainHttp.send(exchange).body()).getString("refresh_token");
    }

    private static HttpResponse<String> capabilities(String key) {
        return PlainHttp.send(HttpRequest.newBuilder(program.address().resolve("/api/v1/capabilities"))
                .header("authorization", key)
                .build());
    }

    private static ProgramProcess.End importing(String refreshToken, String name, String region) {
        return run(
                refreshToken + "\n",
                "account",
                "import",
                "--user",
                OWNER,
                "--name",
                name,
                "--region",
                region,
                "--refresh-token-stdin");
    }

    private static ProgramProcess.End run(String input, String... arguments) {
        Map<String, String> environment = new HashMap<>(program.environment());
        // As the launcher sees to it, whatever the terminal says.
        environment.put("LC_ALL", "C.UTF-8");
        return ProgramProcess.run(input, environment, arguments);
    }

    /** The one JSON document it prints. */
    private static JsonObject done(ProgramProcess.End end) {
        assertThat(end.exitCode()).as(end.err()).isZero();
        return document(end);
    }

    /** The last line: what is logged before it is told by the tests' own settings. */
    private static JsonObject document(ProgramProcess.End end) {
        return new JsonObject(end.out().lines().toList().getLast());
    }

    private static void refused(String why, ProgramProcess.End end) {
        assertThat(end.exitCode()).as(end.err()).isEqualTo(3);
        assertThat(document(end).getString("detail")).isEqualTo(why);
        assertThat(end.err()).isEqualTo("adsconnect: " + why + "\n");
    }
}
