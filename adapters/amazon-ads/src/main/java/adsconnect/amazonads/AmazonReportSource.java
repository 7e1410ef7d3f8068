package adsconnect.amazonads;

import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.port.ReportSource;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports by Amazon's asynchronous reporting, version 3. */
public final class AmazonReportSource implements ReportSource {

    private static final String CREATE = "application/vnd.createasyncreportrequest.v3+json";
    private static final int DUPLICATE = 425;
    private static final long TIMEOUT_MILLIS = 30_000;

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final AmazonHttp http;
    private final AmazonHosts hosts;
    private final String clientId;
    private final ReportDownload download;

    public AmazonReportSource(Vertx vertx, AmazonHosts hosts, AmazonApplication application) {
        this.http = new AmazonHttp(vertx);
        this.hosts = hosts;
        this.clientId = application.clientId();
        this.download = new ReportDownload(vertx, http, hosts);
    }

    @Override
    public String request(Profile profile, Secret accessToken, ReportOrder order) {
        HttpResponse<Buffer> answer = http.answer(call(HttpMethod.POST, profile, accessToken, "")
                .putHeader("Content-Type", CREATE)
                .sendBuffer(wanted(profile, order).toBuffer()));
        if (answer.statusCode() == DUPLICATE) {
            return adopt(profile, accessToken, order, answer);
        }
        String id = AmazonHttp.json(answer).path("reportId").asText("");
        if (answer.statusCode() != 200) {
            throw AmazonHttp.failure(answer);
        }
        if (id.isEmpty()) {
            throw new AmazonFailure(Kind.UNAVAILABLE, "Amazon took the report request without naming the report");
        }
        return id;
    }

    @Override
    public Optional<State> state(Profile profile, Secret accessToken, String reportId) {
        return report(profile, accessToken, reportId).map(AmazonReportSource::state);
    }

    @Override
    public Rows open(Profile profile, Ready ready) {
        return ready.download().<Rows>map(url -> download.open(profile, url)).orElseGet(ReportRows::none);
    }

    /**
     * The report that the answer names, if it is what was wanted. Amazon was seen to take different requests for
     * duplicates, so it is looked at first (SYNC-3).
     */
    private String adopt(Profile profile, Secret accessToken, ReportOrder order, HttpResponse<Buffer> answer) {
        Matcher named = UUID.matcher(AmazonHttp.json(answer).path("detail").asText(""));
        if (named.find()) {
            Optional<JsonNode> report = report(profile, accessToken, named.group());
            if (report.isPresent() && isWanted(report.get(), profile, order)) {
                return named.group();
            }
        }
        throw new AmazonFailure(
                Kind.UNAVAILABLE, "Amazon is still making a report that it takes for the same as this one");
    }

    private Optional<JsonNode> report(Profile profile, Secret accessToken, String reportId) {
        HttpResponse<Buffer> answer = http.answer(
                call(HttpMethod.GET, profile, accessToken, "/" + reportId).send());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw AmazonHttp.failure(answer);
        }
        return Optional.of(AmazonHttp.json(answer));
    }

    private static State state(JsonNode report) {
        String status = report.path("status").asText("");
        if (status.isEmpty()) {
            throw new AmazonFailure(Kind.UNAVAILABLE, "Amazon answered 200 without a report");
        }
        return switch (status) {
            case "COMPLETED" ->
                new Ready(Optional.of(report.path("url").asText(""))
                        .filter(url -> !url.isEmpty())
                        .map(AmazonReportSource::address));
            case "FAILED" -> new Refused(report.path("failureReason").asText("Amazon gave no reason"));
            // PENDING, PROCESSING, and whatever Amazon may call it next
            default -> new Generating();
        };
    }

    /** A malformed one is not repeated in any message: it is as good as a password. */
    private static URI address(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw new AmazonFailure(Kind.UNAVAILABLE, "Amazon named an address for the report that is none");
        }
    }

    private HttpRequest<Buffer> call(HttpMethod method, Profile profile, Secret accessToken, String path) {
        Region region = profile.region();
        return http.client()
                .requestAbs(method, hosts.of(region).api() + "/reporting/reports" + path)
                .putHeader("Authorization", "Bearer " + accessToken.reveal())
                .putHeader("Amazon-Advertising-API-ClientId", clientId)
                .putHeader(
                        "Amazon-Advertising-API-Scope",
                        Long.toString(profile.id().value()))
                .timeout(TIMEOUT_MILLIS);
    }

    private static JsonObject wanted(Profile profile, ReportOrder order) {
        return new JsonObject()
                .put(
                        "name",
                        "Ads Connect " + order.days().from() + " to "
                                + order.days().to())
                .put("startDate", order.days().from().toString())
                .put("endDate", order.days().to().toString())
                .put(
                        "configuration",
                        switch (order.type()) {
                            case SPONSORED_PRODUCTS_CAMPAIGNS ->
                                new JsonObject()
                                        .put("adProduct", "SPONSORED_PRODUCTS")
                                        .put("reportTypeId", ReportColumns.REPORT_TYPE)
                                        .put("groupBy", JsonArray.of("campaign"))
                                        .put(
                                                "columns",
                                                new JsonArray(ReportColumns.of(profile)
                                                        .names()))
                                        .put("timeUnit", "DAILY")
                                        .put("format", "GZIP_JSON");
                        });
    }

    private static boolean isWanted(JsonNode report, Profile profile, ReportOrder order) {
        JsonNode configuration = report.path("configuration");
        Set<String> columns = new HashSet<>();
        configuration.path("columns").forEach(column -> columns.add(column.asText()));
        return report.path("startDate").asText().equals(order.days().from().toString())
                && report.path("endDate").asText().equals(order.days().to().toString())
                && configuration.path("reportTypeId").asText().equals(ReportColumns.REPORT_TYPE)
                && configuration.path("timeUnit").asText().equals("DAILY")
                && columns.containsAll(ReportColumns.of(profile).names());
    }
}
