package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class ProfilesEndpointTest {
    private static final String INVALID_TOKEN = "Unauthorized exception while handling 3P Request:"
            + " Unauthorized exception while authenticating LwA token: Invalid token";

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
    void a_seller_profile_has_amazons_members() {
        JsonObject profile = user.profiles(SandboxRegion.NA, "new-seller").getJsonObject(0);
        assertThat(profile.getValue("profileId")).isInstanceOf(Number.class);
        assertThat(profile.getString("countryCode")).isEqualTo("US");
        assertThat(profile.getString("currencyCode")).isEqualTo("USD");
        assertThat(profile.getString("timezone")).isEqualTo("America/Los_Angeles");
        assertThat(profile.getValue("dailyBudget")).isEqualTo(0.0);
        assertThat(profile.getJsonObject("accountInfo").getString("marketplaceStringId"))
                .isEqualTo("ATVPDKIKX0DER");
        assertThat(profile.getJsonObject("accountInfo").getString("type")).isEqualTo("seller");
    }

    @Test
    void a_vendor_profile_has_a_payment_flag_and_no_daily_budget() {
        JsonObject profile = user.profiles(SandboxRegion.NA, "vendor").getJsonObject(0);
        assertThat(profile.containsKey("dailyBudget")).isFalse();
        assertThat(profile.getJsonObject("accountInfo").getBoolean("validPaymentMethod"))
                .isTrue();
    }

    @Test
    void each_host_lists_its_own_marketplaces_only() {
        assertThat(countries(user.profiles(SandboxRegion.NA, "seller-worldwide")))
                .containsExactly("US", "CA", "MX");
        assertThat(countries(user.profiles(SandboxRegion.EU, "seller-worldwide")))
                .containsExactly("UK", "DE", "FR", "IT");
        assertThat(countries(user.profiles(SandboxRegion.FE, "seller-worldwide")))
                .containsExactly("JP", "AU", "SG");
    }

    @Test
    void an_empty_region_is_an_empty_list() {
        HttpResponse<Buffer> answer = user.get(SandboxRegion.FE, "/v2/profiles", user.accessToken("new-seller"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.bodyAsString()).isEqualTo("[]");
    }

    @Test
    void a_viewer_sees_profiles_only_when_asking_for_view() {
        String token = user.accessToken("view-only");
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles", token).bodyAsJsonArray())
                .isEmpty();
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles?accessLevel=view", token)
                        .bodyAsJsonArray())
                .hasSize(2);
    }

    @Test
    void profiles_can_be_filtered_by_type() {
        String token = user.accessToken("demo-manager");
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles?profileTypeFilter=vendor,agency", token)
                        .bodyAsJsonArray())
                .hasSize(1);
    }

    @Test
    void one_profile_can_be_read_alone() {
        String token = user.accessToken("demo-seller");
        long id = user.onlyProfile(SandboxRegion.NA, "demo-seller");
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles/" + id, token)
                        .bodyAsJsonObject()
                        .getJsonObject("accountInfo")
                        .getString("name"))
                .isEqualTo("Harbor & Pine");
        assertThat(user.get(SandboxRegion.EU, "/v2/profiles/" + id, token).statusCode())
                .isEqualTo(404);
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles/" + id, user.accessToken("vendor"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void ids_beyond_what_a_double_holds_arrive_whole() {
        assertThat(user.onlyProfile(SandboxRegion.NA, "big-ids")).isEqualTo(9_007_199_254_740_993L);
    }

    @Test
    void a_thousand_profiles_come_in_three_answers() {
        int all = 0;
        for (SandboxRegion region : SandboxRegion.values()) {
            all += user.profiles(region, "thousand-profiles").size();
        }
        assertThat(all).isEqualTo(1000);
    }

    @Test
    void a_token_lives_one_hour() {
        String token = user.accessToken("new-seller");
        user.clockAt(Duration.ofSeconds(3599));
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles", token).statusCode())
                .isEqualTo(200);
        user.clockAt(Duration.ofSeconds(3600));
        assertMessage(user.get(SandboxRegion.NA, "/v2/profiles", token), INVALID_TOKEN);
    }

    @Test
    void a_garbage_token_is_refused_by_the_gateway() {
        assertMessage(user.get(SandboxRegion.NA, "/v2/profiles", "Atza|garbage"), INVALID_TOKEN);
    }

    @Test
    void a_foreign_client_id_does_not_match_the_token() {
        HttpResponse<Buffer> answer = user.http
                .getAbs(user.sandbox.apiUrl(SandboxRegion.NA) + "/v2/profiles")
                .putHeader("Authorization", "Bearer " + user.accessToken("new-seller"))
                .putHeader("Amazon-Advertising-API-ClientId", "amzn1.application-oa2-client.other")
                .send()
                .await();
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.bodyAsString()).contains("clientId does not match token");
    }

    @Test
    void missing_headers_are_unauthorized() {
        HttpResponse<Buffer> answer = user.download(user.sandbox.apiUrl(SandboxRegion.NA) + "/v2/profiles");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.bodyAsJsonObject().getString("code")).isEqualTo("UNAUTHORIZED");
        assertThat(answer.bodyAsJsonObject().getString("details")).isEqualTo("HTTP 401 Unauthorized");
    }

    @Test
    void a_removed_profile_vanishes_while_the_consent_lives_on() {
        String token = user.accessToken("demo-admin");
        long id = user.onlyProfile(SandboxRegion.NA, "demo-admin");
        user.control(HttpMethod.POST, "revocations", new JsonObject().put("profileId", id));
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles", token).bodyAsJsonArray())
                .hasSize(1);
    }

    @Test
    void a_revocation_kills_access_tokens_unless_told_otherwise() {
        String token = user.accessToken("new-seller");
        user.control(HttpMethod.POST, "revocations", new JsonObject().put("persona", "new-seller"));
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles", token).statusCode())
                .isEqualTo(401);
        user.faults(new JsonObject().put("revocationKillsAccessTokens", false));
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles", token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void every_answer_carries_a_request_id_twice() {
        HttpResponse<Buffer> answer = user.download(user.sandbox.apiUrl(SandboxRegion.EU) + "/v9/nothing");
        assertThat(answer.getHeader("x-amz-request-id"))
                .matches("[A-Z0-9]{20}")
                .isEqualTo(answer.getHeader("x-amz-rid"));
    }

    @Test
    void an_unknown_path_is_not_found_in_amazons_words() {
        String url = user.sandbox.apiUrl(SandboxRegion.EU) + "/v9/nothing";
        HttpResponse<Buffer> answer = user.download(url + "?token=secret");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.bodyAsJsonObject().getString("code")).isEqualTo("NOT_FOUND");
        assertThat(answer.bodyAsJsonObject().getString("details"))
                .isEqualTo("Could not find resource for full path: " + url);
    }

    private static List<String> countries(JsonArray profiles) {
        return profiles.stream()
                .map(profile -> ((JsonObject) profile).getString("countryCode"))
                .toList();
    }

    private static void assertMessage(HttpResponse<Buffer> answer, String message) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.bodyAsJsonObject().getString("message")).isEqualTo(message);
    }
}
