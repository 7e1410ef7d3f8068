package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class TokenEndpointTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String BAD_CODE = "The request has an invalid grant parameter : code";
    private static final String BAD_REFRESH_TOKEN = "The request has an invalid grant parameter : refresh_token."
            + " User may have revoked or didn't grant the permission.";

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
    void an_exchange_gives_two_long_tokens_for_an_hour() {
        HttpResponse<Buffer> answer = user.token(SandboxUser.exchangeForm(user.code("new-seller")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        JsonObject body = answer.bodyAsJsonObject();
        assertThat(body.getString("access_token")).startsWith("Atza|").hasSizeBetween(350, 2048);
        assertThat(body.getString("refresh_token")).startsWith("Atzr|").hasSizeBetween(350, 2048);
        assertThat(body.getString("token_type")).isEqualTo("bearer");
        assertThat(body.getInteger("expires_in")).isEqualTo(3600);
    }

    @Test
    void a_code_works_once() {
        String code = user.code("new-seller");
        assertThat(user.token(SandboxUser.exchangeForm(code)).statusCode()).isEqualTo(200);
        assertRefused(user.token(SandboxUser.exchangeForm(code)), 400, "invalid_grant", BAD_CODE);
    }

    @Test
    void a_code_works_for_four_minutes_and_59_seconds() {
        String code = user.code("new-seller");
        user.clockAt(Duration.ofSeconds(299));
        assertThat(user.token(SandboxUser.exchangeForm(code)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_is_dead_after_five_minutes() {
        String code = user.code("new-seller");
        user.clockAt(Duration.ofSeconds(300));
        assertRefused(user.token(SandboxUser.exchangeForm(code)), 400, "invalid_grant", BAD_CODE);
    }

    @Test
    void a_code_works_at_any_regions_token_host() {
        MultiMap form = SandboxUser.exchangeForm(user.code("new-seller"));
        assertThat(user.token(SandboxRegion.FE, form).statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_is_bound_to_its_return_url() {
        MultiMap form = SandboxUser.exchangeForm(user.code("new-seller"));
        form.set("redirect_uri", SandboxUser.CALLBACK + "?tenant=7");
        assertRefused(user.token(form), 400, "invalid_grant", BAD_CODE);
    }

    @Test
    void a_hashed_challenge_is_met_by_its_verifier_only() {
        String good = codeWithChallenge(CHALLENGE, "S256");
        assertThat(user.token(SandboxUser.exchangeForm(good).add("code_verifier", VERIFIER))
                        .statusCode())
                .isEqualTo(200);
        String bad = codeWithChallenge(CHALLENGE, "S256");
        assertThat(user.token(SandboxUser.exchangeForm(bad).add("code_verifier", CHALLENGE))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_challenge_without_a_method_is_plain() {
        String code = codeWithChallenge(VERIFIER, null);
        assertThat(user.token(SandboxUser.exchangeForm(code).add("code_verifier", VERIFIER))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_sent_a_challenge_must_send_a_verifier() {
        String code = codeWithChallenge(CHALLENGE, "S256");
        assertRefused(
                user.token(SandboxUser.exchangeForm(code)),
                400,
                "invalid_request",
                "The request is missing a required parameter : code_verifier");
    }

    @Test
    void a_wrong_secret_is_a_failed_client_authentication() {
        MultiMap form = SandboxUser.exchangeForm(user.code("new-seller")).set("client_secret", "wrong");
        assertRefused(user.token(form), 401, "invalid_client", "Client authentication failed");
    }

    @Test
    void client_credentials_are_looked_at_before_the_grant_type() {
        MultiMap form = SandboxUser.clientForm().set("client_secret", "wrong").add("grant_type", "nonsense");
        assertThat(user.token(form).statusCode()).isEqualTo(401);
    }

    @Test
    void the_client_may_also_come_in_a_basic_header() {
        MultiMap form = SandboxUser.exchangeForm(user.code("new-seller"))
                .remove("client_id")
                .remove("client_secret");
        HttpResponse<Buffer> answer = user.http
                .postAbs(user.sandbox.tokenUrl(SandboxRegion.NA))
                .basicAuthentication(SandboxUser.CLIENT, SandboxUser.SECRET)
                .sendForm(form)
                .await();
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_missing_parameter_is_named() {
        MultiMap form = SandboxUser.clientForm().add("grant_type", "refresh_token");
        assertRefused(
                user.token(form),
                400,
                "invalid_request",
                "The request is missing a required parameter : refresh_token");
    }

    @Test
    void an_unknown_grant_type_is_not_supported() {
        assertRefused(
                user.token(SandboxUser.clientForm().add("grant_type", "password")),
                400,
                "unsupported_grant_type",
                "The authorization grant type is not supported by the authorization server");
    }

    @Test
    void a_refresh_repeats_the_refresh_token_and_gives_a_new_access_token() {
        JsonObject first = user.consent("new-seller");
        JsonObject second = refresh(first.getString("refresh_token")).bodyAsJsonObject();
        assertThat(second.getString("refresh_token")).isEqualTo(first.getString("refresh_token"));
        assertThat(second.getString("access_token")).isNotEqualTo(first.getString("access_token"));
    }

    @Test
    void with_rotation_on_the_old_refresh_token_dies() {
        user.faults(new JsonObject().put("rotateRefreshTokens", true));
        String old = user.consent("new-seller").getString("refresh_token");
        String rotated = refresh(old).bodyAsJsonObject().getString("refresh_token");
        assertThat(rotated).isNotEqualTo(old);
        assertThat(refresh(old).statusCode()).isEqualTo(400);
        assertThat(refresh(rotated).statusCode()).isEqualTo(200);
    }

    @Test
    void garbage_is_no_refresh_token() {
        assertRefused(refresh("Atzr|IwEBIGarbage"), 400, "invalid_grant", BAD_REFRESH_TOKEN);
    }

    @Test
    void an_access_token_is_no_refresh_token() {
        String access = user.accessToken("new-seller");
        assertThat(refresh(access.replace("Atza|", "Atzr|")).statusCode()).isEqualTo(400);
    }

    @Test
    void a_refresh_token_ends_365_days_after_the_consent() {
        String refreshToken = user.consent("new-seller").getString("refresh_token");
        user.clockAt(Duration.ofDays(365).minusSeconds(1));
        assertThat(refresh(refreshToken).statusCode()).isEqualTo(200);
        user.clockAt(Duration.ofDays(365));
        assertRefused(refresh(refreshToken), 400, "invalid_grant", BAD_REFRESH_TOKEN);
    }

    @Test
    void a_refresh_token_works_after_a_restart(Vertx vertx) {
        String refreshToken = user.consent("demo-seller").getString("refresh_token");
        user.close();
        user = SandboxUser.start(vertx);
        String access = refresh(refreshToken).bodyAsJsonObject().getString("access_token");
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles", access).bodyAsJsonArray())
                .hasSize(1);
    }

    @Test
    void a_refresh_token_of_another_seed_is_foreign(Vertx vertx) {
        String refreshToken = user.consent("demo-seller").getString("refresh_token");
        user.close();
        user = SandboxUser.start(vertx, SandboxUser.options().withSeed(1));
        assertThat(refresh(refreshToken).statusCode()).isEqualTo(400);
    }

    @Test
    void a_revoked_persona_must_consent_again() {
        String refreshToken = user.consent("new-seller").getString("refresh_token");
        String bystander = user.consent("vendor").getString("refresh_token");
        user.control(HttpMethod.POST, "revocations", new JsonObject().put("persona", "new-seller"));
        assertRefused(refresh(refreshToken), 400, "invalid_grant", BAD_REFRESH_TOKEN);
        assertThat(refresh(bystander).statusCode()).isEqualTo(200);
        assertThat(refresh(user.consent("new-seller").getString("refresh_token"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void one_consent_can_be_revoked_alone() {
        String first = user.consent("new-seller").getString("refresh_token");
        String second = user.consent("new-seller").getString("refresh_token");
        user.control(HttpMethod.POST, "revocations", new JsonObject().put("refreshToken", first));
        assertThat(refresh(first).statusCode()).isEqualTo(400);
        assertThat(refresh(second).statusCode()).isEqualTo(200);
    }

    private HttpResponse<Buffer> refresh(String refreshToken) {
        return user.token(SandboxUser.refreshForm(refreshToken));
    }

    private String codeWithChallenge(String challenge, String method) {
        Map<String, String> parameters = SandboxUser.authorizeParameters();
        parameters.put("code_challenge", challenge);
        if (method != null) {
            parameters.put("code_challenge_method", method);
        }
        return user.code(parameters, "new-seller");
    }

    private static void assertRefused(HttpResponse<Buffer> answer, int status, String error, String description) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonObject body = answer.bodyAsJsonObject();
        assertThat(body.getString("error")).isEqualTo(error);
        assertThat(body.getString("error_description")).isEqualTo(description);
        assertThat(body.getString("error_index")).isNotEmpty();
        assertThat(body.getString("request_id")).hasSize(36);
    }
}
