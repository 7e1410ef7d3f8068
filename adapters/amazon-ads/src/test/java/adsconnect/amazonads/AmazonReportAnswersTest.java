package adsconnect.amazonads;

import static adsconnect.amazonads.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    void sync3_a_twin_that_is_cut_otherwise_is_not_adopted(Vertx vertx) {
        JsonObject report = report("DAILY", "purchases7d", "sales7d");
        report.getJsonObject("configuration").put("groupBy", JsonArray.of("campaign", "adGroup"));
        AmazonReportSource source = source(vertx, twin(report));

        failure(Kind.UNAVAILABLE, () -> source.request(PROFILE, TOKEN, ORDER));
    }

    @Test
    void sync3_a_twin_that_leaves_rows_out_is_not_adopted(Vertx vertx) {
        JsonObject report = report("DAILY", "purchases7d", "sales7d");
        JsonObject filter = new JsonObject().put("field", "campaignStatus").put("values", JsonArray.of("PAUSED"));
        report.getJsonObject("configuration").put("filters", JsonArray.of(filter));
        AmazonReportSource source = source(vertx, twin(report));

        failure(Kind.UNAVAILABLE, () -> source.request(PROFILE, TOKEN, ORDER));
    }

    @Test
    void sync3_a_twin_nobody_knows_is_not_adopted(Vertx vertx) {
        AmazonReportSource source = source(vertx, request -> {
            boolean asked = request.method().name().equals("POST");
            answer(request, asked ? 425 : 404, new JsonObject().put("detail", "The Request is a duplicate of : " + ID));
        });

        failure(Kind.UNAVAILABLE, () -> source.request(PROFILE, TOKEN, ORDER));
    }

    @Test
    void a_report_that_is_taken_with_another_good_status_is_not_lost(Vertx vertx) {
        AmazonReportSource source =
                source(vertx, request -> answer(request, 202, new JsonObject().put("reportId", ID)));

        assertThat(source.request(PROFILE, TOKEN, ORDER)).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 400, 404})
    void what_is_called_off_or_never_was_there_is_well(int status, Vertx vertx) {
        CompletableFuture<String> asked = new CompletableFuture<>();
        AmazonReportSource source = source(vertx, request -> {
            asked.complete(request.method() + " " + request.path());
            request.response().setStatusCode(status).end();
        });

        source.cancel(PROFILE, TOKEN, ID);

        assertThat(asked).isCompletedWithValue("DELETE /reporting/reports/" + ID);
    }

    @ParameterizedTest
    @CsvSource({"401, TOKEN_REFUSED", "403, ACCESS_LOST", "429, THROTTLED", "500, UNAVAILABLE"})
    void calling_off_may_fail_like_everything(int status, Kind kind, Vertx vertx) {
        AmazonReportSource source = source(vertx, request -> answer(request, status, new JsonObject()));

        failure(kind, () -> source.cancel(PROFILE, TOKEN, ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"Unauthorized exception while handling 3P Request: Unauthorized exception while"
                        + " authenticating LwA token: Invalid token\"}",
                "{\"code\":\"UNAUTHORIZED\",\"details\":\"HTTP 401 Unauthorized\",\"requestId\":\"R1\"}",
                "{\"message\":\"Unauthorized\"}",
                "<html>401</html>",
                ""
            })
    void a_token_that_dies_in_the_middle_of_waiting_is_refused_whatever_the_words(String body, Vertx vertx) {
        AmazonReportSource source =
                new AmazonReportSource(vertx, AnyAmazon.answering(vertx, 401, body), AnyAmazon.APPLICATION);

        failure(Kind.TOKEN_REFUSED, () -> source.state(PROFILE, TOKEN, ID));
    }

    @Test
    void a_reason_can_be_kept_whatever_it_is(Vertx vertx) {
        AmazonReportSource source = source(
                vertx,
                request -> answer(
                        request,
                        200,
                        new JsonObject().put("status", "FAILED").put("failureReason", "No\0 " + "x".repeat(9_000))));

        assertThat(source.state(PROFILE, TOKEN, ID)).contains(new Refused("No " + "x".repeat(496)));
    }

    @ParameterizedTest
    @CsvSource({"0, ", "-1, ", "soon, ", "45, 45", "9999999, "})
    void only_a_time_to_wait_is_waited(String header, Long seconds, Vertx vertx) {
        AmazonReportSource source = source(vertx, request -> {
            request.response().putHeader("Retry-After", header);
            answer(request, 429, new JsonObject());
        });

        assertThat(failure(Kind.THROTTLED, () -> source.state(PROFILE, TOKEN, ID))
                        .retryAfter())
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
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

        try (Rows rows = source.open(PROFILE, ORDER, ready)) {
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
