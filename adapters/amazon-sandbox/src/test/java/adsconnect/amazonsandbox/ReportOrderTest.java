package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Amazon takes and what it refuses when a report is asked for. */
@ExtendWith(VertxExtension.class)
class ReportOrderTest {
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
    void a_creation_answers_200_with_the_order_echoed() {
        HttpResponse<Buffer> answer = reports.create(ReportCase.order("2026-11-01", "2026-11-14"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/vnd.createasyncreportresponse.v3+json");
        JsonObject body = answer.bodyAsJsonObject();
        assertThat(body.getString("reportId")).hasSize(36);
        assertThat(body.getString("status")).isEqualTo("PENDING");
        assertThat(body.getString("startDate")).isEqualTo("2026-11-01");
        assertThat(body.getString("createdAt")).isEqualTo("2026-11-21T12:00:00.000Z");
        assertThat(body.getJsonObject("configuration").getJsonArray("columns")).hasSize(8);
        assertThat(body.getJsonObject("configuration").containsKey("filters")).isTrue();
        assertThat(body.getValue("url")).isNull();
    }

    @Test
    void thirty_one_days_apart_is_the_most() {
        assertThat(reports.create(ReportCase.order("2026-10-01", "2026-11-01")).statusCode())
                .isEqualTo(200);
        assertRefused(
                ReportCase.order("2026-10-01", "2026-11-02"),
                "startDate to endDate range (32 days) must not exceed maximum range (31 days)");
    }

    @Test
    void reports_reach_back_95_days() {
        assertThat(reports.create(ReportCase.order("2026-08-18", "2026-08-20")).statusCode())
                .isEqualTo(200);
        assertRefused(
                ReportCase.order("2026-08-17", "2026-08-20"),
                "startDate (2026-08-17) must be equal to or after report type data retention start date (2026-08-18)");
    }

    @Test
    void today_is_a_day_in_the_profiles_zone() {
        // It is still the 20th in Los Angeles at 07:59 UTC on the 21st.
        reports.user.control(HttpMethod.PUT, "clock", new JsonObject().put("now", "2026-11-21T07:59:00Z"));
        String token = reports.user.accessToken("demo-seller");
        HttpResponse<Buffer> answer = reports.user.api(
                HttpMethod.POST,
                SandboxRegion.NA,
                "/reporting/reports",
                token,
                reports.profileId,
                ReportCase.order("2026-08-17", "2026-08-20"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void unknown_columns_are_named_with_those_allowed() {
        JsonObject order =
                with("columns", new JsonArray().add("date").add("foo").add("portfolioId"));
        JsonObject body = reports.create(order).bodyAsJsonObject();
        assertThat(body.getString("code")).isEqualTo("400");
        assertThat(body.getString("detail"))
                .startsWith(
                        "configuration columns includes invalid values: (foo, portfolioId). Allowed values: (date, ")
                .contains("impressions", "sales14d");
    }

    @Test
    void a_daily_report_has_no_start_date_column_and_a_summary_no_date() {
        assertThat(reports.create(with("columns", new JsonArray().add("startDate")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(reports.create(with("timeUnit", "SUMMARY")).statusCode()).isEqualTo(400);
    }

    @Test
    void every_member_is_needed() {
        for (String member : ReportCase.configuration().fieldNames()) {
            JsonObject configuration = ReportCase.configuration();
            configuration.remove(member);
            HttpResponse<Buffer> answer =
                    reports.create(ReportCase.order("2026-11-01", "2026-11-14").put("configuration", configuration));
            assertThat(answer.statusCode()).as(member).isEqualTo(400);
            assertThat(answer.bodyAsJsonObject().getString("detail")).contains(member);
        }
        assertRefused(new JsonObject(), "startDate is required");
    }

    @Test
    void other_groups_and_products_are_refused() {
        assertThat(reports.create(with("groupBy", new JsonArray().add("adGroup")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(reports.create(with("adProduct", "SPONSORED_BRANDS")).statusCode())
                .isEqualTo(400);
        assertThat(reports.create(with("reportTypeId", "spWishes")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void another_content_type_cannot_be_consumed() {
        HttpResponse<Buffer> answer = reports.user
                .http
                .postAbs(reports.user.sandbox.apiUrl(SandboxRegion.NA) + "/reporting/reports")
                .putHeader("Authorization", "Bearer " + reports.token)
                .putHeader("Amazon-Advertising-API-ClientId", SandboxUser.CLIENT)
                .putHeader("Amazon-Advertising-API-Scope", String.valueOf(reports.profileId))
                .putHeader("Content-Type", "text/plain")
                .sendBuffer(Buffer.buffer("{}"))
                .await();
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void an_identical_order_is_a_duplicate_while_the_first_is_unfinished() {
        String id = reports.begin(ReportCase.order("2026-11-01", "2026-11-14"));
        HttpResponse<Buffer> again =
                reports.create(ReportCase.order("2026-11-01", "2026-11-14").put("name", "another name"));
        assertThat(again.statusCode()).isEqualTo(425);
        assertThat(again.bodyAsJsonObject().getString("code")).isEqualTo("425");
        assertThat(again.bodyAsJsonObject().getString("detail")).isEqualTo("The Request is a duplicate of : " + id);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        assertThat(reports.create(ReportCase.order("2026-11-01", "2026-11-14")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void other_days_are_no_duplicate() {
        reports.begin(ReportCase.order("2026-11-01", "2026-11-14"));
        assertThat(reports.create(ReportCase.order("2026-11-01", "2026-11-13")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_throttled_order_may_have_been_accepted_nevertheless() {
        JsonObject fault =
                new JsonObject().put("kind", "THROTTLED").put("retryAfter", 7).put("remaining", 1);
        reports.user.faults(new JsonObject().put("reportCreation", fault).put("throttledReportsAreAccepted", true));
        HttpResponse<Buffer> throttled = reports.create(ReportCase.order("2026-11-01", "2026-11-14"));
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.getHeader("Retry-After")).isEqualTo("7");
        assertThat(reports.create(ReportCase.order("2026-11-01", "2026-11-14")).statusCode())
                .isEqualTo(425);
    }

    @Test
    void the_scope_header_is_needed_and_must_be_ones_own() {
        assertThat(scoped("").bodyAsJsonObject().getString("details")).isEqualTo("Scope header is missing");
        assertThat(scoped("12").bodyAsJsonObject().getString("details")).isEqualTo("Not authorized to access scope 12");
        String foreign = String.valueOf(reports.user.onlyProfile(SandboxRegion.NA, "vendor"));
        assertThat(scoped(foreign).bodyAsJsonObject().getString("details"))
                .startsWith("Unauthorized exception while handling 3P Request: Customer: A1")
                .endsWith("does not have access to profile: " + foreign);
    }

    @Test
    void an_agency_is_no_advertiser() {
        long agency = reports.user.onlyProfile(SandboxRegion.NA, "agency-only");
        HttpResponse<Buffer> answer = reports.user.api(
                HttpMethod.POST,
                SandboxRegion.NA,
                "/reporting/reports",
                reports.user.accessToken("agency-only"),
                agency,
                ReportCase.order("2026-11-01", "2026-11-14"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.bodyAsString()).contains("No matching advertiser found for scope");
    }

    @Test
    void a_profile_at_the_wrong_host_is_refused() {
        HttpResponse<Buffer> answer = reports.user.api(
                HttpMethod.POST,
                SandboxRegion.EU,
                "/reporting/reports",
                reports.token,
                reports.profileId,
                ReportCase.order("2026-11-01", "2026-11-14"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private HttpResponse<Buffer> scoped(String scope) {
        HttpResponse<Buffer> answer = reports.user
                .http
                .postAbs(reports.user.sandbox.apiUrl(SandboxRegion.NA) + "/reporting/reports")
                .putHeader("Authorization", "Bearer " + reports.token)
                .putHeader("Amazon-Advertising-API-ClientId", SandboxUser.CLIENT)
                .putHeader("Amazon-Advertising-API-Scope", scope)
                .sendJsonObject(ReportCase.order("2026-11-01", "2026-11-14"))
                .await();
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer;
    }

    private static JsonObject with(String member, Object value) {
        return ReportCase.order("2026-11-01", "2026-11-14")
                .put("configuration", ReportCase.configuration().put(member, value));
    }

    private void assertRefused(JsonObject order, String detail) {
        HttpResponse<Buffer> answer = reports.create(order);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.bodyAsJsonObject())
                .isEqualTo(new JsonObject().put("code", "400").put("detail", detail));
    }
}
