package adsconnect.application.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Json;
import adsconnect.application.cli.Surroundings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** CLI-1 to CLI-3: what the wired program never answers, and what exactly it is asked. */
final class OtherServersTest {

    private static final String ALI = "11111111-1111-1111-1111-111111111111";
    private static final String DOTLESS = "22222222-2222-2222-2222-222222222222";

    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private int status = 200;
    private String type = "application/json";
    private String body = "{}";

    private record End(int exitCode, String out, String err) {

        Map<String, Object> document() throws IOException {
            return Fields.of(Json.read(out.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + "?"
                + exchange.getRequestURI().getRawQuery());
        boolean ends = exchange.getRequestMethod().equals("DELETE");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", type);
        exchange.getResponseHeaders().set("location", "https://elsewhere.example/");
        exchange.sendResponseHeaders(ends ? 204 : status, ends ? -1 : bytes.length);
        if (!ends) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void answers(int status, String type, String body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    private void accounts(String... namesAndIds) {
        StringBuilder items = new StringBuilder();
        for (int at = 0; at < namesAndIds.length; at += 2) {
            items.append(items.isEmpty() ? "" : ",")
                    .append("{\"accountName\":\"" + namesAndIds[at] + "\",\"accountId\":\"" + namesAndIds[at + 1]
                            + "\"}");
        }
        answers(200, "application/json", "{\"items\":[" + items + "]}");
    }

    private End run(String... line) {
        return runAt(Path.of("/dev/null"), line);
    }

    private End runAt(Path home, String... line) {
        Surroundings surroundings = new Surroundings(
                Map.of(
                        "HOME",
                        home.toString(),
                        "ADSCONNECT_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        "ADSCONNECT_API_KEY",
                        "adsc_example"),
                new ByteArrayInputStream(new byte[0]),
                false);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = AdsConnectCommand.commandLine(surroundings)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        int exitCode = command.execute(line);
        return new End(exitCode, out.toString(), err.toString());
    }

    @ParameterizedTest
    @CsvSource({"Ali," + ALI, "Alı," + DOTLESS, "ALI," + ALI, "aLI," + ALI})
    void unbind_ends_the_account_of_exactly_that_name_and_no_other(String name, String id) {
        accounts("Alı", DOTLESS, "Ali", ALI);

        assertThat(run("unbind", name, "--yes").exitCode()).isZero();
        assertThat(heard).containsExactly("GET /api/v1/accounts?null", "DELETE /api/v1/accounts/" + id + "?null");
    }

    @Test
    void unbind_refuses_where_several_may_be_meant_and_names_them() {
        accounts("ALI", DOTLESS, "Ali", ALI);

        End end = run("unbind", "ali", "--yes");

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.err()).contains("ALI (" + DOTLESS + ")", "Ali (" + ALI + ")");
        assertThat(heard).containsExactly("GET /api/v1/accounts?null");
    }

    @Test
    void words_that_begin_with_an_at_sign_send_no_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("letter"), "private");
        answers(200, "application/json", "{\"status\":\"RESOLVED\",\"profileId\":1}");

        assertThat(run("resolve", "@" + file).exitCode()).isZero();
        assertThat(heard).singleElement().asString().contains("?q=%40").doesNotContain("private");
    }

    @Test
    void words_may_begin_with_a_dash_behind_two_dashes() {
        answers(200, "application/json", "{\"status\":\"RESOLVED\",\"profileId\":1}");

        assertThat(run("resolve", "--", "-x", "--help").exitCode()).isZero();
        assertThat(heard).containsExactly("GET /api/v1/profiles/resolve?q=-x%20--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"\"", "1", "", "{"})
    void cli1_json_that_is_no_document_of_ours_is_a_stranger(String answer) throws IOException {
        answers(200, "application/json", answer);

        End end = run("profiles");

        assertThat(end.exitCode()).isEqualTo(5);
        assertThat(end.document()).containsEntry("code", "server_unreachable");
    }

    @Test
    void cli1_a_page_is_a_stranger_and_a_key_follows_no_redirect() throws IOException {
        answers(200, "text/html", "<html>");
        End page = run("profiles");
        answers(302, "text/html", "");
        End elsewhere = run("profiles");

        assertThat(page.exitCode()).isEqualTo(5);
        assertThat(page.err()).contains("is not Ads Connect", "text/html");
        assertThat(elsewhere.exitCode()).isEqualTo(5);
        assertThat(elsewhere.err()).contains("https://elsewhere.example/");
        assertThat(heard).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"401,key_expired,3", "403,scope_missing,3", "502,amazon_unavailable,4", "503,database_away,5"})
    void cli1_a_refusal_is_told_as_it_is(int status, String code, int exitCode) throws IOException {
        answers(
                status,
                "application/problem+json",
                "{\"code\":\"" + code + "\",\"detail\":\"So it is.\",\"retryable\":false,\"reference\":\"R\"}");

        End end = run("profiles");

        assertThat(end.exitCode()).isEqualTo(exitCode);
        assertThat(end.document()).containsEntry("code", code).containsEntry("detail", "So it is.");
    }

    @Test
    void cli3_a_link_is_made_also_where_nothing_can_be_kept() throws IOException {
        answers(200, "application/json", "{\"authorizeUrl\":\"https://ads.example/c/1\",\"status\":\"PENDING\"}");

        End end = run("authorize-url", "--account-name", "Acme");

        assertThat(end.exitCode()).isZero();
        assertThat(end.document()).containsEntry("authorizeUrl", "https://ads.example/c/1");
        assertThat(end.err()).doesNotContain("The link is");
    }

    @Test
    void tok3_what_amazon_answers_is_the_document() {
        answers(200, "application/vnd.spCampaign.v3+json", "{\"campaigns\":[]}");

        End end = run("ads", "1", "GET", "sd/campaigns?count=1");

        assertThat(end.exitCode()).isZero();
        assertThat(end.out()).isEqualToIgnoringNewLines("{\"campaigns\":[]}");
        assertThat(heard).containsExactly("GET /api/v1/profiles/1/ads/sd/campaigns?count=1");
    }

    @Test
    void numbers_are_asked_for_as_the_options_say() throws IOException {
        answers(200, "application/json", "{\"items\":[{\"key\":\"1\",\"spend\":\"2.50\"}],\"currencyCode\":\"USD\"}");

        End end = run("metrics", "1", "--from", "2026-01-01", "--to", "2026-01-31", "--by", "searchterm");

        assertThat(end.exitCode()).isZero();
        assertThat(end.document()).containsEntry("currencyCode", "USD");
        assertThat(Fields.items(end.document(), "items"))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("spend", "2.50"));
        assertThat(heard).singleElement().asString().contains("?from=2026-01-01&to=2026-01-31&by=searchTerm&limit=");
    }
}
