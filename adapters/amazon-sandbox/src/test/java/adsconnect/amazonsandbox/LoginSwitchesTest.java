package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fact sheet 1.4, 2.4 to 2.7, lines 2, 6 and 7: everything that Login with Amazon may answer instead of tokens. */
@ExtendWith(VertxExtension.class)
class LoginSwitchesTest {
    private SandboxUser user;

    @BeforeEach
    void start(Vertx vertx) {
        user = SandboxUser.start(vertx);
    }

    @AfterEach
    void stop() {
        user.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid_scope",
                "invalid_request",
                "unauthorized_client",
                "unsupported_response_type",
                "server_error",
                "temporarily_unavailable"
            })
    void sheet1_4_every_listed_error_can_come_back_by_redirect(String error) {
        user.faults(new JsonObject().put("authorizeError", error));
        Map<String, String> query =
                SandboxUser.query(user.decide(SandboxUser.authorizeParameters(), "allow", "new-seller"));
        assertThat(query)
                .containsEntry("error", error)
                .containsEntry("state", "s-7c1f")
                .containsKey("error_description")
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_grant, 400",
        "invalid_request, 400",
        "invalid_client, 401",
        "unauthorized_client, 400",
        "unsupported_grant_type, 400",
        "server_error, 500",
        "ServerError, 500"
    })
    void line6_the_token_endpoint_can_say_every_listed_error(String error, int status) {
        String refreshToken = user.consent("new-seller").getString("refresh_token");
        user.faults(new JsonObject().put("tokenError", error));
        HttpResponse<Buffer> answer = refresh(refreshToken);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.bodyAsJsonObject().getString("error")).isEqualTo(error);
        assertThat(answer.bodyAsJsonObject().fieldNames()).contains("error_index", "request_id");
    }

    @Test
    void sheet2_5_unknown_errors_cannot_be_switched_on() {
        assertThatThrownBy(() -> user.faults(new JsonObject().put("tokenError", "tired")))
                .hasMessageContaining("tired");
        assertThatThrownBy(() -> user.faults(new JsonObject().put("authorizeError", "tired")))
                .hasMessageContaining("tired");
    }

    @Test
    void sheet2_5_both_readings_of_a_wrong_secret_and_of_a_bad_code() {
        user.faults(new JsonObject().put("invalidClientStatus", 400).put("oldCodeWording", true));
        HttpResponse<Buffer> wrongSecret =
                user.token(SandboxUser.refreshForm("x").set("client_secret", "wrong"));
        assertThat(wrongSecret.statusCode()).isEqualTo(400);
        assertThat(wrongSecret.bodyAsJsonObject().getString("error")).isEqualTo("invalid_client");
        JsonObject badCode = user.token(SandboxUser.exchangeForm("nonsense")).bodyAsJsonObject();
        assertThat(badCode.getString("error")).isEqualTo("invalid_request");
        assertThat(badCode.getString("error_description")).isEqualTo("The request has an invalid parameter : code");
    }

    @Test
    void line6_while_a_secret_is_replaced_both_work_and_then_only_the_new_one() {
        String refreshToken = user.consent("new-seller").getString("refresh_token");
        user.faults(new JsonObject()
                .put("clientSecrets", new JsonArray().add("new-secret").add(SandboxUser.SECRET)));
        assertThat(refresh(refreshToken).statusCode()).isEqualTo(200);
        assertThat(refreshWith("new-secret", refreshToken).statusCode()).isEqualTo(200);
        user.faults(new JsonObject().put("clientSecrets", new JsonArray().add("new-secret")));
        assertThat(refresh(refreshToken).statusCode()).isEqualTo(401);
        assertThat(refreshWith("new-secret", refreshToken).statusCode()).isEqualTo(200);
    }

    @Test
    void line6_one_personas_consents_can_fail_alone() {
        String troubled = user.consent("vendor").getString("refresh_token");
        String other = user.consent("new-seller").getString("refresh_token");
        JsonObject throttled =
                new JsonObject().put("kind", "THROTTLED").put("retryAfter", 9).put("remaining", 1);
        user.faults(new JsonObject()
                .put("personas", new JsonObject().put("vendor", new JsonObject().put("tokenEndpoint", throttled))));
        assertThat(refresh(other).statusCode()).isEqualTo(200);
        HttpResponse<Buffer> answer = refresh(troubled);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("9");
        assertThat(refresh(troubled).statusCode()).isEqualTo(200);
    }

    @Test
    void line6_one_personas_consents_can_end_earlier() {
        String refreshToken = user.consent("vendor").getString("refresh_token");
        String other = user.consent("new-seller").getString("refresh_token");
        JsonObject day = new JsonObject().put("refreshTokenLifetime", "P1D");
        user.faults(new JsonObject().put("personas", new JsonObject().put("vendor", day)));
        user.clockAt(Duration.ofDays(2));
        assertThat(refresh(refreshToken).bodyAsJsonObject().getString("error")).isEqualTo("invalid_grant");
        assertThat(refresh(other).statusCode()).isEqualTo(200);
    }

    @Test
    void line6_the_connection_can_break_without_an_answer() {
        String refreshToken = user.consent("new-seller").getString("refresh_token");
        user.faults(new JsonObject().put("tokenEndpoint", "CUT"));
        assertThatThrownBy(() -> refresh(refreshToken)).hasStackTraceContaining("Connection was closed");
        user.faults(new JsonObject());
        assertThat(refresh(refreshToken).statusCode()).isEqualTo(200);
    }

    @Test
    void sheet2_6_a_token_for_advertising_alone_does_not_say_who_one_is() {
        String token = user.accessToken("new-seller");
        HttpResponse<Buffer> answer = user.get(SandboxRegion.NA, "/user/profile", token);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.bodyAsJsonObject().getString("error")).isEqualTo("insufficient_scope");
        assertThat(answer.bodyAsJsonObject().getString("error_description"))
                .isEqualTo("The access token provided does not have access to the required scope.");
        user.faults(new JsonObject().put("identityRefusalStatus", 401));
        assertThat(user.get(SandboxRegion.NA, "/user/profile", token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void sheet2_6_with_the_scope_the_profile_is_told_in_three_ways() {
        String token = tokenFor(SandboxUser.SCOPE + " profile");
        JsonObject profile = user.get(SandboxRegion.NA, "/user/profile", token).bodyAsJsonObject();
        assertThat(profile.getString("user_id")).startsWith("amzn1.account.");
        assertThat(profile.getString("email")).isEqualTo("new-seller@example.test");
        String url = user.sandbox.apiUrl(SandboxRegion.FE) + "/user/profile";
        assertThat(user.http
                        .getAbs(url)
                        .putHeader("x-amz-access-token", token)
                        .send()
                        .await()
                        .bodyAsJsonObject())
                .isEqualTo(profile);
        assertThat(user.http
                        .getAbs(url)
                        .addQueryParam("access_token", token)
                        .send()
                        .await()
                        .bodyAsJsonObject())
                .isEqualTo(profile);
        assertThat(user.get(SandboxRegion.NA, "/user/profile", tokenFor(SandboxUser.SCOPE + " profile:user_id"))
                        .bodyAsJsonObject()
                        .fieldNames())
                .containsExactly("user_id");
    }

    @Test
    void sheet2_6_a_bad_token_is_invalid_and_none_an_invalid_request() {
        assertThat(user.get(SandboxRegion.NA, "/user/profile", "Atza|garbage")
                        .bodyAsJsonObject()
                        .getString("error"))
                .isEqualTo("invalid_token");
        assertThat(user.download(user.sandbox.apiUrl(SandboxRegion.NA) + "/user/profile")
                        .bodyAsJsonObject()
                        .getString("error"))
                .isEqualTo("invalid_request");
    }

    @Test
    void sheet2_6_tokeninfo_counts_the_seconds_that_are_left() {
        String token = user.accessToken("new-seller");
        user.clockAt(Duration.ofMinutes(10));
        JsonObject info = user.http
                .getAbs(user.sandbox.apiUrl(SandboxRegion.EU) + "/auth/o2/tokeninfo")
                .addQueryParam("access_token", token)
                .send()
                .await()
                .bodyAsJsonObject();
        assertThat(info.getString("aud")).isEqualTo(SandboxUser.CLIENT);
        assertThat(info.getLong("exp")).isEqualTo(3000);
        assertThat(info.fieldNames()).contains("user_id", "iss", "app_id", "iat");
        user.clockAt(Duration.ofHours(1));
        assertThat(user.http
                        .getAbs(user.sandbox.apiUrl(SandboxRegion.EU) + "/auth/o2/tokeninfo")
                        .addQueryParam("access_token", token)
                        .send()
                        .await()
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void line8_a_missing_scope_header_can_be_a_bad_request() {
        String token = user.accessToken("new-seller");
        assertThat(user.get(SandboxRegion.NA, "/sd/campaigns", token).statusCode())
                .isEqualTo(401);
        user.faults(new JsonObject().put("missingScopeStatus", 400));
        assertThat(user.get(SandboxRegion.NA, "/sd/campaigns", token).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ap/oa", "/user/profile", "/managerAccounts", "/sd/campaigns", "/v9/nothing"})
    void line9_every_answer_has_its_request_id(String path) {
        HttpResponse<Buffer> answer = user.download(user.sandbox.apiUrl(SandboxRegion.NA) + path);
        assertThat(answer.getHeader("x-amz-request-id"))
                .matches("[A-Z0-9]{20}")
                .isEqualTo(answer.getHeader("x-amz-rid"));
    }

    private String tokenFor(String scope) {
        Map<String, String> parameters = SandboxUser.authorizeParameters();
        parameters.put("scope", scope);
        return user.token(SandboxUser.exchangeForm(user.code(parameters, "new-seller")))
                .bodyAsJsonObject()
                .getString("access_token");
    }

    private HttpResponse<Buffer> refresh(String refreshToken) {
        return user.token(SandboxUser.refreshForm(refreshToken));
    }

    private HttpResponse<Buffer> refreshWith(String secret, String refreshToken) {
        return user.token(SandboxUser.refreshForm(refreshToken).set("client_secret", secret));
    }
}
