package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fact sheet 6.1, 6.2 and 6.4, line 18: the lists that are asked for with a body. */
@ExtendWith(VertxExtension.class)
class EntityListsTest {
    private static final String CAMPAIGNS = "application/vnd.spCampaign.v3+json";
    private ReportCase account;

    @BeforeEach
    void start(Vertx vertx) {
        account = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
    }

    @AfterEach
    void stop() {
        account.user.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/sp/campaigns/list, spCampaign.v3, campaigns, campaignId",
        "/sp/adGroups/list, spAdGroup.v3, adGroups, adGroupId",
        "/sp/keywords/list, spKeyword.v3, keywords, keywordId",
        "/sp/negativeKeywords/list, spNegativeKeyword.v3, negativeKeywords, keywordId",
        "/sp/campaignNegativeKeywords/list, spCampaignNegativeKeyword.v3, campaignNegativeKeywords, keywordId",
        "/sp/productAds/list, spProductAd.v3, productAds, adId",
        "/sp/targets/list, spTargetingClause.v3, targetingClauses, targetId",
        "/sp/negativeTargets/list, spNegativeTargetingClause.v3, negativeTargetingClauses, targetId",
        "/sb/v4/campaigns/list, sbcampaignresource.v4, campaigns, campaignId",
        "/sb/v4/adGroups/list, sbadgroupresource.v4, adGroups, adGroupId",
        "/sb/v4/ads/list, sbadresource.v4, ads, adId",
        "/portfolios/list, spPortfolio.v3, portfolios, portfolioId"
    })
    void line18_every_list_has_its_media_type_its_array_and_ids_as_text(
            String path, String type, String array, String id) {
        String mediaType = "application/vnd." + type + "+json";
        HttpResponse<Buffer> answer = list(path, mediaType, new JsonObject());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo(mediaType);
        List<JsonObject> entities = entities(answer, array);
        assertThat(entities).isNotEmpty();
        assertThat(entities).allSatisfy(entity -> {
            assertThat(entity.getValue(id)).isInstanceOf(String.class);
            assertThat(entity.getString("state")).isIn("ENABLED", "PAUSED", "ARCHIVED");
            assertThat(entity.containsKey("extendedData")).isFalse();
        });
        assertThat(entities.stream().map(entity -> entity.getString(id))).doesNotHaveDuplicates();
        String total = path.equals("/sb/v4/campaigns/list") ? "totalCount" : "totalResults";
        assertThat(answer.bodyAsJsonObject().getInteger(total)).isEqualTo(entities.size());

        HttpResponse<Buffer> plain = list(path, "application/json", new JsonObject());
        assertThat(plain.statusCode()).isEqualTo(415);
        assertThat(plain.bodyAsJsonObject().getString("code")).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(plain.bodyAsJsonObject().getString("message")).isEqualTo("Cannot consume content type");
    }

    @ParameterizedTest
    @CsvSource({
        "spCampaigns, campaign, campaignId, /sp/campaigns/list, spCampaign.v3, campaigns",
        "spAdvertisedProduct, advertiser, adId, /sp/productAds/list, spProductAd.v3, productAds",
        "spAdvertisedProduct, advertiser, adGroupId, /sp/adGroups/list, spAdGroup.v3, adGroups",
        "spAdvertisedProduct, advertiser, portfolioId, /portfolios/list, spPortfolio.v3, portfolios"
    })
    void line18_reports_and_lists_speak_of_the_same_things(
            String report, String group, String id, String path, String type, String array) {
        JsonArray rows =
                account.rows(ReportCase.order("SPONSORED_PRODUCTS", report, group, "2026-11-01", "2026-11-18", id));
        Set<String> reported = rows.stream()
                .map(row -> ((JsonObject) row).getValue(id))
                .filter(value -> value != null)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        Set<String> listed = entities(list(path, "application/vnd." + type + "+json", new JsonObject()), array).stream()
                .map(entity -> entity.getString(id))
                .collect(Collectors.toSet());
        assertThat(reported).isNotEmpty().isSubsetOf(listed);
    }

    @Test
    void line18_keywords_of_search_terms_are_keywords_or_targets() {
        JsonArray rows = account.rows(ReportCase.order(
                "SPONSORED_PRODUCTS", "spSearchTerm", "searchTerm", "2026-11-01", "2026-11-18", "keywordId"));
        Stream<String> keywords =
                entities(list("/sp/keywords/list", "application/vnd.spKeyword.v3+json", new JsonObject()), "keywords")
                        .stream()
                        .map(keyword -> keyword.getString("keywordId"));
        Stream<String> targets = entities(
                        list("/sp/targets/list", "application/vnd.spTargetingClause.v3+json", new JsonObject()),
                        "targetingClauses")
                .stream()
                .map(target -> target.getString("targetId"));
        Set<String> all = Stream.concat(keywords, targets).collect(Collectors.toSet());
        assertThat(rows)
                .allSatisfy(row -> assertThat(all).contains(String.valueOf(((JsonObject) row).getLong("keywordId"))));
    }

    @Test
    void line18_small_pages_hang_together_by_tokens() {
        List<String> whole = new ArrayList<>();
        JsonObject query = new JsonObject().put("maxResults", 3);
        for (String token = ""; token != null; ) {
            JsonObject page = list("/sp/campaigns/list", CAMPAIGNS, query).bodyAsJsonObject();
            assertThat(page.getJsonArray("campaigns")).hasSizeBetween(1, 3);
            page.getJsonArray("campaigns").forEach(each -> whole.add(((JsonObject) each).getString("campaignId")));
            token = page.getString("nextToken");
            query.put("nextToken", token);
        }
        assertThat(whole)
                .doesNotHaveDuplicates()
                .isEqualTo(entities(list("/sp/campaigns/list", CAMPAIGNS, new JsonObject()), "campaigns").stream()
                        .map(campaign -> campaign.getString("campaignId"))
                        .toList());
    }

    @Test
    void line18_a_token_belongs_to_the_filters_it_was_given_for() {
        JsonObject query = new JsonObject().put("maxResults", 2);
        String token =
                list("/sp/campaigns/list", CAMPAIGNS, query).bodyAsJsonObject().getString("nextToken");
        assertInvalid(query.copy().put("nextToken", token).put("stateFilter", including("ENABLED")));
        assertInvalid(query.copy().put("nextToken", "nonsense"));
        assertInvalid(new JsonObject().put("maxResults", 1001));
        assertInvalid(new JsonObject().put("maxResults", 0));
    }

    @Test
    void line18_lists_are_narrowed_by_state_name_and_ids() {
        List<JsonObject> all = entities(list("/sp/campaigns/list", CAMPAIGNS, new JsonObject()), "campaigns");
        JsonObject first = all.getFirst();
        assertThat(campaigns(new JsonObject().put("stateFilter", including("ENABLED"))))
                .isNotEmpty()
                .allSatisfy(campaign -> assertThat(campaign.getString("state")).isEqualTo("ENABLED"));
        assertThat(campaigns(new JsonObject().put("campaignIdFilter", including(first.getString("campaignId")))))
                .containsExactly(first);
        JsonObject exact = including(first.getString("name")).put("queryTermMatchType", "EXACT_MATCH");
        assertThat(campaigns(new JsonObject().put("nameFilter", exact))).containsExactly(first);
        assertThat(campaigns(new JsonObject().put("nameFilter", including("sp | "))))
                .isEqualTo(all);
    }

    @Test
    void line18_keywords_are_narrowed_by_text_and_match_type() {
        String type = "application/vnd.spKeyword.v3+json";
        List<JsonObject> all = entities(list("/sp/keywords/list", type, new JsonObject()), "keywords");
        String match = all.getFirst().getString("matchType");
        JsonObject query = new JsonObject().put("matchTypeFilter", new JsonArray().add(match));
        assertThat(entities(list("/sp/keywords/list", type, query), "keywords"))
                .isNotEmpty()
                .allSatisfy(
                        keyword -> assertThat(keyword.getString("matchType")).isEqualTo(match));
        String group = all.getFirst().getString("adGroupId");
        JsonObject ofGroup = new JsonObject().put("adGroupIdFilter", including(group));
        assertThat(entities(list("/sp/keywords/list", type, ofGroup), "keywords"))
                .isNotEmpty()
                .allSatisfy(
                        keyword -> assertThat(keyword.getString("adGroupId")).isEqualTo(group));
    }

    @Test
    void line18_what_a_list_does_not_know_is_an_invalid_argument() {
        assertInvalid(new JsonObject().put("colourFilter", including("red")));
        assertInvalid(new JsonObject().put("stateFilter", including("SLEEPING")));
        assertInvalid(new JsonObject().put("campaignIdFilter", including("A0123456789")));
        assertInvalid(new JsonObject().put("stateFilter", "ENABLED"));
    }

    @Test
    void line18_brands_take_100_a_page_and_ten_ids() {
        String type = "application/vnd.sbcampaignresource.v4+json";
        HttpResponse<Buffer> large = list("/sb/v4/campaigns/list", type, new JsonObject().put("maxResults", 101));
        assertThat(large.statusCode()).isEqualTo(400);
        assertThat(large.getHeader("Content-Type")).isEqualTo(type);
        String[] eleven =
                Stream.iterate(1, id -> id + 1).limit(11).map(String::valueOf).toArray(String[]::new);
        assertThat(list("/sb/v4/campaigns/list", type, new JsonObject().put("campaignIdFilter", including(eleven)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void line18_extended_data_come_when_asked_for() {
        JsonObject query = new JsonObject().put("includeExtendedDataFields", true);
        assertThat(campaigns(query).getFirst().getJsonObject("extendedData").getString("servingStatus"))
                .startsWith("CAMPAIGN_STATUS_");
        JsonObject brand = entities(
                        list("/sb/v4/campaigns/list", "application/vnd.sbcampaignresource.v4+json", query), "campaigns")
                .getFirst();
        assertThat(brand.getJsonObject("extendedData").getValue("creationDate")).isInstanceOf(Long.class);
    }

    @Test
    void line11_an_author_has_no_brand_lists(Vertx vertx) {
        account.user.close();
        account = ReportCase.start(vertx, SandboxRegion.NA, "kdp-author");
        HttpResponse<Buffer> answer =
                list("/sb/v4/campaigns/list", "application/vnd.sbcampaignresource.v4+json", new JsonObject());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.bodyAsJsonObject().getString("message"))
                .isEqualTo("KDP authors do not have access to Sponsored Brands functionality");
    }

    @Test
    void line16_lists_are_throttled_in_their_own_shape() {
        account.user.faults(new JsonObject()
                .put("entityLists", new JsonObject().put("kind", "THROTTLED").put("retryAfter", 2)));
        HttpResponse<Buffer> answer = list("/sp/campaigns/list", CAMPAIGNS, new JsonObject());
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
        assertThat(answer.bodyAsJsonObject().getString("code")).isEqualTo("THROTTLED");
    }

    @Test
    void line18_huge_accounts_come_in_pages_of_a_thousand(Vertx vertx) {
        account.user.close();
        account = ReportCase.start(vertx, SandboxRegion.NA, "huge-data");
        JsonObject page =
                list("/sp/campaigns/list", CAMPAIGNS, new JsonObject()).bodyAsJsonObject();
        assertThat(page.getInteger("totalResults")).isEqualTo(1500);
        assertThat(page.getJsonArray("campaigns")).hasSize(1000);
        assertThat(page.getString("nextToken")).isNotNull();
    }

    @Test
    void line8_lists_want_the_scope_header() {
        assertThat(account.user
                        .http
                        .requestAbs(
                                HttpMethod.POST, account.user.sandbox.apiUrl(SandboxRegion.NA) + "/sp/campaigns/list")
                        .putHeader("Authorization", "Bearer " + account.token)
                        .putHeader("Amazon-Advertising-API-ClientId", SandboxUser.CLIENT)
                        .putHeader("Content-Type", CAMPAIGNS)
                        .send()
                        .await()
                        .bodyAsJsonObject()
                        .getString("details"))
                .isEqualTo("Scope header is missing");
    }

    private HttpResponse<Buffer> list(String path, String mediaType, JsonObject body) {
        return account.user.post(account.region, path, mediaType, account.token, account.profileId, body);
    }

    private List<JsonObject> campaigns(JsonObject query) {
        return entities(list("/sp/campaigns/list", CAMPAIGNS, query), "campaigns");
    }

    private static List<JsonObject> entities(HttpResponse<Buffer> answer, String array) {
        return answer.bodyAsJsonObject().getJsonArray(array).stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static JsonObject including(String... values) {
        return new JsonObject().put("include", new JsonArray(List.of(values)));
    }

    private void assertInvalid(JsonObject query) {
        HttpResponse<Buffer> answer = list("/sp/campaigns/list", CAMPAIGNS, query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(answer.bodyAsJsonObject().getString("code")).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.bodyAsJsonObject().getJsonArray("errors")).hasSize(1);
    }
}
