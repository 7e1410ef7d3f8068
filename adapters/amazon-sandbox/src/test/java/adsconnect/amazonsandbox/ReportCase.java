package adsconnect.amazonsandbox;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.List;

/** One profile of one persona and the reports that a test asks for it. */
final class ReportCase {
    /** Longer than any report takes at the everyday delay of 20 s. */
    static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    final SandboxUser user;
    final SandboxRegion region;
    final String persona;
    final String token;
    final long profileId;

    private ReportCase(SandboxUser user, SandboxRegion region, String persona) {
        this.user = user;
        this.region = region;
        this.persona = persona;
        this.token = user.accessToken(persona);
        this.profileId = user.onlyProfile(region, persona);
    }

    static ReportCase start(Vertx vertx, SandboxRegion region, String persona) {
        return new ReportCase(SandboxUser.start(vertx), region, persona);
    }

    /** The example of the fact sheet. */
    static JsonObject order(String start, String end) {
        return new JsonObject()
                .put("name", "sp-campaigns")
                .put("startDate", start)
                .put("endDate", end)
                .put("configuration", configuration());
    }

    static JsonObject configuration() {
        return new JsonObject()
                .put("adProduct", "SPONSORED_PRODUCTS")
                .put("reportTypeId", "spCampaigns")
                .put("groupBy", new JsonArray().add("campaign"))
                .put(
                        "columns",
                        new JsonArray()
                                .add("date")
                                .add("campaignId")
                                .add("campaignName")
                                .add("impressions")
                                .add("clicks")
                                .add("cost")
                                .add("purchases7d")
                                .add("sales7d"))
                .put("timeUnit", "DAILY")
                .put("format", "GZIP_JSON");
    }

    /** An order of any type, by day. */
    static JsonObject order(
            String product, String typeId, String groupBy, String start, String end, String... columns) {
        return order(start, end)
                .put(
                        "configuration",
                        configuration()
                                .put("adProduct", product)
                                .put("reportTypeId", typeId)
                                .put("groupBy", new JsonArray().add(groupBy))
                                .put("columns", new JsonArray(List.of(columns))));
    }

    HttpResponse<Buffer> create(JsonObject order) {
        return user.api(HttpMethod.POST, region, "/reporting/reports", token, profileId, order);
    }

    String begin(JsonObject order) {
        return create(order).bodyAsJsonObject().getString("reportId");
    }

    HttpResponse<Buffer> look(String reportId) {
        return user.api(HttpMethod.GET, region, "/reporting/reports/" + reportId, token, profileId, null);
    }

    String status(String reportId) {
        return look(reportId).bodyAsJsonObject().getString("status");
    }

    String url(String reportId) {
        return look(reportId).bodyAsJsonObject().getString("url");
    }

    JsonArray rows(JsonObject order) {
        user.clockAt(Duration.ZERO);
        String id = begin(order);
        user.clockAt(LONG_ENOUGH);
        return SandboxUser.unzipped(user.download(url(id)).body());
    }

    /** Rows of an order as Amazon tells them when the clock is that far ahead. */
    JsonArray rowsAt(Duration ahead, JsonObject order) {
        user.clockAt(ahead);
        String fresh = user.accessToken(persona);
        String id = user.api(HttpMethod.POST, region, "/reporting/reports", fresh, profileId, order)
                .bodyAsJsonObject()
                .getString("reportId");
        user.clockAt(ahead.plus(LONG_ENOUGH));
        String url = user.api(HttpMethod.GET, region, "/reporting/reports/" + id, fresh, profileId, null)
                .bodyAsJsonObject()
                .getString("url");
        return SandboxUser.unzipped(user.download(url).body());
    }

    JsonObject truthOf(String typeId, String from, String to) {
        return user.control(
                        HttpMethod.GET,
                        "truth?profileId=%d&reportTypeId=%s&from=%s&to=%s".formatted(profileId, typeId, from, to))
                .bodyAsJsonObject();
    }

    /** What the control API tells of all accepted reports. */
    JsonArray accepted() {
        return user.control(HttpMethod.GET, "reports").bodyAsJsonObject().getJsonArray("reports");
    }

    JsonObject truth(String from, String to) {
        return user.control(HttpMethod.GET, "truth?profileId=" + profileId + "&from=" + from + "&to=" + to)
                .bodyAsJsonObject();
    }
}
