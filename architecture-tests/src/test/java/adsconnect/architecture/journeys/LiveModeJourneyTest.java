package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import adsconnect.amazonsandbox.AmazonSandbox;
import adsconnect.amazonsandbox.SandboxOptions;
import adsconnect.application.OperatorSession;
import adsconnect.application.Program;
import adsconnect.application.Settings;
import adsconnect.application.StartProblem;
import adsconnect.architecture.AmazonAddresses;
import adsconnect.architecture.running.Ports;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.Origin;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.Postgres;
import adsconnect.postgres.PostgresAuditTrail;
import adsconnect.postgres.TestDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.Vertx;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** RUN-2: a given database, a given Amazon, a given key, and no trace of the sandbox. */
class LiveModeJourneyTest {

    private static final String PASSWORD = "correct horse battery staple";

    private static Vertx vertx;
    private static AmazonSandbox otherAmazon;
    private static Map<String, String> environment;
    private static Program program;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        int port = Ports.free();
        otherAmazon = AmazonSandbox.start(
                        vertx,
                        SandboxOptions.defaults()
                                .withPort(0)
                                .withClient("amzn1.application-oa2-client.live", "the-live-secret")
                                .withReportDelay(Duration.ofMillis(500))
                                .withReturnUrls(List.of("http://localhost:" + port + "/dashboard/ads/callback")))
                .await();
        environment = new HashMap<>(Map.of(
                "ADSCONNECT_HTTP_HOST", "127.0.0.1",
                "ADSCONNECT_HTTP_PORT", Integer.toString(port),
                "ADSCONNECT_DATABASE_URL", TestDatabase.empty().reveal(),
                "ADSCONNECT_MASTER_KEY", masterKey(7),
                "ADSCONNECT_LWA_CLIENT_ID", "amzn1.application-oa2-client.live",
                "ADSCONNECT_LWA_CLIENT_SECRET", "the-live-secret",
                "ADSCONNECT_REPORT_FIRST_POLL", "300ms",
                "ADSCONNECT_REPORT_POLL", "300ms"));
        environment.putAll(AmazonAddresses.of(otherAmazon));
        createAdmin();
        program = Program.start(Settings.from(environment), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        program.close();
        otherAmazon.close().await();
        vertx.close().await();
    }

    @Test
    void an_admin_connects_at_another_amazon_and_nothing_tells_of_a_sandbox() throws Exception {
        try (Visitor admin = new Visitor(program.address())) {
            Page page = admin.page();
            admin.open("/");
            assertThat(page.content().toLowerCase(Locale.ROOT)).doesNotContain("sandbox");
            page.getByLabel("E-mail").fill("admin@live.example");
            page.getByLabel("Password").fill("wrong " + PASSWORD);
            admin.press("Sign in");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            page.getByLabel("Password").fill(PASSWORD);
            admin.press("Sign in");

            admin.consentAs("yen");
            page.getByRole(AriaRole.CHECKBOX).first().check();
            admin.press("Connect");
            page.locator(".figure").first().waitFor();

            assertThat(page.locator(".figure-value").first()).containsText("¥");
            assertThat(page.content().toLowerCase(Locale.ROOT)).doesNotContain("sandbox");
            assertThat(admin.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
        assertThat(postDemoSignIn()).isEqualTo(404);
        assertEverythingIsWrittenDown();
    }

    /** AUDIT-1: who, what and from where, as the edges of the running program bound it, and no secret. */
    private static void assertEverythingIsWrittenDown() {
        DatabaseAddress address = DatabaseAddress.parse(environment.get("ADSCONNECT_DATABASE_URL"));
        try (Postgres postgres = Postgres.open(vertx, address, 1)) {
            List<AuditLine> lines =
                    new PostgresAuditTrail(postgres.database()).newest(100).reversed();
            assertThat(lines)
                    .extracting(
                            AuditLine::deed,
                            line -> line.origin().via(),
                            line -> line.by().getClass())
                    .containsExactly(
                            tuple(Deed.USER_CREATED, Origin.Via.COMMAND_LINE, Actor.Operator.class),
                            tuple(Deed.SIGN_IN_FAILED, Origin.Via.WEB, Actor.Guest.class),
                            tuple(Deed.SIGNED_IN, Origin.Via.WEB, Actor.Person.class),
                            tuple(Deed.AUTHORIZATION_STARTED, Origin.Via.WEB, Actor.Person.class),
                            tuple(Deed.CONSENT_RECEIVED, Origin.Via.WEB, Actor.Person.class),
                            tuple(Deed.PROFILE_CONNECTED, Origin.Via.WEB, Actor.Person.class),
                            tuple(Deed.FIRST_SYNC_DONE, Origin.Via.NODE, Actor.Program.class));
            assertThat(lines.get(1).origin().from()).isEqualTo("127.0.0.1");
            assertThat(lines.getLast().origin().from())
                    .startsWith(ProcessHandle.current().pid() + "@");
            List<String> events = TestDatabase.firstColumn(address, "SELECT to_jsonb(events)::text FROM events");
            assertThat(events).singleElement().asString().contains(Event.Kind.FIRST_SYNC_DONE.name());
            assertThat(lines + " " + events).doesNotContain("Atz", PASSWORD, "the-live-secret", "state=", "code=");
        }
    }

    @Test
    void a_wrong_master_key_or_the_other_mode_stops_the_start_with_one_line() {
        Map<String, String> wrongKey = new HashMap<>(environment);
        wrongKey.put("ADSCONNECT_HTTP_PORT", Integer.toString(Ports.free()));
        wrongKey.put("ADSCONNECT_MASTER_KEY", masterKey(8));
        assertThatThrownBy(() -> Program.start(Settings.from(wrongKey), Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        StartProblem.class,
                        problem -> assertThat(problem.lines())
                                .singleElement()
                                .asString()
                                .contains("master key")
                                .doesNotContain(masterKey(8)));

        Map<String, String> sandbox = new HashMap<>(wrongKey);
        sandbox.keySet().removeIf(name -> name.contains("_LWA_") || name.contains("_AMAZON_"));
        sandbox.put("ADSCONNECT_MASTER_KEY", masterKey(7));
        assertThatThrownBy(() -> Program.start(Settings.from(sandbox), Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        StartProblem.class,
                        problem -> assertThat(problem.lines())
                                .singleElement()
                                .asString()
                                .contains("live mode"));
    }

    private static int postDemoSignIn() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(program.address().resolve("/signin/sandbox"))
                .header("Origin", program.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=admin"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static void createAdmin() {
        Plan plan = Plan.starting(PlanType.ANNUAL, LocalDate.now(ZoneOffset.UTC));
        CreateUser.Outcome outcome = OperatorSession.call(
                Settings.from(environment),
                Clock.systemUTC(),
                session -> session.createUser()
                        .create(
                                new Actor.Operator(),
                                new EmailAddress("admin@live.example"),
                                Role.ADMIN,
                                plan,
                                new Secret(PASSWORD)));
        assertThat(outcome).isInstanceOf(CreateUser.Created.class);
    }

    private static String masterKey(int seed) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (seed * (i + 3));
        }
        return Base64.getEncoder().encodeToString(key);
    }
}
