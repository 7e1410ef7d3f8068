package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in the reports: plausible, repeatable, exact to the cent. */
@ExtendWith(VertxExtension.class)
class ReportFiguresTest {
    private ReportCase reports;

    @AfterEach
    void stop() {
        reports.user.close();
    }

    @Test
    void a_day_is_the_same_whatever_report_asks(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
        Set<Object> wide = onDay(reports.rows(ReportCase.order("2026-10-20", "2026-11-14")), "2026-11-03");
        Set<Object> narrow = onDay(reports.rows(ReportCase.order("2026-11-03", "2026-11-03")), "2026-11-03");
        assertThat(narrow).isNotEmpty().isEqualTo(wide);
    }

    @Test
    void money_has_two_decimals_and_never_more(Vertx vertx) throws IOException {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
        assertThat(costs()).isNotEmpty().allMatch(cost -> cost.matches("\\d+\\.\\d\\d"));
    }

    @Test
    void yen_have_no_decimals(Vertx vertx) throws IOException {
        reports = ReportCase.start(vertx, SandboxRegion.FE, "yen");
        assertThat(costs()).isNotEmpty().allMatch(cost -> cost.matches("\\d+"));
    }

    @Test
    void the_truth_is_what_the_report_adds_up_to(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
        BigDecimal spend = BigDecimal.ZERO;
        BigDecimal sales = BigDecimal.ZERO;
        long clicks = 0;
        for (Object each : reports.rows(ReportCase.order("2026-10-22", "2026-11-20"))) {
            JsonObject row = (JsonObject) each;
            spend = spend.add(new BigDecimal(row.getValue("cost").toString()));
            sales = sales.add(new BigDecimal(row.getValue("sales7d").toString()));
            clicks += row.getLong("clicks");
        }
        JsonObject truth = reports.truth("2026-10-22", "2026-11-20")
                .getJsonObject("totals")
                .getJsonObject("SPONSORED_PRODUCTS");
        assertThat(new BigDecimal(truth.getString("cost"))).isEqualByComparingTo(spend);
        assertThat(new BigDecimal(truth.getString("sales7d"))).isEqualByComparingTo(sales);
        assertThat(truth.getLong("clicks")).isEqualTo(clicks);
    }

    @Test
    void figures_are_plausible(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
        JsonObject total = reports.truth("2026-08-20", "2026-11-20")
                .getJsonObject("totals")
                .getJsonObject("ALL");
        double clicks = total.getLong("clicks");
        assertThat(clicks / total.getLong("impressions")).isBetween(0.003, 0.015);
        assertThat(Double.parseDouble(total.getString("cost")) / clicks).isBetween(0.4, 1.8);
        assertThat(total.getLong("purchases7d") / clicks).isBetween(0.05, 0.15);
    }

    @Test
    void every_campaign_in_a_report_has_an_id_of_15_digits_and_impressions(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
        for (Object each : reports.rows(ReportCase.order("2026-11-01", "2026-11-20"))) {
            JsonObject row = (JsonObject) each;
            assertThat(row.getLong("campaignId")).isBetween(100_000_000_000_000L, 999_999_999_999_999L);
            assertThat(row.getLong("impressions")).isPositive();
        }
    }

    @Test
    void nothing_is_reported_of_today(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
        JsonArray rows = reports.rows(ReportCase.order("2026-11-19", "2026-11-21"));
        assertThat(days(rows)).containsExactlyInAnyOrder("2026-11-19", "2026-11-20");
    }

    @Test
    void a_summary_adds_up_the_days(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
        JsonObject configuration = ReportCase.configuration()
                .put("timeUnit", "SUMMARY")
                .put(
                        "columns",
                        new JsonArray().add("startDate").add("campaignId").add("clicks"));
        long summed =
                clicks(reports.rows(ReportCase.order("2026-11-01", "2026-11-14").put("configuration", configuration)));
        assertThat(summed)
                .isEqualTo(reports.truth("2026-11-01", "2026-11-14")
                        .getJsonObject("totals")
                        .getJsonObject("SPONSORED_PRODUCTS")
                        .getLong("clicks"));
    }

    @Test
    void a_filter_leaves_the_other_campaigns_out(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
        JsonObject filter =
                new JsonObject().put("field", "campaignStatus").put("values", new JsonArray().add("ARCHIVED"));
        JsonObject configuration = ReportCase.configuration().put("filters", new JsonArray().add(filter));
        assertThat(reports.rows(ReportCase.order("2026-11-01", "2026-11-14").put("configuration", configuration)))
                .isEmpty();
    }

    @Test
    void brands_and_display_have_reports_without_window_suffix(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
        for (String[] kind :
                new String[][] {{"SPONSORED_BRANDS", "sbCampaigns"}, {"SPONSORED_DISPLAY", "sdCampaigns"}}) {
            JsonArray columns = new JsonArray()
                    .add("date")
                    .add("campaignId")
                    .add("clicks")
                    .add("cost")
                    .add("sales");
            JsonObject configuration = ReportCase.configuration()
                    .put("adProduct", kind[0])
                    .put("reportTypeId", kind[1])
                    .put("columns", columns);
            JsonArray rows =
                    reports.rows(ReportCase.order("2026-11-01", "2026-11-14").put("configuration", configuration));
            assertThat(clicks(rows))
                    .isPositive()
                    .isEqualTo(reports.truth("2026-11-01", "2026-11-14")
                            .getJsonObject("totals")
                            .getJsonObject(kind[0])
                            .getLong("clicks"));
        }
    }

    @Test
    void who_never_advertised_gets_an_empty_array(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "no-spend");
        assertThat(reports.rows(ReportCase.order("2026-11-01", "2026-11-14"))).isEmpty();
    }

    @Test
    void huge_data_are_tens_of_thousands_of_rows(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "huge-data");
        assertThat(reports.rows(ReportCase.order("2026-10-20", "2026-11-20"))).hasSizeGreaterThan(20_000);
    }

    private Iterable<String> costs() throws IOException {
        String id = reports.begin(ReportCase.order("2026-11-01", "2026-11-14"));
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        Buffer file = reports.user.download(reports.url(id)).body();
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(file.getBytes())).readAllBytes(), StandardCharsets.UTF_8);
        Matcher costs = Pattern.compile("\"(?:cost|sales7d)\":([^,}]+)").matcher(text);
        return costs.results().map(result -> result.group(1)).toList();
    }

    private static Set<Object> onDay(JsonArray rows, String day) {
        return rows.stream()
                .filter(row -> ((JsonObject) row).getString("date").equals(day))
                .collect(Collectors.toSet());
    }

    private static Set<String> days(JsonArray rows) {
        return rows.stream().map(row -> ((JsonObject) row).getString("date")).collect(Collectors.toSet());
    }

    private static long clicks(JsonArray rows) {
        return rows.stream()
                .mapToLong(row -> ((JsonObject) row).getLong("clicks"))
                .sum();
    }
}
