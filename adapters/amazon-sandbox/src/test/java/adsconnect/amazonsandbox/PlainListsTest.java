package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fact sheet 6.2 (what is still v3) and 6.3, line 18: the lists that are asked for by address and are bare arrays. */
@ExtendWith(VertxExtension.class)
class PlainListsTest {
    private ReportCase account;

    @BeforeEach
    void start(Vertx vertx) {
        account = ReportCase.start(vertx, SandboxRegion.NA, "manager-many");
    }

    @AfterEach
    void stop() {
        account.user.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/sd/campaigns, campaignId",
        "/sd/adGroups, adGroupId",
        "/sd/productAds, adId",
        "/sd/targets, targetId",
        "/sd/negativeTargets, targetId"
    })
    void line18_display_has_bare_arrays_with_ids_as_numbers_and_small_letters(String path, String id) {
        List<JsonObject> all = list(path);
        assertThat(all).isNotEmpty().allSatisfy(entity -> {
            assertThat(entity.getValue(id)).isInstanceOf(Long.class);
            assertThat(entity.getString("state")).isIn("enabled", "paused", "archived");
        });
        List<JsonObject> extended = list(path + "/extended");
        assertThat(extended)
                .hasSameSizeAs(all)
                .allSatisfy(
                        entity -> assertThat(entity.getString("servingStatus")).startsWith("CAMPAIGN_STATUS_"));
    }

    @Test
    void line18_display_campaigns_have_amazons_members() {
        assertThat(list("/sd/campaigns")).allSatisfy(campaign -> {
            assertThat(campaign.getString("startDate")).matches("\\d{8}");
            assertThat(campaign.getString("tactic")).isIn("T00020", "T00030");
            assertThat(campaign.getString("costType")).isIn("cpc", "vcpm");
            assertThat(campaign.getString("budgetType")).isEqualTo("daily");
            assertThat(campaign.containsKey("endDate")).isTrue();
        });
    }

    @Test
    void line18_display_reports_and_lists_speak_of_the_same_campaigns() {
        JsonArray rows = account.rows(ReportCase.order(
                "SPONSORED_DISPLAY",
                "sdCampaigns",
                "campaign",
                "2026-11-01",
                "2026-11-18",
                "campaignId",
                "campaignName"));
        Set<String> listed = list("/sd/campaigns").stream()
                .map(campaign -> campaign.getLong("campaignId") + campaign.getString("name"))
                .collect(Collectors.toSet());
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(listed)
                        .contains(((JsonObject) row).getLong("campaignId")
                                + ((JsonObject) row).getString("campaignName")));
    }

    @Test
    void line18_the_end_is_where_fewer_come_than_were_asked_for() {
        List<JsonObject> all = list("/sd/productAds");
        assertThat(list("/sd/productAds?startIndex=0&count=1")).containsExactly(all.getFirst());
        assertThat(list("/sd/productAds?startIndex=1&count=100")).isEqualTo(all.subList(1, all.size()));
        assertThat(list("/sd/productAds?startIndex=9999")).isEmpty();
        assertThat(get("/sd/productAds?count=0", "application/json").statusCode())
                .isEqualTo(422);
        assertThat(get("/sd/productAds?count=many", "application/json").statusCode())
                .isEqualTo(422);
    }

    @Test
    void line18_display_lists_are_narrowed_by_comma_lists() {
        JsonObject first = list("/sd/campaigns").getFirst();
        assertThat(list("/sd/campaigns?campaignIdFilter=1," + first.getLong("campaignId")))
                .containsExactly(first);
        assertThat(list("/sd/adGroups?campaignIdFilter=" + first.getLong("campaignId")))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.getLong("campaignId")).isEqualTo(first.getLong("campaignId")));
        assertThat(list("/sd/campaigns?stateFilter=archived"))
                .allSatisfy(campaign -> assertThat(campaign.getString("state")).isEqualTo("archived"));
    }

    @ParameterizedTest
    @CsvSource({"/sb/keywords, sbkeyword", "/sb/negativeKeywords, sbnegativekeyword"})
    void line18_brand_keywords_want_their_media_type(String path, String type) {
        String mediaType = "application/vnd." + type + ".v3.2+json";
        HttpResponse<Buffer> answer = get(path, mediaType);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo(mediaType);
        assertThat(answer.bodyAsJsonArray())
                .allSatisfy(keyword ->
                        assertThat(((JsonObject) keyword).getValue("keywordId")).isInstanceOf(Long.class));
        assertThat(get(path, "application/xml").statusCode()).isEqualTo(406);
    }

    @Test
    void line18_brand_targets_come_in_pages() {
        JsonObject answer = targets(new JsonObject()).bodyAsJsonObject();
        assertThat(answer.containsKey("nextToken")).isTrue();
        JsonArray all = answer.getJsonArray("targets");
        JsonObject one = targets(new JsonObject().put("maxResults", 1)).bodyAsJsonObject();
        assertThat(one.getJsonArray("targets")).hasSize(Math.min(1, all.size()));
        JsonObject filter = new JsonObject().put("filterType", "CAMPAIGN_ID").put("values", new JsonArray().add("1"));
        assertThat(targets(new JsonObject().put("filters", new JsonArray().add(filter)))
                        .bodyAsJsonObject()
                        .getJsonArray("targets"))
                .isEmpty();
        assertThat(targets(new JsonObject().put("maxResults", 101)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void line11_an_author_has_no_brand_keywords(Vertx vertx) {
        account.user.close();
        account = ReportCase.start(vertx, SandboxRegion.NA, "kdp-author");
        HttpResponse<Buffer> answer = get("/sb/keywords", "*/*");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.bodyAsJsonObject().getString("details"))
                .isEqualTo("KDP authors do not have access to Sponsored Brands functionality");
    }

    private HttpResponse<Buffer> targets(JsonObject body) {
        return account.user
                .http
                .postAbs(account.user.sandbox.apiUrl(account.region) + "/sb/targets/list")
                .putHeader("Authorization", "Bearer " + account.token)
                .putHeader("Amazon-Advertising-API-ClientId", SandboxUser.CLIENT)
                .putHeader("Amazon-Advertising-API-Scope", String.valueOf(account.profileId))
                .putHeader("Accept", "application/vnd.sblisttargetsresponse.v3.2+json")
                .sendJsonObject(body)
                .await();
    }

    private List<JsonObject> list(String path) {
        return get(path, "application/json").bodyAsJsonArray().stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private HttpResponse<Buffer> get(String path, String accept) {
        return account.user
                .http
                .requestAbs(HttpMethod.GET, account.user.sandbox.apiUrl(account.region) + path)
                .putHeader("Authorization", "Bearer " + account.token)
                .putHeader("Amazon-Advertising-API-ClientId", SandboxUser.CLIENT)
                .putHeader("Amazon-Advertising-API-Scope", String.valueOf(account.profileId))
                .putHeader("Accept", accept)
                .send()
                .await();
    }
}
