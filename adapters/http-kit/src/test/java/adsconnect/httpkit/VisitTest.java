package adsconnect.httpkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.multipart.MultipartForm;
import io.vertx.junit5.VertxExtension;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What arrives of a request. */
@ExtendWith(VertxExtension.class)
@Timeout(30)
final class VisitTest {

    private final AtomicReference<Visit> seen = new AtomicReference<>();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private TestServer server;

    @BeforeEach
    void start(Vertx vertx) {
        Action remember = visit -> {
            seen.set(visit);
            thread.set(Thread.currentThread());
            return Reply.text(200, "seen");
        };
        server = TestServer.start(vertx, routes -> {
            routes.route(HttpMethod.GET, "/things/:thing/parts/:part", remember);
            routes.route(HttpMethod.GET, "/things", remember);
            routes.route(HttpMethod.POST, "/things", remember);
        });
    }

    @Test
    void it_carries_method_and_path_without_the_query() {
        server.get("/things?colour=teal").send().await();

        assertThat(seen.get().method()).isEqualTo("GET");
        assertThat(seen.get().path()).isEqualTo("/things");
    }

    @Test
    void it_carries_the_address_of_whoever_connected() {
        server.get("/things").send().await();

        assertThat(seen.get().remoteAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void run3_what_anybody_says_about_whom_they_serve_is_not_believed() {
        server.get("/things").putHeader("x-forwarded-for", "192.0.2.7").send().await();

        assertThat(seen.get().remoteAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void run3_what_a_trusted_proxy_says_about_whom_it_serves_is_believed(Vertx vertx) {
        TestServer behind = TestServer.behindProxy(
                vertx,
                routes -> routes.route(HttpMethod.GET, "/address", visit -> Reply.text(200, visit.remoteAddress())));

        String answer = behind.raw(
                "GET /address HTTP/1.1",
                "Host: " + TestServer.HOST,
                "X-Forwarded-For: 203.0.113.9, 192.0.2.7",
                "X-Forwarded-For: 10.4.4.4");

        assertThat(answer).endsWith("\r\n\r\n192.0.2.7");
    }

    @Test
    void it_carries_the_parameters_of_the_route() {
        server.get("/things/9007199254740993/parts/a%20b").send().await();

        assertThat(seen.get().parameters())
                .containsEntry("thing", "9007199254740993")
                .containsEntry("part", "a b");
    }

    @Test
    void it_carries_the_query_decoded_with_every_value_of_a_name() {
        server.get("/things?colour=deep+teal&colour=%E9%9D%92&empty=&flag")
                .send()
                .await();

        assertThat(seen.get().query().all("colour")).containsExactly("deep teal", "青");
        assertThat(seen.get().query().first("colour")).contains("deep teal");
        assertThat(seen.get().query().first("empty")).contains("");
        assertThat(seen.get().query().first("flag")).contains("");
        assertThat(seen.get().query().first("missing")).isEmpty();
        assertThat(seen.get().query().all("missing")).isEmpty();
    }

    @Test
    void it_carries_a_form_with_every_value_of_a_name() {
        server.post("/things")
                .sendForm(MultiMap.caseInsensitiveMultiMap()
                        .add("profile", "1")
                        .add("profile", "2")
                        .add("name", "Köhler & Söhne 青"))
                .await();

        assertThat(seen.get().form().all("profile")).containsExactly("1", "2");
        assertThat(seen.get().form().first("name")).contains("Köhler & Söhne 青");
        assertThat(seen.get().query().values()).isEmpty();
    }

    @Test
    void call7_it_carries_a_query_of_ten_thousand_characters() {
        server.get("/things?state=" + "s".repeat(10_000)).send().await();

        assertThat(seen.get().query().first("state")).contains("s".repeat(10_000));
    }

    @Test
    void help1_it_carries_the_longest_message_in_any_script() {
        String message = "🙂".repeat(4_000);

        assertThat(server.post("/things")
                        .sendForm(MultiMap.caseInsensitiveMultiMap().add("content", message))
                        .await()
                        .statusCode())
                .isEqualTo(200);
        assertThat(seen.get().form().first("content")).contains(message);
    }

    @Test
    void it_carries_a_multipart_form_as_well() {
        server.post("/things")
                .sendMultipartForm(MultipartForm.create().attribute("name", "Köhler"))
                .await();

        assertThat(seen.get().form().first("name")).contains("Köhler");
    }

    @Test
    void a_body_that_is_no_form_is_no_form() {
        server.post("/things").sendBuffer(Buffer.buffer("{}")).await();

        assertThat(seen.get().form()).isEqualTo(Fields.NONE);
    }

    @Test
    void query_and_form_do_not_mix() {
        server.post("/things?name=query")
                .sendForm(MultiMap.caseInsensitiveMultiMap().add("name", "form"))
                .await();

        assertThat(seen.get().query().all("name")).containsExactly("query");
        assertThat(seen.get().form().all("name")).containsExactly("form");
    }

    @Test
    void it_carries_cookies_and_takes_the_first_of_a_name() {
        server.get("/things")
                .putHeader("cookie", "session=abc; theme=dark; empty=; session=evil")
                .send()
                .await();

        assertThat(seen.get().cookie("session")).contains("abc");
        assertThat(seen.get().cookie("theme")).contains("dark");
        assertThat(seen.get().cookie("empty")).isEmpty();
        assertThat(seen.get().cookie("missing")).isEmpty();
    }

    @Test
    void it_carries_headers_by_their_lower_case_name() {
        server.get("/things").putHeader("Accept-Language", "zh-CN").send().await();

        assertThat(seen.get().header("accept-language")).contains("zh-CN");
        assertThat(seen.get().header("x-missing")).isEmpty();
        assertThat(seen.get().fromHtmx()).isFalse();
    }

    @Test
    void it_tells_htmx_from_a_browser() {
        server.get("/things").putHeader("HX-Request", "true").send().await();

        assertThat(seen.get().fromHtmx()).isTrue();
    }

    @Test
    void it_has_a_reference_of_its_own() {
        server.get("/things").send().await();
        String first = seen.get().reference();
        server.get("/things").send().await();

        assertThat(first).matches("[2-9A-HJ-NP-Z]{10}");
        assertThat(seen.get().reference()).isNotEqualTo(first);
    }

    @Test
    void an_action_runs_on_a_named_virtual_thread() {
        server.get("/things").send().await();

        assertThat(thread.get().isVirtual()).isTrue();
        assertThat(thread.get().getName()).startsWith("action-");
    }
}
