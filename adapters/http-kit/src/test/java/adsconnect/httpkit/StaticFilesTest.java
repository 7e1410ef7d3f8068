package adsconnect.httpkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
@Timeout(30)
final class StaticFilesTest {

    private TestServer server;

    @BeforeEach
    void start(Vertx vertx) {
        server = TestServer.start(vertx, routes -> {
            routes.files("/webjars", "META-INF/resources/webjars", true);
            routes.files("/static", "pages", false);
        });
    }

    @Test
    void a_file_is_served_with_its_type() {
        HttpResponse<Buffer> answer = get("/static/app.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("content-type")).startsWith("text/css");
        assertThat(answer.getHeader("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.bodyAsString()).contains("teal");
    }

    @Test
    void a_file_whose_address_carries_its_version_is_kept_for_good() {
        HttpResponse<Buffer> answer = get("/webjars/thing/1.0/thing.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().getAll("cache-control")).hasSize(1);
        assertThat(answer.getHeader("cache-control"))
                .contains("max-age=31536000")
                .contains("immutable");
    }

    @Test
    void a_file_that_may_change_is_asked_for_again_each_time() {
        HttpResponse<Buffer> answer = get("/static/app.css");

        // A page and its style sheet change together; one from an hour ago would not fit.
        assertThat(answer.getHeader("cache-control"))
                .doesNotContain("immutable")
                .containsAnyOf("no-cache", "max-age=0");
    }

    @Test
    void a_file_that_did_not_change_is_not_sent_again() {
        String modified = get("/static/app.css").getHeader("etag");

        HttpResponse<Buffer> again = server.get("/static/app.css")
                .putHeader("if-none-match", modified)
                .send()
                .await();

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/nothing.css",
                "/static/",
                "/static/folder/",
                "/webjars/thing/1.0/",
                "/static/.hidden/note.txt"
            })
    void what_is_no_file_is_404(String path) {
        HttpResponse<Buffer> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.bodyAsString()).startsWith("failure 404");
    }

    @Test
    void a_file_that_is_missing_now_is_not_remembered_as_missing() {
        HttpResponse<Buffer> answer = get("/webjars/thing/2.0/thing.js");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(String.valueOf(answer.getHeader("cache-control"))).doesNotContain("max-age");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../private.txt",
                "/static/%2e%2e/private.txt",
                "/static/..%2fprivate.txt",
                "/static/%2e%2e%2fprivate.txt",
                "/static/folder/../../private.txt",
                "/static/..%5cprivate.txt",
                "/static//../private.txt",
                "/static/..;/private.txt",
                "/static/../../../../../../../etc/passwd",
                "/static//etc/passwd",
                "/webjars/../../../private.txt"
            })
    void nothing_outside_the_folder_is_served(String path) {
        String answer = server.raw("GET " + path + " HTTP/1.1", "Host: " + TestServer.HOST);

        assertThat(answer).startsWith("HTTP/1.1 404").contains("failure 404");
        assertThat(answer).doesNotContain("not for the web").doesNotContain("root:");
    }

    @Test
    void files_are_only_read() {
        assertThat(server.post("/static/app.css").send().await().statusCode()).isEqualTo(405);
    }

    private HttpResponse<Buffer> get(String path) {
        return server.get(path).send().await();
    }
}
