package adsconnect.httpkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.httpkit.Reply.SetCookie;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser gets of a reply. */
@ExtendWith(VertxExtension.class)
@Timeout(30)
final class ReplyTest {

    @Test
    void html_is_utf_8_and_varies_with_whom_it_is_for(Vertx vertx) {
        HttpResponse<Buffer> answer = answer(vertx, Reply.html(200, "<p>青 ü</p>"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.getHeader("vary"))
                .contains("HX-Request")
                .contains("Cookie")
                .contains("Accept-Language");
        assertThat(answer.bodyAsString()).isEqualTo("<p>青 ü</p>");
    }

    @Test
    void text_keeps_its_status(Vertx vertx) {
        HttpResponse<Buffer> answer = answer(vertx, Reply.text(422, "not like this"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.getHeader("content-type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.bodyAsString()).isEqualTo("not like this");
    }

    @Test
    void see_other_redirects_with_a_get(Vertx vertx) {
        HttpResponse<Buffer> answer = answer(vertx, Reply.seeOther("/dashboard/ads/"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.getHeader("location")).isEqualTo("/dashboard/ads/");
        assertThat(answer.body()).isNull();
    }

    @Test
    void reload_page_speaks_to_htmx(Vertx vertx) {
        HttpResponse<Buffer> answer = answer(vertx, Reply.reloadPage());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void whoever_asks_for_the_head_gets_no_body(Vertx vertx) {
        TestServer server = TestServer.start(
                vertx, routes -> routes.route(HttpMethod.GET, "/page", visit -> Reply.html(200, "<p>seen</p>")));

        HttpResponse<Buffer> answer =
                server.request(HttpMethod.HEAD, "/page").send().await();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("content-type")).startsWith("text/html");
        assertThat(answer.body()).isNull();
    }

    @Test
    void a_header_can_be_added_or_replaced(Vertx vertx) {
        Reply reply = Reply.text(200, "seen").with("retry-after", "7").with("retry-after", "9");

        assertThat(answer(vertx, reply).headers().getAll("retry-after")).containsExactly("9");
    }

    @Test
    void a_cookie_is_out_of_reach_for_scripts_and_other_sites(Vertx vertx) {
        Reply reply = Reply.text(200, "seen").with(new SetCookie("session", "abc", Duration.ofHours(1)));

        assertThat(cookie(answer(vertx, reply)))
                .startsWith("session=abc")
                .contains("; HTTPOnly")
                .contains("; SameSite=Lax")
                .contains("; Path=/")
                .contains("; Max-Age=3600")
                .doesNotContain("; Secure");
    }

    @Test
    void over_https_a_cookie_is_kept_to_it(Vertx vertx) {
        Reply reply = Reply.text(200, "seen").with(new SetCookie("__Host-session", "abc", Duration.ofHours(1)));

        assertThat(cookie(answer(vertx, URI.create("https://" + TestServer.HOST), reply)))
                .startsWith("__Host-session=abc")
                .contains("; Secure")
                .contains("; HTTPOnly")
                .contains("; SameSite=Lax")
                .contains("; Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void an_age_of_zero_removes_a_cookie(Vertx vertx) {
        Reply reply = Reply.seeOther("/").with(new SetCookie("session", "", Duration.ZERO));

        assertThat(cookie(answer(vertx, reply))).startsWith("session=;").contains("Max-Age=0");
    }

    @Test
    void several_cookies_come_each_in_a_line_of_its_own(Vertx vertx) {
        Reply reply = Reply.text(200, "seen")
                .with(new SetCookie("language", "zh", Duration.ofDays(1)))
                .with(new SetCookie("theme", "dark", Duration.ofDays(1)));

        assertThat(answer(vertx, reply).cookies()).hasSize(2);
    }

    @Test
    void every_answer_tells_the_browser_what_our_pages_never_do(Vertx vertx) {
        HttpResponse<Buffer> answer = answer(vertx, Reply.html(200, "<p>seen</p>"));

        assertThat(answer.getHeader("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("referrer-policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("permissions-policy")).contains("camera=()");
        assertThat(answer.getHeader("cache-control")).isEqualTo("no-store");
        assertThat(answer.getHeader("content-security-policy"))
                .contains("default-src 'self'")
                .contains("script-src 'self'")
                .contains("object-src 'none'")
                .contains("base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval")
                .endsWith("form-action 'self'");
    }

    @Test
    void forms_may_lead_on_to_amazon(Vertx vertx) {
        List<String> amazon = List.of("https://www.amazon.com", "https://eu.account.amazon.com");
        TestServer server = TestServer.start(
                vertx,
                TestServer.PUBLIC_URL,
                amazon,
                TestServer.FAILURES,
                routes -> routes.route(HttpMethod.GET, "/page", visit -> Reply.html(200, "<p>seen</p>")));

        assertThat(server.get("/page").send().await().getHeader("content-security-policy"))
                .endsWith("form-action 'self' https://www.amazon.com https://eu.account.amazon.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/broken", "/page/%zz"})
    void failures_tell_the_browser_the_same(String path, Vertx vertx) {
        TestServer server = TestServer.start(
                vertx,
                routes -> routes.route(HttpMethod.GET, "/broken", visit -> {
                    throw new IllegalStateException("broken");
                }));

        HttpResponse<Buffer> answer = server.get(path).send().await();

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.getHeader("content-security-policy")).contains("default-src 'self'");
        assertThat(answer.getHeader("cache-control")).isEqualTo("no-store");
    }

    private static String cookie(HttpResponse<Buffer> answer) {
        assertThat(answer.cookies()).hasSize(1);
        return answer.cookies().getFirst();
    }

    private static HttpResponse<Buffer> answer(Vertx vertx, Reply reply) {
        return answer(vertx, TestServer.PUBLIC_URL, reply);
    }

    private static HttpResponse<Buffer> answer(Vertx vertx, URI publicUrl, Reply reply) {
        TestServer server = TestServer.start(
                vertx,
                publicUrl,
                List.of(),
                TestServer.FAILURES,
                routes -> routes.route(HttpMethod.GET, "/page", visit -> reply));
        return server.get("/page").send().await();
    }
}
