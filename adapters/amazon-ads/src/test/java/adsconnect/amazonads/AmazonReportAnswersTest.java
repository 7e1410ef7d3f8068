package adsconnect.amazonads;

import static adsconnect.amazonads.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.amazonads.AmazonHosts.Host;
import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.port.ReportSource.Generating;
import adsconnect.domain.sync.port.ReportSource.Ready;
import adsconnect.domain.sync.port.ReportSource.Refused;
import adsconnect.domain.sync.port.ReportSource.Rows;
import adsconnect.testkit.Samples;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers about reports that the local Amazon never gives. */
@ExtendWith(VertxExtension.class)
@Timeout(30)
final class AmazonReportAnswersTest {

    private static final Secret TOKEN = new Secret("Atza|some-access-token");
    private static final ReportOrder ORDER = Samples.order(30);
    private static final String ID = "3e1d7a54-0f0b-4a3c-9a7e-5b2c8d1f6a90";
    private static final Profile PROFILE = Samples.profile();

    private final Set<Path> before = ReportFile.lyingAround();

    @AfterEach
    void nothing_of_what_was_fetched_lies_around() {
        Set<Path> left = new HashSet<>(ReportFile.lyingAround());
        left.removeAll(before);
        assertThat(left).isEmpty();
    }

    @Test
    void what_is_sent_is_what_amazon_documents(Vertx vertx) throws Exception {
        CompletableFuture<MultiMap> headers = new CompletableFuture<>();
        CompletableFuture<JsonObject> body = new CompletableFuture<>();
        AmazonReportSource source = source(
                vertx,
                request -> request.body().onSuccess(sent -> {
                    headers.complete(request.headers());
                    body.complete(sent.toJsonObject());
                    answer(request, 200, new JsonObject().put("reportId", ID));
                }));

        assertThat(source.request(PROFILE, TOKEN, ORDER)).isEqualTo(ID);

        assertThat(headers.get().get("Authorization")).isEqualTo("Bearer " + TOKEN.reveal());
        assertThat(headers.get().get("Amazon-Advertising-API-ClientId")).isEqualTo(AnyAmazon.APPLICATION.clientId());
        assertThat(headers.get().get("Amazon-Advertising-API-Scope"))
                .isEqualTo(Long.toString(PROFILE.id().value()));
        assertThat(headers.get().get("Content-Type")).isEqualTo("application/vnd.createasyncreportrequest.v3+json");
        assertThat(body.get().getString("startDate")).isEqualTo("2026-10-22");
        assertThat(body.get().getString("endDate")).isEqualTo("2026-11-20");
        assertThat(body.get().getJsonObject("configuration"))
                .isEqualTo(configuration("DAILY", "purchases7d", "sales7d"));
    }

    @Test
    void dash2_a_vendors_report_is_asked_for_with_fourteen_days(Vertx vertx) throws Exception {
        CompletableFuture<JsonObject> body = new CompletableFuture<>();
        AmazonReportSource source = source(
                vertx,
                request -> request.body().onSuccess(sent -> {
                    body.complete(sent.toJsonObject());
                    answer(request, 200, new JsonObject().put("reportId", ID));
                }));

        source.request(Samples.profile("Brambleford", Region.NA, "US", ProfileType.VENDOR), TOKEN, ORDER);

        assertThat(body.get().getJsonObject("configuration"))
                .isEqualTo(configuration("DAILY", "purchases14d", "sales14d"));
    }

    @Test
    void sync3_a_twin_that_is_what_was_wanted_is_adopted(Vertx vertx) {
        AmazonReportSource source = source(vertx, twin(report("DAILY", "purchases7d", "sales7d")));

        assertThat(source.request(PROFILE, TOKEN, ORDER)).isEqualTo(ID);
    }

    @Test
    void sync3_a_twin_by_the_month_is_not_adopted(Vertx vertx) {
        AmazonReportSource source = source(vertx, twin(report("SUMMARY", "purchases7d", "sales7d")));

        failure(Kind.UNAVAILABLE, () -> source.request(PROFILE, TOKEN, ORDER));
    }

