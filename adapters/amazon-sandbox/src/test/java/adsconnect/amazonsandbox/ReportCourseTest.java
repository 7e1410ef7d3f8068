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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lines 12, 14 and 16: how reports of one type can be made to go wrong while the others go on, and what is kept of it. */
@ExtendWith(VertxExtension.class)
class ReportCourseTest {
    private static final JsonObject PRODUCTS = ReportCase.order("2026-11-01", "2026-11-14");
    private static final JsonObject BRANDS = ReportCase.order(
            "SPONSORED_BRANDS", "sbCampaigns", "campaign", "2026-11-01", "2026-11-14", "date", "clicks");
    private ReportCase reports;

    @BeforeEach
    void start(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
    }

    @AfterEach
    void stop() {
        reports.user.close();
    }

    @Test
    void line12_one_type_fails_with_its_reason_while_another_completes() {
        brands(new JsonObject().put("outcome", "FAILED").put("failureReason", "Out of order"));
        String products = reports.begin(PRODUCTS);
        String brands = reports.begin(BRANDS);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        assertThat(reports.status(products)).isEqualTo("COMPLETED");
        assertThat(reports.status(brands)).isEqualTo("FAILED");
        assertThat(reports.look(brands).bodyAsJsonObject().getString("failureReason"))
                .isEqualTo("Out of order");
    }

    @Test
    void line12_the_first_two_fail_and_the_third_completes() {
        brands(new JsonObject().put("outcome", "FAILED").put("remaining", 2).put("delay", "PT0S"));
        assertThat(reports.status(reports.begin(BRANDS))).isEqualTo("FAILED");
        assertThat(reports.status(reports.begin(BRANDS))).isEqualTo("FAILED");
        assertThat(reports.status(reports.begin(BRANDS))).isEqualTo("COMPLETED");
    }

    @Test
    void line12_all_types_together_can_fail_a_counted_number_of_times() {
        reports.user.faults(new JsonObject()
                .put("reportOutcome", "FAILED")
                .put("reportOutcomeRemaining", 1)
                .put("reportDelay", "PT0S"));
        assertThat(reports.status(reports.begin(BRANDS))).isEqualTo("FAILED");
        assertThat(reports.status(reports.begin(PRODUCTS))).isEqualTo("COMPLETED");
    }

    @Test
    void line12_a_stuck_report_stays_pending_and_blocks_its_like_until_it_is_called_off() {
        brands(new JsonObject().put("outcome", "STUCK"));
        String stuck = reports.begin(BRANDS);
        reports.user.faults(new JsonObject());
        reports.user.clockAt(Duration.ofMinutes(59));
        assertThat(reports.status(stuck)).isEqualTo("PENDING");
        assertThat(reports.create(BRANDS).statusCode()).isEqualTo(425);
        reports.user.api(
                HttpMethod.DELETE,
                SandboxRegion.NA,
                "/reporting/reports/" + stuck,
                reports.token,
                reports.profileId,
                null);
        assertThat(reports.create(BRANDS).statusCode()).isEqualTo(200);
    }

    @Test
    void line12_each_type_has_its_own_delay() {
        brands(new JsonObject().put("delay", "PT2M"));
        String products = reports.begin(PRODUCTS);
        String brands = reports.begin(BRANDS);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        assertThat(reports.status(products)).isEqualTo("COMPLETED");
        assertThat(reports.status(brands)).isEqualTo("PENDING");
        reports.user.clockAt(Duration.ofSeconds(151));
        assertThat(reports.status(brands)).isEqualTo("COMPLETED");
    }

    @Test
    void line12_some_reports_are_never_seen_processing() {
        Set<String> halfway = new HashSet<>();
        for (int days = 1; days <= 31; days++) {
            reports.user.clockAt(Duration.ZERO);
            String end = LocalDate.of(2026, 10, 1).plusDays(days).toString();
            String id = reports.begin(ReportCase.order("2026-10-01", end));
            reports.user.clockAt(Duration.ofSeconds(10));
            halfway.add(reports.status(id));
        }
        assertThat(halfway).containsExactlyInAnyOrder("PENDING", "PROCESSING");
    }

