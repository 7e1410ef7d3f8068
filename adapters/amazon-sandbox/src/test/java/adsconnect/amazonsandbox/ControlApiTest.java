package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class ControlApiTest {
    private SandboxUser user;

    @BeforeEach
    void start(Vertx vertx) {
        user = SandboxUser.start(vertx);
    }

    @AfterEach
    void stop() {
        user.close();
    }

    @Test
    void every_region_is_healthy() {
        for (SandboxRegion region : SandboxRegion.values()) {
            String url = user.sandbox.apiUrl(region) + "/__sandbox/health";
            assertThat(user.download(url).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_clock_can_be_moved_by_an_offset_and_to_an_instant() {
        HttpResponse<Buffer> moved = user.control(HttpMethod.PUT, "clock", new JsonObject().put("offset", "PT2H"));
        assertThat(moved.bodyAsJsonObject().getString("now")).isEqualTo("2026-11-21T14:00:00Z");
        user.control(HttpMethod.PUT, "clock", new JsonObject().put("now", "2027-01-01T00:00:00Z"));
        assertThat(user.control(HttpMethod.GET, "clock").bodyAsJsonObject().getString("now"))
                .isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void what_cannot_be_read_is_refused() {
        assertThat(user.control(HttpMethod.PUT, "clock", new JsonObject()).statusCode())
                .isEqualTo(400);
        assertThat(user.control(HttpMethod.PUT, "faults", new JsonObject().put("colour", "red"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(user.control(HttpMethod.POST, "revocations", new JsonObject().put("persona", "nobody"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void faults_read_as_they_were_written() {
        JsonObject fault =
                new JsonObject().put("kind", "THROTTLED").put("retryAfter", 30).put("remaining", 2);
        user.faults(new JsonObject().put("profilesEU", fault).put("accessTokenLifetime", "PT10M"));
        JsonObject read = user.control(HttpMethod.GET, "faults").bodyAsJsonObject();
        assertThat(read.getJsonObject("profilesEU").getInteger("retryAfter")).isEqualTo(30);
        assertThat(read.getString("accessTokenLifetime")).isEqualTo("PT10M");
        user.faults(read);
        assertThat(user.control(HttpMethod.GET, "faults").bodyAsJsonObject()).isEqualTo(read);
    }

    @Test
    void the_next_two_calls_can_be_made_to_fail() {
        String token = user.accessToken("seller-worldwide");
        JsonObject fault =
                new JsonObject().put("kind", "THROTTLED").put("retryAfter", 30).put("remaining", 2);
        user.faults(new JsonObject().put("profilesEU", fault));
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles", token).statusCode())
                .isEqualTo(200);
        HttpResponse<Buffer> first = user.get(SandboxRegion.EU, "/v2/profiles", token);
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.getHeader("Retry-After")).isEqualTo("30");
        assertThat(user.get(SandboxRegion.EU, "/v2/profiles", token).statusCode())
                .isEqualTo(429);
        assertThat(user.get(SandboxRegion.EU, "/v2/profiles", token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_token_endpoint_fails_in_all_ways_and_keeps_the_grant() {
        String refreshToken = user.consent("new-seller").getString("refresh_token");
        assertThat(refreshWith("SERVER_ERROR", refreshToken).statusCode()).isEqualTo(500);
        HttpResponse<Buffer> throttled = refreshWith("THROTTLED", refreshToken);
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.getHeader("Retry-After")).isNull();
        HttpResponse<Buffer> html = refreshWith("HTML", refreshToken);
        assertThat(html.statusCode()).isEqualTo(503);
        assertThat(html.getHeader("Content-Type")).startsWith("text/html");
        assertThat(refreshWith("NONE", refreshToken).statusCode()).isEqualTo(200);
    }

    @Test
    void a_failure_can_be_given_its_status() {
        String refreshToken = user.consent("new-seller").getString("refresh_token");
        HttpResponse<Buffer> page = refreshWith(fault("HTML", 200), refreshToken);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.getHeader("Content-Type")).startsWith("text/html");
        assertThat(refreshWith(fault("SERVER_ERROR", 503), refreshToken).statusCode())
                .isEqualTo(503);
        assertThat(user.control(HttpMethod.GET, "faults")
                        .bodyAsJsonObject()
                        .getJsonObject("tokenEndpoint")
                        .getInteger("status"))
                .isEqualTo(503);
    }

    @Test
    void the_page_that_a_browser_came_from_is_written_down() {
        user.open(user.sandbox.apiUrl(SandboxRegion.EU) + "/ap/oa", "http://localhost:8080/leaving");
        JsonArray requests =
                user.control(HttpMethod.GET, "requests").bodyAsJsonObject().getJsonArray("requests");
        assertThat(requests.getJsonObject(0).getString("referer")).isEqualTo("http://localhost:8080/leaving");
    }

    @Test
    void a_slow_endpoint_answers_in_the_end() {
        String refreshToken = user.consent("new-seller").getString("refresh_token");
        user.faults(new JsonObject()
                .put("tokenEndpoint", new JsonObject().put("kind", "SLOW").put("delay", "PT0.05S")));
        assertThat(user.token(SandboxUser.refreshForm(refreshToken)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_lifetime_of_access_tokens_can_be_shortened() {
        user.faults(new JsonObject().put("accessTokenLifetime", "PT30S"));
        assertThat(user.consent("new-seller").getInteger("expires_in")).isEqualTo(30);
    }

    @Test
    void calls_are_remembered_without_anything_secret() {
        JsonObject tokens = user.consent("new-seller");
        user.get(SandboxRegion.FE, "/v2/profiles?accessLevel=view", tokens.getString("access_token"));
        String log = user.control(HttpMethod.GET, "requests").bodyAsString();
        JsonArray calls = new JsonObject(log).getJsonArray("requests");
        assertThat(calls).hasSize(3);
        assertThat(calls.getJsonObject(1).getString("grantType")).isEqualTo("authorization_code");
        JsonObject last = calls.getJsonObject(2);
        assertThat(last.getString("region")).isEqualTo("FE");
        assertThat(last.getString("path")).isEqualTo("/v2/profiles");
        assertThat(last.getInteger("status")).isEqualTo(200);
        assertThat(log)
                .doesNotContain(tokens.getString("access_token"), tokens.getString("refresh_token"))
                .doesNotContain(SandboxUser.SECRET);
    }

    @Test
    void the_list_of_calls_can_be_emptied() {
        user.consent("new-seller");
        assertThat(user.control(HttpMethod.DELETE, "requests").statusCode()).isEqualTo(204);
        assertThat(user.control(HttpMethod.GET, "requests").bodyAsJsonObject().getJsonArray("requests"))
                .isEmpty();
    }

    @Test
    void personas_are_listed_with_their_profiles() {
        JsonArray personas =
                user.control(HttpMethod.GET, "personas").bodyAsJsonObject().getJsonArray("personas");
        assertThat(personas.getJsonObject(0).getString("persona")).isEqualTo("new-seller");
        assertThat(personas.getJsonObject(0).getJsonArray("profiles")).hasSize(1);
    }

    @Test
    void web_pages_and_proxies_are_kept_out() {
        String url = user.sandbox.apiUrl(SandboxRegion.NA) + "/__sandbox/requests";
        assertThat(user.http
                        .deleteAbs(url)
                        .putHeader("Origin", "https://evil.example.test")
                        .send()
                        .await()
                        .statusCode())
                .isEqualTo(403);
        assertThat(user.http
                        .getAbs(url)
                        .putHeader("X-Forwarded-For", "203.0.113.9")
                        .send()
                        .await()
                        .statusCode())
                .isEqualTo(403);
    }

    private static JsonObject fault(String kind, int status) {
        return new JsonObject().put("kind", kind).put("status", status);
    }

    private HttpResponse<Buffer> refreshWith(Object kind, String refreshToken) {
        user.faults(new JsonObject().put("tokenEndpoint", kind));
        return user.token(SandboxUser.refreshForm(refreshToken));
    }
}