    @Test
    void sync3_a_twin_with_other_columns_is_not_adopted(Vertx vertx) {
        AmazonReportSource source = source(vertx, twin(report("DAILY", "purchases14d", "sales14d")));

        failure(Kind.UNAVAILABLE, () -> source.request(PROFILE, TOKEN, ORDER));
    }

    @Test
    void sync3_a_twin_of_other_days_is_not_adopted(Vertx vertx) {
        AmazonReportSource source =
                source(vertx, twin(report("DAILY", "purchases7d", "sales7d").put("startDate", "2026-10-23")));

        failure(Kind.UNAVAILABLE, () -> source.request(PROFILE, TOKEN, ORDER));
    }

    @Test
    void a_duplicate_that_names_no_report_is_asked_for_again_later(Vertx vertx) {
        AmazonReportSource source = source(
                vertx, request -> answer(request, 425, new JsonObject().put("detail", "The Request is a duplicate")));

        failure(Kind.UNAVAILABLE, () -> source.request(PROFILE, TOKEN, ORDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>hello</html>", "{}", "{\"reportId\":null}", "{\"reportId\":\"\"}"})
    void a_request_that_is_taken_without_an_id_is_no_answer(String body, Vertx vertx) {
        AmazonReportSource source = source(vertx, request -> request.response().end(body));

        failure(Kind.UNAVAILABLE, () -> source.request(PROFILE, TOKEN, ORDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "PROCESSING", "QUEUED_SOMEWHERE_NEW"})
    void every_state_that_is_no_end_means_wait(String status, Vertx vertx) {
        AmazonReportSource source =
                source(vertx, request -> answer(request, 200, new JsonObject().put("status", status)));

        assertThat(source.state(PROFILE, TOKEN, ID)).contains(new Generating());
    }

    @Test
    void a_failure_without_a_reason_has_one_all_the_same(Vertx vertx) {
        AmazonReportSource source = source(
                vertx,
                request -> answer(
                        request, 200, new JsonObject().put("status", "FAILED").putNull("failureReason")));

        assertThat(source.state(PROFILE, TOKEN, ID)).contains(new Refused("Amazon gave no reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"COMPLETED\"}", "{\"status\":\"COMPLETED\",\"url\":null}"})
    void finished_without_an_address_means_no_rows(String body, Vertx vertx) {
        AmazonReportSource source = source(vertx, request -> request.response().end(body));

        Ready ready = (Ready) source.state(PROFILE, TOKEN, ID).orElseThrow();

        try (Rows rows = source.open(PROFILE, ready)) {
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>hello</html>", "[]", "{}"})
    void a_good_status_without_a_report_is_no_answer(String body, Vertx vertx) {
        AmazonReportSource source = source(vertx, request -> request.response().end(body));

        failure(Kind.UNAVAILABLE, () -> source.state(PROFILE, TOKEN, ID));
    }

    @Test
    void an_address_that_is_none_is_no_answer_and_is_not_told(Vertx vertx) {
        AmazonReportSource source = source(
                vertx,
                request -> answer(
                        request,
                        200,
                        new JsonObject()
                                .put("status", "COMPLETED")
                                .put("url", "https://storage.test/a report?X-Amz-Signature=5ec2e7")));

        assertThat(failure(Kind.UNAVAILABLE, () -> source.state(PROFILE, TOKEN, ID))
                        .getMessage())
                .doesNotContain("5ec2e7");
    }

    @ParameterizedTest
    @CsvSource({"401, TOKEN_REFUSED", "403, ACCESS_LOST", "400, REQUEST_REFUSED", "422, REQUEST_REFUSED"})
    void the_status_decides(int status, Kind kind, Vertx vertx) {
        AmazonReportSource source =
                source(vertx, request -> answer(request, status, new JsonObject().put("detail", "the reason")));

        assertThat(failure(kind, () -> source.request(PROFILE, TOKEN, ORDER))).hasMessageContaining("the reason");
        assertThat(failure(kind, () -> source.state(PROFILE, TOKEN, ID))).hasMessageContaining("the reason");
    }

    @Test
    void nobody_listening_is_amazon_being_down(Vertx vertx) {
        AmazonReportSource source = new AmazonReportSource(vertx, AnyAmazon.absent(), AnyAmazon.APPLICATION);

        failure(Kind.UNAVAILABLE, () -> source.request(PROFILE, TOKEN, ORDER));
        failure(Kind.UNAVAILABLE, () -> source.state(PROFILE, TOKEN, ID));
    }

    @Test
    void a_file_is_fetched_with_nothing_but_its_address(Vertx vertx) throws Exception {
        CompletableFuture<MultiMap> headers = new CompletableFuture<>();
        AmazonHosts hosts = AnyAmazon.answering(vertx, request -> {
            headers.complete(request.headers());
            request.response().end(Buffer.buffer(ReportFile.gzip("[]")));
        });

        open(vertx, hosts, "/report.json.gz?X-Amz-Signature=5ec2e7").close();

        assertThat(headers.get().names())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .doesNotContain("authorization")
                .noneMatch(name -> name.startsWith("amazon-"));
    }

    @Test
    void a_file_the_storage_says_is_encoded_is_unpacked_once(Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.answering(
                vertx,
                request -> request.response()
                        .putHeader("content-encoding", "gzip")
                        .end(Buffer.buffer(ReportFile.gzip("[{\"date\":\"2026-11-03\",\"campaignId\":7}]"))));

        try (Rows rows = open(vertx, hosts, "/report.json.gz")) {
            assertThat(rows.next().campaignId()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 301, 302, 307, 400, 403, 404, 500, 503})
    void a_storage_that_does_not_hand_out_the_file_is_unavailable(int status, Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.answering(
                vertx,
                request -> request.response()
                        .setStatusCode(status)
                        .putHeader("location", "http://evil.test/")
                        .end());

        failure(Kind.UNAVAILABLE, () -> open(vertx, hosts, "/report.json.gz"));
    }

    @Test
    void a_download_that_breaks_off_is_unavailable(Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.hangingUp(vertx);

        failure(Kind.UNAVAILABLE, () -> open(vertx, hosts, "/report.json.gz"));
    }

    @Test
    void a_download_of_something_else_is_unavailable(Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.answering(vertx, 200, "<html>hello</html>");

        failure(Kind.UNAVAILABLE, () -> {
            try (Rows rows = open(vertx, hosts, "/report.json.gz")) {
                rows.next();
            }
        });
    }

    @Test
    void a_download_that_never_begins_holds_no_file_open(Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.absent();
        long open = ReportFile.heldOpen();
        for (int i = 0; i < 20; i++) {
            failure(Kind.UNAVAILABLE, () -> open(vertx, hosts, "/report.json.gz"));
        }

        assertThat(ReportFile.soonHeldOpenAtMost(open)).isTrue();
    }

    @Test
    void a_download_that_breaks_off_holds_no_file_open(Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.hangingUp(vertx);
        long open = ReportFile.heldOpen();
        for (int i = 0; i < 20; i++) {
            failure(Kind.UNAVAILABLE, () -> open(vertx, hosts, "/report.json.gz"));
        }

        assertThat(ReportFile.soonHeldOpenAtMost(open)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test/report.json.gz",
                "http://127.0.0.1@evil.test/report.json.gz",
                "http://127.0.0.1.evil.test/report.json.gz",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "ftp://evil.test/report.json.gz",
                "jar:file:/etc/passwd!/",
                "report.json.gz",
                "//evil.test/report.json.gz"
            })
    void an_address_that_is_not_safe_is_not_asked(String url, Vertx vertx) {
        AmazonReportSource source = new AmazonReportSource(vertx, AnyAmazon.absent(), AnyAmazon.APPLICATION);

        failure(Kind.REQUEST_REFUSED, () -> source.open(PROFILE, ready(url)));
    }

    @Test
    void amazons_own_reports_come_over_https_only(Vertx vertx) {
        AmazonReportSource source = new AmazonReportSource(vertx, AmazonHosts.AMAZON, AnyAmazon.APPLICATION);

        failure(
                Kind.REQUEST_REFUSED,
                () -> source.open(PROFILE, ready("http://advertising-api.amazon.com/report.json.gz")));
    }

    @Test
    void the_replaced_host_may_serve_its_reports_from_another_port(Vertx vertx) {
        AmazonHosts storage =
                AnyAmazon.answering(vertx, request -> request.response().end(Buffer.buffer(ReportFile.gzip("[]"))));
        AmazonReportSource source = new AmazonReportSource(vertx, AnyAmazon.absent(), AnyAmazon.APPLICATION);
        URI url = URI.create(storage.of(Region.NA).api() + "/report.json.gz");

        try (Rows rows = source.open(PROFILE, new Ready(Optional.of(url)))) {
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void an_address_is_not_printed(Vertx vertx) {
        assertThat(ready("https://storage.test/?X-Amz-Signature=5ec2e7"))
                .asString()
                .doesNotContain("5ec2e7");
        AmazonReportSource source = new AmazonReportSource(vertx, AnyAmazon.absent(), AnyAmazon.APPLICATION);

        assertThat(failure(
                                Kind.REQUEST_REFUSED,
                                () -> source.open(PROFILE, ready("http://evil.test/?X-Amz-Signature=5ec2e7")))
                        .getMessage())
                .doesNotContain("5ec2e7");
    }

    private static Ready ready(String url) {
        return new Ready(Optional.of(URI.create(url)));
    }

    private static Rows open(Vertx vertx, AmazonHosts hosts, String path) {
        Host host = hosts.of(PROFILE.region());
        return new AmazonReportSource(vertx, hosts, AnyAmazon.APPLICATION).open(PROFILE, ready(host.api() + path));
    }

    /** Says that it makes a twin already, and shows that one. */
    private static Handler<HttpServerRequest> twin(JsonObject report) {
        return request -> {
            if (request.method().name().equals("POST")) {
                answer(request, 425, new JsonObject().put("detail", "The Request is a duplicate of : " + ID));
            } else if (request.path().equals("/reporting/reports/" + ID)) {
                answer(request, 200, report);
            } else {
                answer(request, 404, new JsonObject());
            }
        };
    }

    private static JsonObject report(String timeUnit, String orders, String sales) {
        return new JsonObject()
                .put("reportId", ID)
                .put("status", "PENDING")
                .put("startDate", "2026-10-22")
                .put("endDate", "2026-11-20")
                .put("configuration", configuration(timeUnit, orders, sales).putNull("filters"));
    }

    private static JsonObject configuration(String timeUnit, String orders, String sales) {
        return new JsonObject()
                .put("adProduct", "SPONSORED_PRODUCTS")
                .put("reportTypeId", "spCampaigns")
                .put("groupBy", new JsonArray(List.of("campaign")))
                .put(
                        "columns",
                        new JsonArray(List.of(
                                "date",
                                "campaignId",
                                "campaignName",
                                "campaignStatus",
                                "impressions",
                                "clicks",
                                "cost",
                                orders,
                                sales)))
                .put("timeUnit", timeUnit)
                .put("format", "GZIP_JSON");
    }

    private static void answer(HttpServerRequest request, int status, JsonObject body) {
        request.response().setStatusCode(status).end(body.toBuffer());
    }

    private static AmazonReportSource source(Vertx vertx, Handler<HttpServerRequest> answer) {
        return new AmazonReportSource(vertx, AnyAmazon.answering(vertx, answer), AnyAmazon.APPLICATION);
    }
}
