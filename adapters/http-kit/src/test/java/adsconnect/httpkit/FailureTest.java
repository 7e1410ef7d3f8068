package adsconnect.httpkit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said, and written down, when a request is not answered as asked. */
@ExtendWith(VertxExtension.class)
@Timeout(30)
final class FailureTest {

    private static final String CODE = "RKzvPhTqWmYcLsNdXbGa";

    private final AtomicReference<Visit> failed = new AtomicReference<>();
    private TestServer server;

    @BeforeEach
    void start(Vertx vertx) {
        FailureReplies failures = (status, visit) -> {
            failed.set(visit);
            if (visit.path().equals("/hopeless")) {
                throw new IllegalStateException("not even that");
            }
            return TestServer.FAILURES.of(status, visit);
        };
        server = TestServer.start(vertx, TestServer.PUBLIC_URL, List.of(), failures, routes -> {
            routes.route(HttpMethod.GET, "/page", visit -> Reply.text(200, "done"));
            routes.route(HttpMethod.POST, "/form", visit -> Reply.text(200, "done"));
            routes.route(HttpMethod.GET, "/broken", visit -> {
                throw new IllegalStateException("a wire came loose");
            });
            routes.route(HttpMethod.GET, "/links/:secretAddress", visit -> {
                throw new IllegalStateException("a wire came loose");
            });
            routes.route(HttpMethod.POST, "/links/:secretAddress/ends", visit -> {
                throw new IllegalStateException("a wire came loose");
            });
            routes.route(HttpMethod.GET, "/checked", visit -> {
                throw new IOException("a wire came loose");
            });
            routes.route(HttpMethod.GET, "/error", visit -> {
                throw new StackOverflowError();
            });
            routes.route(HttpMethod.GET, "/nothing", visit -> null);
            routes.route(
                    HttpMethod.GET,
                    "/unspeakable",
                    visit -> Reply.text(200, "done").with("x-note", "two\r\nlines"));
            routes.route(HttpMethod.GET, "/hopeless", visit -> {
                throw new IllegalStateException("a wire came loose");
            });
        });
    }

    @Test
    void an_unknown_path_is_404() {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").bodyAsString()).startsWith("failure 404 reference ");
    }

