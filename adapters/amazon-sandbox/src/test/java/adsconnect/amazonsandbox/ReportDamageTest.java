package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Line 15 and beyond: files that end too early, are something else, or are what a test wants them to be. */
@ExtendWith(VertxExtension.class)
class ReportDamageTest {
    private static final JsonObject ORDER = ReportCase.order("2026-10-20", "2026-11-18");
    private ReportCase reports;
    private String url;

    @BeforeEach
    void start(Vertx vertx) {
        reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
    }

    @AfterEach
    void stop() {
        reports.user.close();
    }

    @Test
    void a_truncated_file_ends_cleanly_in_the_middle() {
        damaged("TRUNCATED");
        Buffer half = reports.user.download(url).body();
        reports.user.faults(new JsonObject());
        Buffer whole = reports.user.download(url).body();
        assertThat(half.length()).isEqualTo(whole.length() / 2);
        assertThat(whole.getBuffer(0, half.length())).isEqualTo(half);
        assertThatThrownBy(() -> SandboxUser.unzipped(half)).hasCauseInstanceOf(EOFException.class);
    }

    @Test
    void a_cut_file_breaks_the_connection() {
        damaged("CUT");
        assertThatThrownBy(() -> reports.user.download(url)).hasStackTraceContaining("Connection was closed");
        reports.user.faults(new JsonObject());
        assertThat(SandboxUser.unzipped(reports.user.download(url).body())).isNotEmpty();
    }

    @Test
    void a_page_for_people_is_no_gzip() {
        damaged("NOT_GZIP");
        HttpResponse<Buffer> page = reports.user.download(url);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.getHeader("Content-Type")).isEqualTo("text/html");
        assertThat(page.bodyAsString()).startsWith("<!doctype html>");
    }

    @Test
    void malformed_json_comes_in_good_gzip_after_good_rows() {
        damaged("MALFORMED_JSON");
        String text = text(reports.user.download(url).body());
        assertThat(text).startsWith("[{\"date\":\"2026-10-20\"").endsWith("nonsense");
        assertThatThrownBy(() -> new JsonArray(text)).isInstanceOf(DecodeException.class);
    }

    @Test
    void an_empty_file_has_no_byte() {
        damaged("EMPTY_FILE");
        HttpResponse<Buffer> empty = reports.user.download(url);
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.bodyAsString()).isNull();
    }

    @Test
    void damage_can_be_counted_and_of_one_type_only() {
        JsonObject once = new JsonObject().put("kind", "EMPTY_FILE").put("remaining", 1);
        reports.user.faults(new JsonObject()
                .put("reportTypes", new JsonObject().put("spCampaigns", new JsonObject().put("damage", once))));
        String id = reports.begin(ORDER);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        assertThat(reports.user.download(reports.url(id)).body()).isNull();
        assertThat(SandboxUser.unzipped(reports.user.download(reports.url(id)).body()))
                .isNotEmpty();
    }

    @Test
    void line15_whether_a_further_look_gives_a_fresh_link_can_be_switched() {
        reports.user.faults(
                new JsonObject().put("downloadLinksAreRenewed", false).put("accessTokenLifetime", "PT3H"));
        String token = reports.user.accessToken("demo-seller");
        String id = reports.begin(ORDER);
        reports.user.clockAt(Duration.ofMinutes(90));
        String stale = reports.user
                .api(HttpMethod.GET, SandboxRegion.NA, "/reporting/reports/" + id, token, reports.profileId, null)
                .bodyAsJsonObject()
                .getString("url");
        assertThat(reports.user.download(stale).statusCode()).isEqualTo(403);
    }

    @Test
    void a_test_gives_the_bytes_of_the_next_reports_of_a_type() {
        byte[] bytes = zipped("[{\"campaignId\":1,\"cost\":-1}]");
        assertThat(reports.user.giveFile("spCampaigns", Buffer.buffer(bytes)).statusCode())
                .isEqualTo(204);
        String given = reports.begin(ORDER);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        JsonObject done = reports.look(given).bodyAsJsonObject();
        assertThat(done.getInteger("fileSize")).isEqualTo(bytes.length);
        assertThat(reports.user.download(done.getString("url")).body().getBytes())
                .isEqualTo(bytes);

        assertThat(reports.user
                        .control(HttpMethod.DELETE, "report-files/spCampaigns")
                        .statusCode())
                .isEqualTo(204);
        assertThat(reports.rows(ReportCase.order("2026-11-01", "2026-11-14"))).hasSizeGreaterThan(10);
        assertThat(reports.user.download(reports.url(given)).body().getBytes()).isEqualTo(bytes);
    }

    @Test
    void given_bytes_may_be_more_than_any_call_to_amazon_holds() {
        byte[] large = new byte[5 * 1024 * 1024];
        Arrays.fill(large, (byte) 7);
        reports.user.giveFile("spCampaigns", Buffer.buffer(large));
        String id = reports.begin(ORDER);
        reports.user.clockAt(ReportCase.LONG_ENOUGH);
        assertThat(reports.user.download(reports.url(id)).body().length()).isEqualTo(large.length);
    }

    @Test
    void bytes_of_an_unknown_type_are_refused() {
        assertThat(reports.user.giveFile("spWishes", Buffer.buffer("x")).statusCode())
                .isEqualTo(400);
    }

    private void damaged(String kind) {
        reports.user.faults(new JsonObject().put("reportDamage", kind).put("reportDelay", "PT0S"));
        url = reports.url(reports.begin(ORDER));
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(Buffer file) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(file.getBytes()))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