    @Test
    void line16_one_types_creation_is_throttled_a_counted_number_of_times() {
        JsonObject limit =
                new JsonObject().put("kind", "THROTTLED").put("retryAfter", 60).put("remaining", 2);
        brands(new JsonObject().put("creation", limit));
        HttpResponse<Buffer> first = reports.create(BRANDS);
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.getHeader("Retry-After")).isEqualTo("60");
        assertThat(reports.create(PRODUCTS).statusCode()).isEqualTo(200);
        assertThat(reports.create(BRANDS).statusCode()).isEqualTo(429);
        assertThat(reports.create(BRANDS).statusCode()).isEqualTo(200);
    }

    @Test
    void line16_one_types_status_and_download_fail_alone() {
        brands(new JsonObject()
                .put("delay", "PT0S")
                .put("status", new JsonObject().put("kind", "SERVER_ERROR").put("remaining", 1))
                .put("download", "HTML"));
        String brands = reports.begin(BRANDS);
        assertThat(reports.look(brands).statusCode()).isEqualTo(500);
        assertThat(reports.user.download(reports.url(brands)).statusCode()).isEqualTo(503);
    }

    @Test
    void line16_a_quota_counts_the_calls_of_each_host_apart() {
        JsonObject quota =
                new JsonObject().put("kind", "THROTTLED").put("calls", 2).put("per", "PT1M");
        reports.user.faults(new JsonObject().put("reportCreation", quota));
        assertThat(reports.create(BRANDS).statusCode()).isEqualTo(200);
        assertThat(reports.create(ReportCase.order("2026-11-01", "2026-11-02")).statusCode())
                .isEqualTo(200);
        HttpResponse<Buffer> third = reports.create(PRODUCTS);
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.getHeader("Retry-After")).isNull();
        String token = reports.user.accessToken("seller-europe");
        long europe = reports.user.onlyProfile(SandboxRegion.EU, "seller-europe");
        assertThat(reports.user
                        .api(HttpMethod.POST, SandboxRegion.EU, "/reporting/reports", token, europe, PRODUCTS)
                        .statusCode())
                .isEqualTo(200);
        reports.user.clockAt(Duration.ofMinutes(1));
        assertThat(reports.create(PRODUCTS).statusCode()).isEqualTo(200);
    }

    @Test
    void line16_a_fault_may_be_of_one_host_only() {
        JsonObject limit = new JsonObject().put("kind", "THROTTLED").put("region", "EU");
        reports.user.faults(new JsonObject().put("reportCreation", limit));
        assertThat(reports.create(PRODUCTS).statusCode()).isEqualTo(200);
    }

    @Test
    void line14_by_day_and_in_sum_collide_only_when_told_so() {
        JsonObject summary = ReportCase.order("2026-11-01", "2026-11-14");
        summary.getJsonObject("configuration")
                .put("timeUnit", "SUMMARY")
                .getJsonArray("columns")
                .remove(0);
        String daily = reports.begin(PRODUCTS);
        reports.user.faults(new JsonObject().put("summaryAndDailyCollide", true));
        HttpResponse<Buffer> collides = reports.create(summary);
        assertThat(collides.statusCode()).isEqualTo(425);
        assertThat(collides.bodyAsJsonObject().getString("detail")).endsWith(daily);
        reports.user.faults(new JsonObject());
        assertThat(reports.create(summary).statusCode()).isEqualTo(200);
    }

    @Test
    void line14_another_profile_has_no_duplicate_of_mine() {
        reports.begin(PRODUCTS);
        String token = reports.user.accessToken("new-seller");
        long other = reports.user.onlyProfile(SandboxRegion.NA, "new-seller");
        assertThat(reports.user
                        .api(HttpMethod.POST, SandboxRegion.NA, "/reporting/reports", token, other, PRODUCTS)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void line3_5_the_token_may_die_between_two_looks() {
        String id = reports.begin(PRODUCTS);
        JsonObject once = new JsonObject().put("kind", "UNAUTHORIZED").put("remaining", 1);
        reports.user.faults(new JsonObject().put("reportStatus", once));
        HttpResponse<Buffer> refused = reports.look(id);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.bodyAsJsonObject().getString("message")).endsWith("Invalid token");
        assertThat(reports.look(id).statusCode()).isEqualTo(200);
        reports.user.faults(new JsonObject().put("reportStatus", "FORBIDDEN"));
        assertThat(reports.look(id).statusCode()).isEqualTo(403);
    }

    @Test
    void line19_every_accepted_report_is_listed_in_order_with_what_became_of_it() {
        reports.user.faults(
                new JsonObject().put("throttledReportsAreAccepted", true).put("reportCreation", once429()));
        assertThat(reports.create(PRODUCTS).statusCode()).isEqualTo(429);
        HttpResponse<Buffer> duplicate = reports.create(PRODUCTS);
        String first = duplicate.bodyAsJsonObject().getString("detail").replaceFirst(".* : ", "");
        reports.create(new JsonObject());
        String second = reports.begin(BRANDS);
        reports.user.api(
                HttpMethod.DELETE,
                SandboxRegion.NA,
                "/reporting/reports/" + second,
                reports.token,
                reports.profileId,
                null);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        reports.user.download(reports.url(first));
        assertThat(reports.accepted())
                .isEqualTo(new JsonArray()
                        .add(listed(first, "SPONSORED_PRODUCTS", "spCampaigns", "COMPLETED", PRODUCTS)
                                .put("finishedAt", "2026-11-21T12:00:16.534Z")
                                .put("downloads", 1)
                                .put("duplicates", 1))
                        .add(listed(second, "SPONSORED_BRANDS", "sbCampaigns", "CANCELLED", BRANDS)
                                .put("finishedAt", "2026-11-21T12:00:18.044Z")
                                .put("downloads", 0)
                                .put("duplicates", 0)));
    }

    private static JsonObject once429() {
        return new JsonObject().put("kind", "THROTTLED").put("remaining", 1);
    }

    private JsonObject listed(String id, String product, String type, String status, JsonObject order) {
        return new JsonObject()
                .put("reportId", id)
                .put("profileId", reports.profileId)
                .put("region", "NA")
                .put("adProduct", product)
                .put("reportTypeId", type)
                .put("startDate", "2026-11-01")
                .put("endDate", "2026-11-14")
                .put("timeUnit", "DAILY")
                .put("columns", order.getJsonObject("configuration").getJsonArray("columns"))
                .put("createdAt", "2026-11-21T12:00:00Z")
                .put("status", status);
    }

    private void brands(JsonObject switches) {
        reports.user.faults(new JsonObject().put("reportTypes", new JsonObject().put("sbCampaigns", switches)));
    }
}
