package adsconnect.amazonads;

import adsconnect.domain.OurReason;
import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.port.DaysNotKept;
import adsconnect.domain.sync.port.ReportSource;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports by Amazon's asynchronous reporting, version 3. */
public final class AmazonReportSource implements ReportSource, AutoCloseable {

    private static final String CREATE = "application/vnd.createasyncreportrequest.v3+json";
    private static final int DUPLICATE = 425;
    private static final long TIMEOUT_MILLIS = 30_000;

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final AmazonHttp http;
    private final AmazonHosts hosts;
    private final String clientId;
    private final ReportDownload download;
    private final ReportFiles files;

    public AmazonReportSource(Vertx vertx, AmazonHosts hosts, AmazonApplication application) {
        this(vertx, hosts, application, new ReportDirectory(TEMPORARY));
        AbandonedReports.removeFrom(TEMPORARY);
    }

    AmazonReportSource(Vertx vertx, AmazonHosts hosts, AmazonApplication application, ReportFiles files) {
        this.http = new AmazonHttp(vertx);
        this.hosts = hosts;
        this.clientId = application.clientId();
        this.download = new ReportDownload(vertx, http, hosts, files);
        this.files = files;
    }

    @Override
    public String request(Profile profile, Secret accessToken, ReportOrder order) {
        WantedReport wanted = WantedReport.of(profile, order);
        HttpResponse<Buffer> answer = http.answer(call(HttpMethod.POST, profile, accessToken, "")
                .putHeader("Content-Type", CREATE)
                .sendBuffer(wanted.request().toBuffer()));
        if (answer.statusCode() == DUPLICATE) {
            return adopt(profile, accessToken, wanted, answer);
        }
        String id = AmazonHttp.json(answer).path("reportId").asText("");
        if (!isGood(answer)) {
            Optional<DaysNotKept> tooOld = RetentionRefusal.of(answer);
            if (tooOld.isPresent()) {
                throw tooOld.get();
            }
            throw AmazonHttp.failure(answer);
        }
        if (id.isEmpty()) {
            throw new AmazonFailure(Kind.UNAVAILABLE, OurReason.NOT_NAMED.sentence());
        }
        return id;
    }

    @Override
    public Optional<State> state(Profile profile, Secret accessToken, String reportId) {
        return report(profile, accessToken, reportId).map(ToldState::of);
    }

    @Override
    public void cancel(Profile profile, Secret accessToken, String reportId) {
        HttpResponse<Buffer> answer = http.answer(
                call(HttpMethod.DELETE, profile, accessToken, "/" + reportId).send());
        // 400 and 404: there is nothing left to call off.
        if (!isGood(answer) && answer.statusCode() != 400 && answer.statusCode() != 404) {
            throw AmazonHttp.failure(answer);
        }
    }

    /** A finished report without an address has no rows. */
    @Override
    public Rows open(Profile profile, ReportOrder order, Ready ready) {
        return ready.download()
                .<Rows>map(url -> download.open(profile, order, url))
                .orElseGet(NoRows::new);
    }

    /** To be called when all that was opened is closed. */
    @Override
    public void close() {
        files.close();
    }

    private static final class NoRows implements Rows {

        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public ReportLine next() {
            throw new NoSuchElementException();
        }

        @Override
        public void close() {
            // Nothing was fetched.
        }
    }

    /**
     * The report that the answer names, if it is what was wanted. Amazon was seen to take different requests for
     * duplicates, so it is looked at first (SYNC-3).
     */
    private String adopt(Profile profile, Secret accessToken, WantedReport wanted, HttpResponse<Buffer> answer) {
        Matcher named = UUID.matcher(AmazonHttp.json(answer).path("detail").asText(""));
        if (named.find()) {
            Optional<JsonNode> report = report(profile, accessToken, named.group());
            if (report.isPresent() && wanted.isFulfilledBy(report.get())) {
                return named.group();
            }
        }
        throw new AmazonFailure(Kind.UNAVAILABLE, OurReason.TAKEN_FOR_SAME.sentence());
    }

    private Optional<JsonNode> report(Profile profile, Secret accessToken, String reportId) {
        HttpResponse<Buffer> answer = http.answer(
                call(HttpMethod.GET, profile, accessToken, "/" + reportId).send());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (!isGood(answer)) {
            throw AmazonHttp.failure(answer);
        }
        return Optional.of(AmazonHttp.json(answer));
    }

    /** Amazon answers 200, but a report must not be lost for an answer that is as good. */
    private static boolean isGood(HttpResponse<Buffer> answer) {
        return answer.statusCode() / 100 == 2;
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
}
