package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program goes the whole way by the API, from a link for a client to numbers and back to nothing (section 12). */
class ApiJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static RunningProgram program;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void a_program_connects_a_client_reads_numbers_and_leaves() {
        KeyedProgram api = KeyedProgram.of(program, "manager");
        assertThat(api.get("/api/v1/capabilities").json().getString("mode")).isEqualTo("sandbox");

        String account = consent(api);
        JsonObject profile = api.get("/api/v1/profiles?refresh=true&accountName=CLIENT%20of%20a%20program")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(profile.getBoolean("connected")).isFalse();
        assertThat(profile.getBoolean("stale")).isFalse();
        assertThat(profile.getLong("profileId")).hasToString(profile.getString("profileIdString"));
        String base = "/api/v1/profiles/" + profile.getString("profileIdString");
        assertThat(api.get("/api/v1/profiles/resolve?q=profile%20" + profile.getString("profileIdString"))
                        .json()
                        .getString("accountName"))
                .isEqualTo("Client of a program");
        assertThat(api.get("/api/v1/profiles/resolve?q=%E6%96%B0%E8%A5%BF%E5%85%B0%E7%AB%99")
                        .json()
                        .getString("status"))
                .isEqualTo("NOT_FOUND");

        assertThat(api.get(base + "/connection").status()).isEqualTo(404);
        assertThat(api.send("POST", base + "/connection", "").status()).isEqualTo(201);
        assertThat(api.send("POST", base + "/connection", "{}").status()).isEqualTo(200);
        Conditions.await(
                "the first load is done",
                PATIENCE,
                () -> api.get(base + "/connection").json().getString("stage").equals("READY"));
        assertThat(api.get(base + "/connection").json().getString("status")).isEqualTo("CONNECTED");

        numbers(api, base);
        sync(api, base);
        rename(api, account);
        leave(api, base, account);
    }

    /** The client opens the link in a browser of their own. */
    private static String consent(KeyedProgram api) {
        JsonObject made = api.send(
                        "POST", "/api/v1/authorizations", "{\"accountName\":\"Client of a program\",\"region\":\"EU\"}")
                .json();
        String authorization = "/api/v1/authorizations/" + made.getString("authorizationId");
        assertThat(api.get(authorization).json().getString("status")).isEqualTo("PENDING");
        assertThat(api.get(authorization).json().containsKey("authorizeUrl")).isFalse();
        try (Visitor client = new Visitor(program.address())) {
            client.page().navigate(made.getString("authorizeUrl"));
            client.press("Continue to Amazon");
            assertThat(client.page()).hasURL(Visitor.AT_AMAZON);
            assertThat(api.get(authorization).json().getString("status")).isEqualTo("OPENED");
            client.allowAs("seller-europe");
            assertThat(client.heading("Done: Client of a program is connected")).isVisible();
        }
        JsonObject done = api.get(authorization).json();
        assertThat(done.getString("status")).isEqualTo("AUTHORIZED");
        return done.getString("accountId");
    }

    private static void numbers(KeyedProgram api, String base) {
        LocalDate today = LocalDate.ofInstant(program.now(), ZoneOffset.UTC);
        String days = "?from=" + today.minusDays(20) + "&to=" + today.minusDays(2);
        String spend = null;
        for (String by : new String[] {"day", "campaign", "product"}) {
            JsonObject metrics = api.get(base + "/metrics" + days + "&by=" + by).json();
            assertThat(metrics.getJsonArray("items")).as(by).isNotEmpty();
            String total = metrics.getJsonObject("totals").getString("spend");
            assertThat(total).as(by).isEqualTo(spend == null ? total : spend);
            spend = total;
        }
        JsonObject terms =
                api.get(base + "/metrics" + days + "&by=searchTerm&limit=1").json();
        assertThat(terms.getJsonArray("items")).hasSize(1);
        assertThat(terms.getString("nextCursor")).isEqualTo("2");
        KeyedProgram.Answer csv = api.csv(base + "/metrics" + days + "&by=campaign");
        assertThat(csv.header("content-type")).startsWith("text/csv");
        assertThat(csv.response().body()).startsWith("key,label,spend,sales,").contains("\r\n");

        assertThat(api.get(base + "/coverage").json().getJsonArray("items"))
                .anySatisfy(
                        day -> assertThat(((JsonObject) day).getString("state")).isEqualTo("LOADED"));
        assertThat(api.get(base + "/runs")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonArray("reports"))
                .hasSizeGreaterThanOrEqualTo(5);
        JsonObject history =
                api.get(base + "/history?day=" + today.minusDays(5)).json();
        assertThat(history.getJsonArray("items")).isNotEmpty();
        assertThat(history.getJsonArray("campaigns")).isNotEmpty();
    }

    private static void sync(KeyedProgram api, String base) {
        KeyedProgram.Answer soon = api.send("POST", base + "/sync", "");
        assertThat(soon.json().getString("code")).isEqualTo("too_soon");
        assertThat(Integer.parseInt(soon.header("retry-after"))).isBetween(1, 300);
        program.letPass(Duration.ofMinutes(10));
        assertThat(api.send("POST", base + "/sync", "").status()).isEqualTo(202);
    }

    private static void rename(KeyedProgram api, String account) {
        KeyedProgram.Answer renamed =
                api.send("PATCH", "/api/v1/accounts/" + account, "{\"accountName\":\"Renamed by a program\"}");
        assertThat(renamed.json().getString("accountName")).isEqualTo("Renamed by a program");
        assertThat(api.get("/api/v1/accounts").response().body()).contains("Renamed by a program");
    }

    private static void leave(KeyedProgram api, String base, String account) {
        assertThat(api.send("DELETE", base + "/connection", "").status()).isEqualTo(204);
        assertThat(api.get(base + "/connection").json().getString("status")).isEqualTo("DISCONNECTED");
        assertThat(api.send("DELETE", "/api/v1/accounts/" + account, "").status())
                .isEqualTo(204);
        assertThat(api.get("/api/v1/accounts").response().body()).doesNotContain(account);
        assertThat(api.send("DELETE", "/api/v1/accounts/" + account, "").status())
                .isEqualTo(404);
        assertThat(program.firstColumn("SELECT DISTINCT via FROM audit_lines WHERE deed = 'ACCOUNT_UNBOUND'"))
                .containsExactly("API");
    }

    static Stream<Visitor.Sight> sights() {
        return Stream.of(
                new Visitor.Sight(1280, 900, ColorScheme.LIGHT, "en-US"),
                new Visitor.Sight(390, 844, ColorScheme.DARK, "zh-CN"));
    }

    @ParameterizedTest
    @MethodSource("sights")
    void the_page_that_explains_it_can_be_read_by_anybody(Visitor.Sight sight) {
        try (Visitor stranger = new Visitor(program.address(), sight)) {
            stranger.open("/api/docs#plan_required");

            assertThat(stranger.page().locator("#plan_required")).isVisible();
            assertThat(stranger.page().locator("#readMetrics")).isVisible();
            stranger.picture("API for programs " + sight.width());
            assertThat(Axe.violations(stranger.page())).isEmpty();
            assertThat(stranger.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(stranger.complaints()).isEmpty();
        }
    }
}
