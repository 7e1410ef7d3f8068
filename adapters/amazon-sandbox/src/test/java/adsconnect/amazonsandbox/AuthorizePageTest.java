package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class AuthorizePageTest {
    private SandboxUser user;
    private final Map<String, String> parameters = SandboxUser.authorizeParameters();

    @BeforeEach
    void start(Vertx vertx) {
        user = SandboxUser.start(vertx);
    }

    @AfterEach
    void stop() {
        user.close();
    }

    @Test
    void the_consent_page_shows_application_scope_personas_and_two_buttons() {
        HttpResponse<Buffer> page = user.open(parameters);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.bodyAsString())
                .contains("Local Amazon (sandbox)", "Ads Connect", SandboxUser.SCOPE)
                .contains(
                        "value=\"new-seller\" checked",
                        "value=\"demo-manager\"",
                        ">Allow</button>",
                        ">Cancel</button>");
    }

    @Test
    void the_style_sheet_is_served_from_the_same_server() {
        String url = user.sandbox.apiUrl(SandboxRegion.FE) + "/ap/sandbox.css";
        assertThat(user.download(url).getHeader("Content-Type")).startsWith("text/css");
    }

    @Test
    void everything_on_the_consent_page_is_escaped() {
        parameters.put("state", "\"><script>alert(1)</script>");
        assertThat(user.open(parameters).bodyAsString()).doesNotContain("<script>");
    }

    @Test
    void an_unknown_client_sees_a_page_and_is_not_redirected() {
        parameters.put("client_id", "amzn1.application-oa2-client.other");
        assertRefused("lwa-invalid-parameter-bad-client-id");
    }

    @Test
    void a_return_url_must_match_to_the_character() {
        parameters.put("redirect_uri", SandboxUser.CALLBACK + "/");
        String body = assertRefused("lwa-invalid-parameter-bad-redirect-uri-vendor");
        assertThat(body).contains("The redirect URI you provided has not been whitelisted for your application");
    }

    @Test
    void the_implicit_grant_is_no_longer_supported() {
        parameters.put("response_type", "token");
        String body = assertRefused("lwa-invalid-parameter-unauthorized-implicit-grant-request");
        assertThat(body).contains("Implicit Grant (response_type=token) is no longer supported");
    }

    @Test
    void a_scope_with_one_colon_is_unknown() {
        parameters.put("scope", "advertising:campaign_management");
        assertThat(assertRefused("lwa-invalid-parameter-bad-scope")).contains("An unknown scope was requested");
    }

    @Test
    void a_missing_scope_is_refused_too() {
        parameters.remove("scope");
        assertRefused("lwa-invalid-parameter-bad-scope");
    }

    @Test
    void checks_run_from_client_to_redirect_uri_to_response_type_to_scope() {
        parameters.put("scope", "nonsense");
        parameters.put("response_type", "token");
        parameters.put("redirect_uri", "https://elsewhere.example.test/");
        assertRefused("lwa-invalid-parameter-bad-redirect-uri-vendor");
        parameters.put("redirect_uri", SandboxUser.CALLBACK);
        assertRefused("lwa-invalid-parameter-unauthorized-implicit-grant-request");
    }

    @Test
    void allow_redirects_with_code_scope_and_the_unchanged_state() {
        parameters.put("state", "a b+c/ü&=");
        HttpResponse<Buffer> answer = user.decide(parameters, "allow", "new-seller");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).startsWith(SandboxUser.CALLBACK + "?");
        assertThat(SandboxUser.query(answer))
                .containsEntry("state", "a b+c/ü&=")
                .containsEntry("scope", SandboxUser.SCOPE)
                .hasEntrySatisfying("code", code -> assertThat(code).matches("[A-Za-z]{20}"));
    }

    @Test
    void cancel_redirects_with_access_denied_and_no_code() {
        assertThat(SandboxUser.query(user.decide(parameters, "cancel", "new-seller")))
                .containsOnly(
                        Map.entry("error", "access_denied"),
                        Map.entry("error_description", "Access not permitted."),
                        Map.entry("state", "s-7c1f"));
    }

    @Test
    void no_state_comes_back_where_none_was_sent() {
        parameters.remove("state");
        assertThat(SandboxUser.query(user.decide(parameters, "allow", "new-seller")))
                .doesNotContainKey("state");
        assertThat(SandboxUser.query(user.decide(parameters, "cancel", "new-seller")))
                .doesNotContainKey("state");
    }

    @Test
    void parameters_already_in_the_return_url_are_kept() {
        parameters.put("redirect_uri", SandboxUser.CALLBACK + "?tenant=7");
        assertThat(SandboxUser.query(user.decide(parameters, "allow", "new-seller")))
                .containsEntry("tenant", "7")
                .containsKey("code");
    }

    @Test
    void the_decision_is_checked_as_strictly_as_the_page() {
        parameters.put("redirect_uri", "https://elsewhere.example.test/");
        assertThat(user.decide(parameters, "cancel", "new-seller").statusCode()).isEqualTo(400);
    }

    private String assertRefused(String errorMessage) {
        HttpResponse<Buffer> page = user.open(parameters);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.getHeader("Content-Type")).startsWith("text/html");
        assertThat(page.getHeader("Location")).isNull();
        assertThat(page.bodyAsString()).contains("Error Summary", "400 Bad Request", "errorMsg=" + errorMessage);
        return page.bodyAsString();
    }
}