    @Test
    void a_path_that_is_a_secret_is_not_logged() {
        try (LogOf log = LogOf.everything()) {
            assertThat(get("/links/Zm9vYmFyYmF6").statusCode()).isEqualTo(500);

            assertThat(log.text()).contains("GET /links/*** failed").doesNotContain("Zm9vYmFyYmF6");
            assertThat(failed.get().toString()).doesNotContain("Zm9vYmFyYmF6");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/links/Zm9v%59mFy", "/links/%5A%6D9vYmFy", "/links/./Zm9vYmFy", "/links/x/../Zm9v%59mFy"})
    void a_secret_is_not_logged_however_it_is_written_in_the_path(String path) {
        try (LogOf log = LogOf.everything()) {
            String answer = server.raw("GET " + path + " HTTP/1.1", "Host: " + TestServer.HOST);

            assertThat(answer).startsWith("HTTP/1.1 500");
            assertThat(log.text()).contains("GET /links/*** failed").doesNotContain("mFy");
        }
    }

    @Test
    void of_a_path_with_a_secret_in_it_the_rest_is_logged() {
        try (LogOf log = LogOf.everything()) {
            server.post("/links/Zm9v%59mFy/ends").send().await();

            assertThat(log.text()).contains("POST /links/***/ends failed").doesNotContain("mFy");
        }
    }

    @Test
    void a_wrong_method_is_405() {
        assertThat(get("/form").statusCode()).isEqualTo(405);
        assertThat(server.post("/page").send().await().statusCode()).isEqualTo(405);
    }

    @Test
    void a_body_within_the_limit_is_taken() {
        assertThat(post("x".repeat(200 * 1024)).statusCode()).isEqualTo(200);
    }

    @Test
    void pick2_a_thousand_ticked_profiles_are_taken() {
        assertThat(form("profile=3546434753341573&".repeat(1_000)).statusCode()).isEqualTo(200);
    }

    @Test
    void more_fields_than_anybody_fills_in_are_413() {
        HttpResponse<Buffer> answer = form("profile=1&".repeat(10_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.bodyAsString()).startsWith("failure 413");
    }

    @Test
    void a_body_too_large_is_413() {
        HttpResponse<Buffer> answer = post("x".repeat(300 * 1024));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.bodyAsString()).startsWith("failure 413");
    }

    @Test
    void a_body_too_large_that_does_not_say_so_is_413_too() {
        String answer = server.raw(
                "POST /form HTTP/1.1",
                "Host: " + TestServer.HOST,
                "Sec-Fetch-Site: same-origin",
                "Content-Type: text/plain",
                "Transfer-Encoding: chunked",
                "X-Body: follows",
                "Connection: close",
                "",
                "50000",
                "x".repeat(0x50000),
                "0",
                "");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("failure 413");
    }

    @Test
    void an_address_too_long_is_refused() {
        assertThat(server.raw("GET /page?x=" + "y".repeat(20_000) + " HTTP/1.1", "Host: " + TestServer.HOST))
                .startsWith("HTTP/1.")
                .contains(" 414 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page?x=%zz", "/page?%zz=x", "/page?x=%", "/page?x=%f", "/broken?x=%zz"})
    void a_garbled_query_is_400(String target) {
        try (LogOf log = LogOf.everything()) {
            String answer = server.raw("GET " + target + " HTTP/1.1", "Host: " + TestServer.HOST);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("failure 400");
            assertThat(log.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere?x=%zz", "/form?x=%zz"})
    void a_garbled_query_where_nothing_is_stays_a_failure_of_the_asker(String target) {
        try (LogOf log = LogOf.everything()) {
            String answer = server.raw("GET " + target + " HTTP/1.1", "Host: " + TestServer.HOST);

            assertThat(answer).matches("(?s)HTTP/1.1 (400|404|405).*failure.*");
            assertThat(log.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/page%", "/page/%f"})
    void a_garbled_path_is_400(String target) {
        try (LogOf log = LogOf.everything()) {
            String answer = server.raw("GET " + target + " HTTP/1.1", "Host: " + TestServer.HOST);

            assertThat(answer).startsWith("HTTP/1.1 400");
            assertThat(log.errors()).isEmpty();
        }
    }

    @Test
    void a_garbled_form_is_400() {
        HttpResponse<Buffer> answer = server.post("/form")
                .putHeader("content-type", "application/x-www-form-urlencoded")
                .sendBuffer(Buffer.buffer("name=%zz"))
                .await();

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/checked", "/error"})
    void an_action_that_breaks_is_500_with_a_reference(String path) {
        HttpResponse<Buffer> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.bodyAsString())
                .isEqualTo("failure 500 reference " + failed.get().reference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/unspeakable"})
    void a_reply_that_cannot_be_written_is_500_and_not_silence(String path) {
        HttpResponse<Buffer> answer = server.get(path).timeout(3_000).send().await();

        assertThat(answer.statusCode()).isEqualTo(500);
    }

    @Test
    void the_log_names_path_and_reference_and_never_the_query() {
        try (LogOf log = LogOf.everything()) {
            get("/broken?code=" + CODE + "&state=s-7c1f");

            assertThat(log.errors()).hasSize(1);
            ILoggingEvent line = log.errors().getFirst();
            assertThat(line.getFormattedMessage())
                    .contains("GET /broken")
                    .contains(failed.get().reference());
            assertThat(line.getThrowableProxy().getMessage()).isEqualTo("a wire came loose");
            assertThat(log.text()).doesNotContain(CODE).doesNotContain("s-7c1f");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/form"})
    void what_the_asker_got_wrong_is_not_logged_as_our_failure(String path) {
        try (LogOf log = LogOf.everything()) {
            get(path + "?code=" + CODE);

            assertThat(log.errors()).isEmpty();
            assertThat(log.text()).doesNotContain(CODE);
        }
    }

    @Test
    void a_failure_page_that_breaks_leaves_the_status_and_a_line_with_the_reference() {
        try (LogOf log = LogOf.everything()) {
            HttpResponse<Buffer> answer = get("/hopeless");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isNull();
            assertThat(log.errors())
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anySatisfy(line -> assertThat(line)
                            .contains("No failure page")
                            .contains(failed.get().reference()));
        }
    }

    @Test
    void a_failure_page_knows_where_it_happened() {
        server.post("/nowhere")
                .sendForm(MultiMap.caseInsensitiveMultiMap().add("name", "x"))
                .await();

        assertThat(failed.get().path()).isEqualTo("/nowhere");
        assertThat(failed.get().method()).isEqualTo("POST");
    }

    private HttpResponse<Buffer> get(String path) {
        return server.get(path).send().await();
    }

    private HttpResponse<Buffer> post(String body) {
        return server.post("/form").sendBuffer(Buffer.buffer(body)).await();
    }

    private HttpResponse<Buffer> form(String fields) {
        return server.post("/form")
                .putHeader("content-type", "application/x-www-form-urlencoded")
                .sendBuffer(Buffer.buffer(fields))
                .await();
    }
}
