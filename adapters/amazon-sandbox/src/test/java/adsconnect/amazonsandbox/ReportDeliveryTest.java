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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a report comes to be and how its file is fetched. */
@ExtendWith(VertxExtension.class)
class ReportDeliveryTest {
    private static final JsonObject ORDER = ReportCase.order("2026-11-01", "2026-11-14");
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
    void a_report_goes_from_pending_over_processing_to_completed() {
        String id = reports.begin(ORDER);
        assertThat(reports.status(id)).isEqualTo("PENDING");
        reports.user.clockAt(Duration.ofSeconds(12));
        assertThat(reports.status(id)).isEqualTo("PROCESSING");
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        JsonObject done = reports.look(id).bodyAsJsonObject();
        assertThat(done.getString("status")).isEqualTo("COMPLETED");
        assertThat(done.getString("generatedAt")).isNotNull();
        assertThat(done.getString("urlExpiresAt")).startsWith("2026-11-21T13:00:");
        assertThat(done.getString("url"))
                .startsWith(reports.user.sandbox.apiUrl(SandboxRegion.NA) + "/")
                .contains("X-Amz-Signature=", "X-Amz-Expires=3600", "X-Amz-Algorithm=AWS4-HMAC-SHA256");
    }

    @Test
    void processing_can_be_skipped() {
        reports.user.faults(new JsonObject().put("reportsSkipProcessing", true));
        String id = reports.begin(ORDER);
        reports.user.clockAt(Duration.ofSeconds(12));
        assertThat(reports.status(id)).isEqualTo("PENDING");
    }

    @Test
    void the_delay_can_be_switched() {
        reports.user.faults(new JsonObject().put("reportDelay", "PT0S"));
        assertThat(reports.status(reports.begin(ORDER))).isEqualTo("COMPLETED");
    }

    @Test
    void a_failed_report_says_why_and_has_no_url() {
        reports.user.faults(new JsonObject().put("reportOutcome", "FAILED"));
        String id = reports.begin(ORDER);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        JsonObject done = reports.look(id).bodyAsJsonObject();
        assertThat(done.getString("status")).isEqualTo("FAILED");
        assertThat(done.getString("failureReason")).isNotEmpty();
        assertThat(done.getValue("url")).isNull();
    }

    @Test
    void an_empty_report_is_an_empty_array_or_has_no_url_at_all() {
        reports.user.faults(new JsonObject().put("reportOutcome", "EMPTY"));
        String empty = reports.begin(ORDER);
        reports.user.faults(new JsonObject().put("reportOutcome", "WITHOUT_URL"));
        String without = reports.begin(ReportCase.order("2026-11-02", "2026-11-14"));
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        assertThat(SandboxUser.unzipped(
                        reports.user.download(reports.url(empty)).body()))
                .isEmpty();
        assertThat(reports.status(without)).isEqualTo("COMPLETED");
        assertThat(reports.url(without)).isNull();
    }

    @Test
    void the_file_is_gzip_without_content_encoding_and_of_the_size_told() {
        HttpResponse<Buffer> file = reports.user.download(finished());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.getHeader("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(file.getHeader("Content-Encoding")).isNull();
        assertThat(file.body().getByte(0)).isEqualTo((byte) 0x1f);
        assertThat(file.body().getByte(1)).isEqualTo((byte) 0x8b);
    }

    @Test
    void the_size_told_is_the_size_sent() {
        String id = reports.begin(ORDER);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        JsonObject done = reports.look(id).bodyAsJsonObject();
        assertThat(reports.user.download(done.getString("url")).body().length()).isEqualTo(done.getInteger("fileSize"));
    }

    @Test
    void an_authorization_header_spoils_the_download() {
        HttpResponse<Buffer> answer = reports.user
                .http
                .getAbs(finished())
                .putHeader("Authorization", "Bearer " + reports.token)
                .send()
                .await();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/xml");
        assertThat(answer.bodyAsString())
                .contains("<Code>InvalidArgument</Code>")
                .doesNotContain(reports.token);
    }

    @Test
    void a_link_ends_after_an_hour_and_another_look_gives_a_fresh_one() {
        String id = reports.begin(ORDER);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        String url = reports.url(id);
        reports.user.clockAt(Duration.ofHours(1).plus(ReportCase.LONG_ENOUGH));
        HttpResponse<Buffer> answer = reports.user.download(url);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.bodyAsString()).contains("<Code>AccessDenied</Code>", "Request has expired");
        String token = reports.user.accessToken("demo-seller");
        String fresh = reports.user
                .api(HttpMethod.GET, SandboxRegion.NA, "/reporting/reports/" + id, token, reports.profileId, null)
                .bodyAsJsonObject()
                .getString("url");
        assertThat(reports.user.download(fresh).statusCode()).isEqualTo(200);
    }

    @Test
    void a_changed_link_is_refused() {
        String url = finished();
        assertThat(reports.user
                        .download(url.replace("X-Amz-Expires=3600", "X-Amz-Expires=9999"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_unknown_report_and_one_of_another_profile_are_not_found() {
        assertThat(reports.look("3e1d7a54-0f0b-4a3c-9a7e-5b2c8d1f6a90").statusCode())
                .isEqualTo(404);
        assertThat(reports.look("nonsense").bodyAsJsonObject().getString("code"))
                .isEqualTo("404");
        String id = reports.begin(ORDER);
        String vendor = reports.user.accessToken("vendor");
        long other = reports.user.onlyProfile(SandboxRegion.NA, "vendor");
        assertThat(reports.user
                        .api(HttpMethod.GET, SandboxRegion.NA, "/reporting/reports/" + id, vendor, other, null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_pending_report_can_be_called_off() {
        String id = reports.begin(ORDER);
        String path = "/reporting/reports/" + id;
        HttpResponse<Buffer> answer =
                reports.user.api(HttpMethod.DELETE, SandboxRegion.NA, path, reports.token, reports.profileId, null);
        assertThat(answer.bodyAsJsonObject().getString("reportId")).isEqualTo(id);
        assertThat(reports.look(id).statusCode()).isEqualTo(404);
    }

    @Test
    void polling_refuses_when_the_tokens_hour_ends() {
        String id = reports.begin(ORDER);
        reports.user.clockAt(Duration.ofHours(1));
        assertThat(reports.look(id).statusCode()).isEqualTo(401);
    }

    @Test
    void rows_hold_just_the_columns_asked_for() {
        JsonArray rows = reports.rows(ORDER);
        assertThat(rows).hasSizeGreaterThan(40);
        for (Object row : rows) {
            assertThat(((JsonObject) row).fieldNames())
                    .containsExactlyInAnyOrderElementsOf(
                            ORDER.getJsonObject("configuration").getJsonArray("columns").stream()
                                    .map(String::valueOf)
                                    .toList());
        }
    }

    private String finished() {
        String id = reports.begin(ORDER);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        return reports.url(id);
    }
}
