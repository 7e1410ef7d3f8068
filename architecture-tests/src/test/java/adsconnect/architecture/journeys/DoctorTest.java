package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.amazonsandbox.AmazonSandbox;
import adsconnect.amazonsandbox.SandboxOptions;
import adsconnect.application.Doctor;
import adsconnect.application.Finding;
import adsconnect.architecture.AmazonAddresses;
import adsconnect.architecture.running.Ports;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code adsconnect doctor} finds (CLI-1, RUN-3). */
class DoctorTest {

    private static final String SECRET = "the-secret-of-the-doctor";
    private static final String MASTER_KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";

    private final Vertx vertx = Vertx.vertx();
    private final AmazonSandbox amazon = AmazonSandbox.start(
                    vertx, SandboxOptions.defaults().withPort(0).withClient("the-client", SECRET))
            .await();

    @AfterEach
    void close() {
        amazon.close().await();
        vertx.close().await();
    }

    @Test
    void all_wrong_settings_are_listed() {
        List<Finding> found = examine(live(TestDatabase.empty(), "ADSCONNECT_HTTP_PORT", "x", "ADSCONNECT_LEASE", "y"));

        assertThat(found)
                .hasSize(2)
                .allMatch(
                        finding -> finding.status() == Finding.Status.FAIL && finding.side() == Finding.Side.SETTINGS);
    }

    @Test
    void a_fresh_installation_is_well_and_stays_untouched() {
        DatabaseAddress database = TestDatabase.empty();

        List<Finding> found = examine(live(database));

        assertThat(found).noneMatch(finding -> finding.status() == Finding.Status.FAIL);
        assertThat(status(found, "client")).isEqualTo(Finding.Status.OK);
        assertThat(status(found, "amazon-EU")).isEqualTo(Finding.Status.OK);
        assertThat(status(found, "migrations")).isEqualTo(Finding.Status.WARN);
        assertThat(found.toString()).contains("/dashboard/ads/callback").doesNotContain(SECRET, MASTER_KEY);
        assertThat(TestDatabase.firstColumn(
                        database, "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"))
                .containsExactly("0");
    }

    @Test
    void a_mail_server_is_asked_where_one_is_configured() {
        NetServer server = vertx.createNetServer()
                .connectHandler(socket -> {
                    socket.handler(said -> socket.write("250 ok\r\n"));
                    socket.write("220 here\r\n");
                })
                .listen(0, "127.0.0.1")
                .await();

        assertThat(mailAt(server.actualPort())).isEqualTo(Finding.Status.OK);
        server.close().await();
        assertThat(mailAt(server.actualPort())).isEqualTo(Finding.Status.FAIL);
    }

    private Finding.Status mailAt(int port) {
        return status(
                examine(live(
                        TestDatabase.empty(),
                        "ADSCONNECT_SMTP_URL",
                        "smtp://127.0.0.1:" + port,
                        "ADSCONNECT_MAIL_FROM",
                        "ads@connect.example.test")),
                "mail");
    }

    @Test
    void a_refused_client_and_a_database_that_is_not_there_are_told() {
        Map<String, String> environment = live(
                DatabaseAddress.parse("postgresql://nobody:pw@127.0.0.1:" + Ports.free() + "/none"),
                "ADSCONNECT_LWA_CLIENT_SECRET",
                "another");

        List<Finding> found = examine(environment);

        assertThat(status(found, "client")).isEqualTo(Finding.Status.FAIL);
        assertThat(status(found, "database")).isEqualTo(Finding.Status.FAIL);
        assertThat(status(found, "amazon-NA")).isEqualTo(Finding.Status.OK);
    }

    @Test
    @Tag("long")
    void what_never_answers_holds_nobody_up() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + silent.getLocalPort();
            Map<String, String> environment = live(
                    DatabaseAddress.parse("postgresql://nobody:pw@127.0.0.1:" + silent.getLocalPort() + "/none"),
                    "ADSCONNECT_AMAZON_NA_TOKEN_URL",
                    address + "/token",
                    "ADSCONNECT_AMAZON_FE_API_URL",
                    address);
            Instant start = Instant.now();

            List<Finding> found = examine(environment);

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(35));
            assertThat(status(found, "database")).isEqualTo(Finding.Status.FAIL);
            assertThat(status(found, "amazon-NA")).isEqualTo(Finding.Status.FAIL);
            assertThat(status(found, "amazon-FE")).isEqualTo(Finding.Status.FAIL);
            assertThat(status(found, "amazon-EU")).isEqualTo(Finding.Status.OK);
        }
    }

    private static List<Finding> examine(Map<String, String> environment) {
        return Doctor.examine(environment, Clock.systemUTC());
    }

    private static Finding.Status status(List<Finding> found, String name) {
        return found.stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private Map<String, String> live(DatabaseAddress database, String... more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ADSCONNECT_HTTP_HOST",
                "127.0.0.1",
                "ADSCONNECT_HTTP_PORT",
                Integer.toString(Ports.free()),
                "ADSCONNECT_DATABASE_URL",
                database.reveal(),
                "ADSCONNECT_MASTER_KEY",
                MASTER_KEY,
                "ADSCONNECT_LWA_CLIENT_ID",
                "the-client",
                "ADSCONNECT_LWA_CLIENT_SECRET",
                SECRET));
        environment.putAll(AmazonAddresses.of(amazon));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }
}
