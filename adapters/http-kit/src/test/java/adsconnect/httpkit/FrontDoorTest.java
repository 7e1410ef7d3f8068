package adsconnect.httpkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
@Timeout(30)
final class FrontDoorTest {

    private final AtomicInteger acted = new AtomicInteger();
    private TestServer server;

    @BeforeEach
    void start(Vertx vertx) {
        Action act = visit -> {
            acted.incrementAndGet();
            return Reply.text(200, "done");
        };
        server = TestServer.start(vertx, routes -> {
            routes.route(HttpMethod.GET, "/page", act);
            routes.route(HttpMethod.GET, "/health/live", act);
            routes.route(HttpMethod.POST, "/page", act);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/../page", "/health/live/../../page", "/health/%2e%2e/page"})
    void the_addresses_of_health_open_no_way_round(String path) {
        HttpResponse<Buffer> answer = server.request(HttpMethod.POST, path)
                .putHeader("host", "evil.test")
                .putHeader("origin", "http://evil.test")
                .send()
                .await();

        assertThat(answer.statusCode()).isEqualTo(421);
        assertThat(acted).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xchunked", "chunked, identity", "gzip, chunked"})
    void a_body_whose_end_may_be_seen_in_two_ways_is_refused(String coding) {
        String answer = server.raw(
                "POST /page HTTP/1.1",
                "Host: " + TestServer.HOST,
                "Sec-Fetch-Site: same-origin",
                "Transfer-Encoding: " + coding,
                "",
                "0",
                "");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(acted).hasValue(0);
    }

    @Test
    void our_own_name_is_let_in_however_it_is_written() {
        assertThat(get("ads.example.test").statusCode()).isEqualTo(200);
        assertThat(get("ADS.Example.Test").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.test",
                "ads.example.test.evil.test",
                "ads.example.test:81",
                "127.0.0.1:9999",
                "localhost",
                "[::1]:8080"
            })
    void run1_a_foreign_host_is_refused(String host) {
        HttpResponse<Buffer> answer = get(host);

        assertThat(answer.statusCode()).isEqualTo(421);
        assertThat(answer.bodyAsString()).startsWith("failure 421");
        assertThat(acted).hasValue(0);
    }

    @Test
    void a_request_without_a_host_is_refused() {
        assertThat(server.raw("GET /page HTTP/1.0")).contains(" 421 ");
        assertThat(acted).hasValue(0);
    }

    /** Such a connection would pass unread through a proxy that watches HTTP/1.1. */
    @Test
    void a_connection_does_not_turn_into_another_protocol() {
        assertThat(server.raw(
                        "GET /page HTTP/1.1",
                        "Host: " + TestServer.HOST,
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
                        "Connection: Upgrade, HTTP2-Settings"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void this_machines_address_is_led_to_the_public_one() {
        HttpResponse<Buffer> answer = server.get("/page?days=30&x=%E9%9D%92")
                .putHeader("host", TestServer.OTHER_HOST)
                .send()
                .await();

        assertThat(answer.statusCode()).isBetween(301, 308);
        assertThat(answer.getHeader("location")).isEqualTo("http://ads.example.test/page?days=30&x=%E9%9D%92");
        assertThat(acted).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test/", "///evil.test/page", "@evil.test/", ".evil.test/", ":80@evil.test/"})
    void leading_there_leads_nowhere_else(String target) {
        String answer = server.raw("GET " + target + " HTTP/1.1", "Host: " + TestServer.OTHER_HOST);

        String location = answer.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:"))
                .findFirst()
                .orElse("location: http://ads.example.test/");
        assertThat(location.substring("location:".length()).strip()).startsWith("http://ads.example.test/");
    }

    @Test
    void a_change_asked_for_under_this_machines_address_is_refused() {
        HttpResponse<Buffer> answer = server.post("/page")
                .putHeader("host", TestServer.OTHER_HOST)
                .send()
                .await();

        assertThat(answer.statusCode()).isEqualTo(421);
        assertThat(acted).hasValue(0);
    }

    @Test
    void run5_health_may_be_asked_under_any_name() {
        assertThat(server.get("/health/live")
                        .putHeader("host", "10.0.0.7:8080")
                        .send()
                        .await()
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "nonsense", ""})
    void a_change_that_another_site_asks_for_is_refused(String site) {
        HttpResponse<Buffer> answer = server.request(HttpMethod.POST, "/page")
                .putHeader("sec-fetch-site", site)
                .putHeader("origin", "http://ads.example.test")
                .send()
                .await();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.bodyAsString()).startsWith("failure 403");
        assertThat(acted).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test",
                "https://ads.example.test",
                "http://ads.example.test:81",
                "http://ads.example.test.evil.test",
                "null",
                ""
            })
    void a_change_from_a_foreign_origin_is_refused(String origin) {
        HttpResponse<Buffer> answer = server.request(HttpMethod.POST, "/page")
                .putHeader("origin", origin)
                .send()
                .await();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(acted).hasValue(0);
    }

    @Test
    void a_change_that_does_not_say_where_it_comes_from_is_refused() {
        assertThat(server.request(HttpMethod.POST, "/page").send().await().statusCode())
                .isEqualTo(403);
        assertThat(acted).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "FOO"})
    void every_method_that_may_change_something_is_checked(String method) {
        assertThat(server.request(HttpMethod.valueOf(method), "/page")
                        .send()
                        .await()
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void a_change_that_our_own_page_or_the_person_asks_for_is_done(String site) {
        HttpResponse<Buffer> answer = server.request(HttpMethod.POST, "/page")
                .putHeader("sec-fetch-site", site)
                .send()
                .await();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(acted).hasValue(1);
    }

    @Test
    void an_older_browser_says_it_in_the_origin() {
        HttpResponse<Buffer> answer = server.request(HttpMethod.POST, "/page")
                .putHeader("origin", "http://ads.example.test")
                .send()
                .await();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(acted).hasValue(1);
    }

    @Test
    void reading_is_free_to_come_from_anywhere() {
        HttpResponse<Buffer> answer = server.get("/page")
                .putHeader("sec-fetch-site", "cross-site")
                .putHeader("origin", "http://evil.test")
                .send()
                .await();

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private HttpResponse<Buffer> get(String host) {
        return server.get("/page").putHeader("host", host).send().await();
    }
}
