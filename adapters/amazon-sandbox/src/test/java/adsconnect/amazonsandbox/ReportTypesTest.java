package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fact sheet 5.3, 5.4, 5.6 and 5.8, line 13: every type of report, its columns and its rows. */
@ExtendWith(VertxExtension.class)
class ReportTypesTest {
    private static final String FROM = "2026-10-25";
    private static final String TO = "2026-11-18";
    private static final String SP = "SPONSORED_PRODUCTS";
    private ReportCase reports;

    @BeforeEach
    void start(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
    }

    @AfterEach
    void stop() {
        reports.user.close();
    }

    static Stream<List<String>> types() {
        return Stream.of(
                List.of(SP, "spCampaigns", "campaign"),
                List.of(SP, "spAdvertisedProduct", "advertiser"),
                List.of(SP, "spSearchTerm", "searchTerm"),
                List.of(SP, "spTargeting", "targeting"),
                List.of("SPONSORED_BRANDS", "sbCampaigns", "campaign"),
                List.of("SPONSORED_DISPLAY", "sdCampaigns", "campaign"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_allowed_column_can_be_asked_for_and_is_in_every_row(List<String> type) {
        List<String> columns = allowed(type);
        JsonArray rows = reports.rows(order(type, columns));
        assertThat(rows).isNotEmpty();
        assertThat(stream(rows)).allSatisfy(row -> assertThat(row.fieldNames()).containsExactlyElementsOf(columns));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_truth_of_a_type_is_its_report_row_for_row_and_in_sum(List<String> type) {
        List<String> columns = allowed(type);
        JsonArray rows = reports.rows(order(type, columns));
        JsonObject truth = reports.truthOf(type.get(1), FROM, TO);
        assertThat(truth.getJsonObject("totals").getInteger("rows")).isEqualTo(rows.size());
        JsonObject first = truth.getJsonArray("rows").getJsonObject(0);
        List<String> told = columns.stream().filter(first::containsKey).toList();
        assertThat(texts(rows, told)).containsExactlyInAnyOrderElementsOf(texts(truth.getJsonArray("rows"), told));
        for (String sum : List.of("impressions", "clicks", "cost")) {
            assertThat(new BigDecimal(
                            truth.getJsonObject("totals").getValue(sum).toString()))
                    .as(sum)
                    .isEqualByComparingTo(sum(rows, sum));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "spCampaigns, campaign, SPONSORED_PRODUCTS, 2026-08-18",
        "spAdvertisedProduct, advertiser, SPONSORED_PRODUCTS, 2026-08-18",
        "spSearchTerm, searchTerm, SPONSORED_PRODUCTS, 2026-08-18",
        "sbCampaigns, campaign, SPONSORED_BRANDS, 2026-09-22",
        "sdCampaigns, campaign, SPONSORED_DISPLAY, 2026-09-17"
    })
    void line13_the_look_back_is_95_60_or_65_days_and_said_in_amazons_words(
            String type, String group, String product, String earliest) {
        assertThat(reports.create(ReportCase.order(product, type, group, earliest, earliest, "date", "clicks"))
                        .statusCode())
                .isEqualTo(200);
        String before = LocalDate.parse(earliest).minusDays(1).toString();
        assertThat(detail(ReportCase.order(product, type, group, before, before, "date", "clicks")))
                .isEqualTo("startDate (%s) must be equal to or after report type data retention start date (%s)"
                        .formatted(before, earliest));
    }

    @ParameterizedTest
    @CsvSource({
        "spCampaigns, campaign, SPONSORED_PRODUCTS, portfolioId",
        "spCampaigns, campaign, SPONSORED_PRODUCTS, salesOtherSku7d",
        "spCampaigns, campaign, SPONSORED_PRODUCTS, roasClicks7d",
        "spCampaigns, campaign, SPONSORED_PRODUCTS, adGroupId",
        "spTargeting, targeting, SPONSORED_PRODUCTS, searchTerm",
        "sdCampaigns, campaign, SPONSORED_DISPLAY, campaignBudgetType",
        "sdCampaigns, campaign, SPONSORED_DISPLAY, sales14d",
        "sbCampaigns, campaign, SPONSORED_BRANDS, purchases7d"
    })
    void line13_the_traps_are_refused(String type, String group, String product, String column) {
        assertThat(detail(ReportCase.order(product, type, group, FROM, TO, "date", column)))
                .startsWith("configuration columns includes invalid values: (" + column + "). Allowed values: (date, ")
                .doesNotContain(" " + column + ",");
    }

    @Test
    void advertised_products_of_a_day_add_up_to_the_campaign() {
        Map<String, Long> campaigns = sums(
                reports.rows(ReportCase.order(SP, "spCampaigns", "campaign", FROM, TO, "date", "campaignId", "cost")));
        Map<String, Long> products = sums(reports.rows(ReportCase.order(
                SP, "spAdvertisedProduct", "advertiser", FROM, TO, "date", "campaignId", "adId", "cost")));
        assertThat(products).isEqualTo(campaigns);
    }

    @Test
    void search_terms_have_clicks_and_all_clicks_of_the_campaign() {
        JsonArray terms = reports.rows(ReportCase.order(
                SP, "spSearchTerm", "searchTerm", FROM, TO, "date", "campaignId", "searchTerm", "clicks", "cost"));
        assertThat(stream(terms))
                .allSatisfy(row -> assertThat(row.getLong("clicks")).isPositive());
        Map<String, Long> campaigns = sums(
                reports.rows(ReportCase.order(SP, "spCampaigns", "campaign", FROM, TO, "date", "campaignId", "cost")));
        campaigns.values().removeIf(cost -> cost == 0);
        assertThat(sums(terms)).isEqualTo(campaigns);
    }

    @Test
    void no_row_of_a_type_comes_twice_on_a_day() {
        JsonArray rows = reports.rows(ReportCase.order(
                SP,
                "spSearchTerm",
                "searchTerm",
                FROM,
                TO,
                "date",
                "campaignId",
                "adGroupId",
                "keywordId",
                "searchTerm",
                "matchType"));
        assertThat(stream(rows).map(JsonObject::encode)).doesNotHaveDuplicates();
    }

    @Test
    void wider_windows_never_hold_less_in_any_row() {
        JsonArray rows = reports.rows(ReportCase.order(
                SP,
                "spAdvertisedProduct",
                "advertiser",
                FROM,
                TO,
                "purchases1d",
                "purchases7d",
                "purchases14d",
                "purchases30d",
                "clicks",
                "impressions"));
        assertThat(stream(rows)).allSatisfy(row -> {
            assertThat(List.of(
                            row.getLong("purchases1d"),
                            row.getLong("purchases7d"),
                            row.getLong("purchases14d"),
                            row.getLong("purchases30d")))
                    .isSorted();
            assertThat(row.getLong("impressions")).isGreaterThanOrEqualTo(row.getLong("clicks"));
        });
    }

    @Test
    void a_summary_of_search_terms_adds_up_the_days() {
        JsonObject order =
                ReportCase.order(SP, "spSearchTerm", "searchTerm", FROM, TO, "startDate", "endDate", "clicks");
        order.getJsonObject("configuration").put("timeUnit", "SUMMARY");
        JsonArray rows = reports.rows(order);
        assertThat(rows.getJsonObject(0).getString("startDate")).isEqualTo(FROM);
        assertThat(rows.getJsonObject(0).getString("endDate")).isEqualTo(TO);
        assertThat(sum(rows, "clicks").longValueExact())
                .isEqualTo(reports.truthOf("spSearchTerm", FROM, TO)
                        .getJsonObject("totals")
                        .getLong("clicks"));
    }

    @ParameterizedTest
    @CsvSource({
        "spAdvertisedProduct, advertiser, adCreativeStatus, PAUSED, adId",
        "spSearchTerm, searchTerm, keywordType, BROAD, keywordType",
        "spTargeting, targeting, adKeywordStatus, PAUSED, adKeywordStatus"
    })
    void line13_filters_leave_the_others_out(String type, String group, String field, String value, String column) {
        JsonObject all = ReportCase.order(SP, type, group, FROM, TO, "date", column);
        JsonObject some = all.copy();
        JsonObject filter = new JsonObject().put("field", field).put("values", new JsonArray().add(value));
        some.getJsonObject("configuration").put("filters", new JsonArray().add(filter));
        JsonArray filtered = reports.rows(some);
        assertThat(filtered).hasSizeLessThan(reports.rows(all).size());
        if (!column.equals("adId")) {
            assertThat(stream(filtered))
                    .allSatisfy(row -> assertThat(row.getString(column)).isEqualTo(value));
        }
    }

    @Test
    void line13_filters_of_another_type_are_refused() {
        JsonObject order = ReportCase.order(SP, "spSearchTerm", "searchTerm", FROM, TO, "date", "clicks");
        JsonObject filter =
                new JsonObject().put("field", "campaignStatus").put("values", new JsonArray().add("ENABLED"));
        order.getJsonObject("configuration").put("filters", new JsonArray().add(filter));
        assertThat(detail(order)).contains("campaignStatus", "keywordType");
    }

    @Test
    void line11_ids_are_numbers_of_up_to_18_digits(Vertx vertx) {
        reports.user.close();
        reports = ReportCase.start(vertx, SandboxRegion.NA, "big-ids");
        JsonArray rows = reports.rows(ReportCase.order(
                SP, "spSearchTerm", "searchTerm", FROM, TO, "campaignId", "adGroupId", "keywordId", "portfolioId"));
        assertThat(stream(rows)).allSatisfy(row -> {
            for (String id : List.of("campaignId", "adGroupId", "keywordId")) {
                assertThat(row.getValue(id)).isInstanceOf(Long.class);
                assertThat(row.getLong(id)).isBetween(9_007_199_254_740_993L, 999_999_999_999_999_999L);
            }
        });
    }

    @Test
    void line11_an_author_has_no_brands(Vertx vertx) {
        reports.user.close();
        reports = ReportCase.start(vertx, SandboxRegion.NA, "kdp-author");
        assertThat(detail(ReportCase.order("SPONSORED_BRANDS", "sbCampaigns", "campaign", FROM, TO, "clicks")))
                .isEqualTo("KDP authors do not have access to Sponsored Brands functionality");
        assertThat(reports.rows(ReportCase.order(SP, "spCampaigns", "campaign", FROM, TO, "clicks")))
                .isNotEmpty();
    }

    @Test
    void vendors_advertise_without_stock_numbers(Vertx vertx) {
        reports.user.close();
        reports = ReportCase.start(vertx, SandboxRegion.NA, "vendor");
        JsonArray rows = reports.rows(
                ReportCase.order(SP, "spAdvertisedProduct", "advertiser", FROM, TO, "advertisedAsin", "advertisedSku"));
        assertThat(stream(rows)).allSatisfy(row -> {
            assertThat(row.getString("advertisedAsin")).matches("B0[A-Z0-9]{8}");
            assertThat(row.getValue("advertisedSku")).isNull();
        });
    }

    @Test
    void brands_and_display_name_their_kind_of_cost() {
        Set<Object> brands = values("SPONSORED_BRANDS", "sbCampaigns");
        Set<Object> display = values("SPONSORED_DISPLAY", "sdCampaigns");
        assertThat(brands).containsExactly("CPC");
        assertThat(display).isNotEmpty().isSubsetOf("cpc", "vcpm");
    }

    private Set<Object> values(String product, String type) {
        return stream(reports.rows(ReportCase.order(product, type, "campaign", FROM, TO, "costType")))
                .map(row -> row.getValue("costType"))
                .collect(Collectors.toSet());
    }

    /** Amazon itself says which ones there are. */
    private List<String> allowed(List<String> type) {
        String detail = detail(order(type, List.of("nonsense")));
        return List.of(
                detail.replaceFirst(".*Allowed values: \\((.*)\\)$", "$1").split(", "));
    }

    private static JsonObject order(List<String> type, List<String> columns) {
        return ReportCase.order(type.get(0), type.get(1), type.get(2), FROM, TO, columns.toArray(String[]::new));
    }

    private String detail(JsonObject order) {
        JsonObject body = reports.create(order).bodyAsJsonObject();
        assertThat(body.getString("code")).isEqualTo("400");
        return body.getString("detail");
    }

    private static Stream<JsonObject> stream(JsonArray rows) {
        return rows.stream().map(JsonObject.class::cast);
    }

    /** Cost by day and campaign, in cents, which compare without regard to zeros at the end. */
    private static Map<String, Long> sums(JsonArray rows) {
        return stream(rows)
                .collect(Collectors.toMap(
                        row -> row.getString("date") + " " + row.getLong("campaignId"),
                        row -> new BigDecimal(row.getValue("cost").toString())
                                .movePointRight(2)
                                .longValueExact(),
                        Long::sum));
    }

    private static BigDecimal sum(JsonArray rows, String column) {
        return stream(rows)
                .map(row -> new BigDecimal(row.getValue(column).toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Numbers in reports and texts in the truth say the same. */
    private static List<String> texts(JsonArray rows, List<String> columns) {
        return stream(rows)
                .map(row ->
                        columns.stream().map(name -> plain(row.getValue(name))).collect(Collectors.joining("|")))
                .toList();
    }

    private static String plain(Object value) {
        String text = String.valueOf(value);
        return text.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }
}
