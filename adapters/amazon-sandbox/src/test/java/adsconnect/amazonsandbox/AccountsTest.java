package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fact sheet 4, lines 10 and 11: what each persona has, in all of Amazon's views of it. */
@ExtendWith(VertxExtension.class)
class AccountsTest {
    private static final String LIST = "application/vnd.listaccountsresource.v1+json";
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
    @CsvSource({
        "new-seller, 1, 0, 0",
        "seller-worldwide, 3, 4, 3",
        "vendor, 1, 1, 0",
        "agency-only, 1, 0, 0",
        "manager-many, 16, 16, 8",
        "no-profiles, 0, 0, 0",
        "manager-unlinked, 0, 0, 0",
        "yen, 0, 0, 1",
        "access-removed, 2, 0, 0"
    })
    void line11_every_persona_has_its_profiles_in_each_region(String persona, int america, int europe, int farEast) {
        assertThat(user.profiles(SandboxRegion.NA, persona)).hasSize(america);
        assertThat(user.profiles(SandboxRegion.EU, persona)).hasSize(europe);
        assertThat(user.profiles(SandboxRegion.FE, persona)).hasSize(farEast);
    }

    @Test
    void line11_access_to_one_account_ends_a_day_after_the_consent_and_the_consent_lives_on() {
        String refreshToken = user.consent("access-removed").getString("refresh_token");
        long lost = user.profiles(SandboxRegion.NA, "access-removed")
                .getJsonObject(1)
                .getLong("profileId");
        user.clockAt(Duration.ofHours(24));
        String token = user.token(SandboxUser.refreshForm(refreshToken))
                .bodyAsJsonObject()
                .getString("access_token");
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles", token).bodyAsJsonArray())
                .hasSize(1);
        HttpResponse<Buffer> refused = user.post(
                SandboxRegion.NA,
                "/sp/campaigns/list",
                "application/vnd.spCampaign.v3+json",
                token,
                lost,
                new JsonObject());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.bodyAsJsonObject().getString("details"))
                .endsWith("does not have access to profile: " + lost);
    }

    @Test
    void line11_special_accounts_say_what_they_are() {
        assertThat(account("kdp-author", 0).getString("subType")).isEqualTo("KDP_AUTHOR");
        assertThat(account("attribution", 1).getString("subType")).isEqualTo("AMAZON_ATTRIBUTION");
        assertThat(account("unpaid", 0).getBoolean("validPaymentMethod")).isFalse();
    }

    @Test
    void line10_profiles_are_filtered_by_payment() {
        String token = user.accessToken("unpaid");
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles?validPaymentMethodFilter=true", token)
                        .bodyAsJsonArray())
                .isEmpty();
        assertThat(user.get(SandboxRegion.NA, "/v2/profiles?validPaymentMethodFilter=false", token)
                        .bodyAsJsonArray())
                .hasSize(1);
    }

    @Test
    void sheet4_6_managers_see_at_most_fifty_linked_accounts_of_the_hosts_region() {
        JsonObject manager = managers("thousand-profiles").getJsonObject(0);
        assertThat(manager.getString("managerAccountId")).startsWith("amzn1.ads1.ma1.");
        assertThat(manager.getString("managerAccountName")).isEqualTo("Agency of Everybody");
        assertThat(manager.getJsonArray("linkedAccounts")).hasSize(50);
        JsonObject linked = manager.getJsonArray("linkedAccounts").getJsonObject(0);
        assertThat(linked.getValue("profileId")).isInstanceOf(String.class);
        assertThat(linked.getString("accountType")).isEqualTo("SELLER");
        assertThat(linked.containsKey("dspAdvertiserId")).isTrue();
    }

    @Test
    void sheet4_6_nobody_is_a_manager_by_nature_and_some_manage_nothing() {
        assertThat(managers("new-seller")).isEmpty();
        assertThat(managers("manager-unlinked").getJsonObject(0).getJsonArray("linkedAccounts"))
                .isEmpty();
    }

    @Test
    void sheet4_7_global_accounts_come_in_pages_with_all_countries() {
        String token = user.accessToken("manager-many");
        JsonObject first =
                accounts(token, new JsonObject().put("maxResults", 15)).bodyAsJsonObject();
        assertThat(first.getJsonArray("adsAccounts")).hasSize(15);
        JsonObject rest = accounts(
                        token, new JsonObject().put("maxResults", 15).put("nextToken", first.getString("nextToken")))
                .bodyAsJsonObject();
        assertThat(rest.getJsonArray("adsAccounts")).hasSize(5);
        assertThat(rest.getValue("nextToken")).isNull();
        JsonObject account = first.getJsonArray("adsAccounts").getJsonObject(0);
        assertThat(account.getString("adsAccountId")).startsWith("amzn1.ads-account.g.");
        assertThat(account.getJsonArray("countryCodes")).containsExactly("US", "CA");
        assertThat(account.getJsonArray("alternateIds")).hasSize(4);
        assertThat(user.get(SandboxRegion.EU, "/adsAccounts/" + account.getString("adsAccountId"), token)
                        .bodyAsJsonObject())
                .isEqualTo(account);
    }

    @Test
    void sheet4_7_refusals_have_a_shape_of_their_own() {
        String token = user.accessToken("new-seller");
        HttpResponse<Buffer> large = accounts(token, new JsonObject().put("maxResults", 101));
        assertThat(large.statusCode()).isEqualTo(400);
        assertThat(large.bodyAsJsonObject()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .fieldNames())
                .containsExactly("errorId", "errorCode", "errorMessage");
        HttpResponse<Buffer> plain = user.http
                .postAbs(user.sandbox.apiUrl(SandboxRegion.NA) + "/adsAccounts/list")
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Amazon-Advertising-API-ClientId", SandboxUser.CLIENT)
                .sendJsonObject(new JsonObject())
                .await();
        assertThat(plain.statusCode()).isEqualTo(415);
    }

    private JsonArray managers(String persona) {
        return user.get(SandboxRegion.NA, "/managerAccounts", user.accessToken(persona))
                .bodyAsJsonObject()
                .getJsonArray("managerAccounts");
    }

    private HttpResponse<Buffer> accounts(String token, JsonObject body) {
        return user.http
                .postAbs(user.sandbox.apiUrl(SandboxRegion.NA) + "/adsAccounts/list")
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Amazon-Advertising-API-ClientId", SandboxUser.CLIENT)
                .putHeader("Content-Type", LIST)
                .putHeader("Accept", LIST)
                .sendBuffer(body.toBuffer())
                .await();
    }

    private JsonObject account(String persona, int index) {
        return user.profiles(SandboxRegion.NA, persona).getJsonObject(index).getJsonObject("accountInfo");
    }
}
