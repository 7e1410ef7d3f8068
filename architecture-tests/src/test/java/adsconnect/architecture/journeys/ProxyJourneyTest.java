package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amazon's API through the wired program, with good and bad manners on both sides (TOK-3). */
class ProxyJourneyTest {

    private static final String MANAGER = "manager@sandbox.example";
    private static final String CAMPAIGNS = "application/vnd.spCampaign.v3+json";
    private static final String ORDER = "application/vnd.createasyncreportrequest.v3+json";

    private static RunningProgram program;
    private static CapturedLog log;
    private static ProgramClient client;
    private static ProgramClient other;
    private static long profile;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        log = new CapturedLog();
        profile = bound(MANAGER).getFirst();
        client = ProgramClient.of(program, MANAGER, List.of(), "ADS_READ", "ADS_WRITE");
        other = ProgramClient.of(program, "admin@sandbox.example", List.of(), "ADS_READ", "ADS_WRITE");
    }

    @AfterEach
    void heal() {
        program.amazon().faults(new JsonObject());
    }

    @AfterAll
    static void nothing_that_was_answered_or_logged_holds_a_token() {
        try {
            assertThat(client.heard()).hasSizeGreaterThan(10).noneMatch(ProxyJourneyTest::holdsToken);
            assertThat(log.lines()).noneMatch(ProxyJourneyTest::holdsToken);
        } finally {
            log.close();
            program.close();
        }
    }

    @Test
    void tok3_campaigns_are_listed() {
        HttpResponse<String> answer = list(client, profile);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getJsonArray("campaigns")).isNotEmpty();
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).contains(CAMPAIGNS));
        assertThat(answer.headers().firstValue("x-amz-request-id")).isPresent();
        assertThat(answer.headers().firstValue("ads-connect-error")).isEmpty();
    }

    @Test
    void tok3_a_report_is_ordered_awaited_and_found() {
        LocalDate day = LocalDate.now().minusDays(5);
        JsonObject order = new JsonObject("""
                {"name":"by proxy","startDate":"%s","endDate":"%s","configuration":{"adProduct":"SPONSORED_PRODUCTS",
                 "groupBy":["campaign"],"columns":["campaignId","clicks","date"],"reportTypeId":"spCampaigns",
                 "timeUnit":"DAILY","format":"GZIP_JSON"}}""".formatted(day, day));

        HttpResponse<String> ordered =
                client.send("POST", ads("/reporting/reports"), Map.of("content-type", ORDER), order.encode());

        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(200);
        String report = new JsonObject(ordered.body()).getString("reportId");
        Conditions.await("the report to be made", () -> {
            HttpResponse<String> looked = client.send("GET", ads("/reporting/reports/" + report), Map.of(), "");
            return "COMPLETED".equals(new JsonObject(looked.body()).getString("status"));
        });
    }

    @Test
    void sec1_somebody_elses_profile_answers_like_none() {
        HttpResponse<String> theirs = list(other, profile);
        HttpResponse<String> nobodys = list(other, 1);

        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(withoutReference(theirs)).isEqualTo(withoutReference(nobodys));
        assertThat(theirs.headers().firstValue("ads-connect-error")).hasValue("not_found");
    }

    @Test
    void tok3_scopes_and_lists_hold() {
        ProgramClient reader = ProgramClient.of(program, MANAGER, List.of(profile), "ADS_READ");
        long foreign = bound(MANAGER).getLast();

        assertThat(list(reader, profile).statusCode()).isEqualTo(200);
        assertThat(list(reader, foreign).statusCode()).isEqualTo(404);
        assertRefused(reader.send("PUT", ads("/sp/campaigns"), Map.of(), "{}"), 403, "ads:write");
        assertRefused(reader.send("GET", ads("/v2/profiles"), Map.of(), ""), 403, "list of profiles");
        assertRefused(client.send("GET", ads("/v1/elsewhere"), Map.of(), ""), 400, "/sp/…");
        assertThat(client.send("GET", ads("/v2/profiles"), Map.of(), "").statusCode())
                .isEqualTo(200);
        assertThat(ProgramClient.of(program, MANAGER, List.of(), "ACCOUNTS_READ")
                        .send("GET", ads("/sd/campaigns"), Map.of(), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.send("GET", ads("/sd/campaigns"), Map.of("authorization", "adsc_nobody"), "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tok3_whatever_the_caller_says_of_itself_is_ours_to_say() {
        HttpResponse<String> answer = client.send(
                "POST",
                ads("/sp/campaigns/list"),
                Map.of(
                        "content-type",
                        CAMPAIGNS,
                        "amazon-advertising-api-scope",
                        "1",
                        "amazon-advertising-api-clientid",
                        "theirs",
                        "amazon-ads-accountid",
                        "x",
                        "x-forwarded-for",
                        "1.2.3.4",
                        "cookie",
                        "a=b"),
                "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void amazon_in_trouble_is_told_as_it_is() {
        entityLists(new JsonObject().put("kind", "THROTTLED").put("retryAfter", 7));
        HttpResponse<String> throttled = list(client, profile);
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("retry-after")).hasValue("7");
        assertThat(throttled.headers().firstValue("ads-connect-error")).isEmpty();

        entityLists(new JsonObject().put("kind", "HTML"));
        HttpResponse<String> page = list(client, profile);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).containsIgnoringCase("<html");

        entityLists(new JsonObject().put("kind", "CUT"));
        HttpResponse<String> gone = list(client, profile);
        assertThat(gone.statusCode()).isEqualTo(502);
        assertThat(gone.headers().firstValue("ads-connect-error")).hasValue("amazon_unavailable");
        assertThat(gone.headers().firstValue("retry-after")).isPresent();

        entityLists(new JsonObject().put("kind", "SLOW").put("delay", "PT2S"));
        assertThat(list(client, profile).statusCode()).isEqualTo(200);
    }

    @Test
    void tok3_a_token_that_amazon_refuses_is_renewed_once() {
        entityLists(new JsonObject().put("kind", "UNAUTHORIZED").put("remaining", 1));
        assertThat(list(client, profile).statusCode()).isEqualTo(200);

        entityLists(new JsonObject().put("kind", "UNAUTHORIZED"));
        HttpResponse<String> refused = list(client, profile);
        assertThat(refused.statusCode()).isIn(401, 502);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sp/../../../v2/profiles",
                "/sp/%2e%2e/v2/profiles",
                "/sp/..%2f..%2fv2/profiles",
                "/%2e%2e/token",
                "//evil.test/sp/campaigns",
                "/sp//campaigns",
                "/sp%2fcampaigns",
                "/sp/%5c..%5cv2",
                "/sp/campaigns;x=y",
                "/sp/%252e%252e/v2",
                "/http://evil.test/",
                "/sp/campaigns%0d%0aHost:%20evil.test",
                "/sp/camp\u00e4igns",
                "/sp/campaigns?a=%0d%0aHost:%20evil.test",
                "/.",
                "/",
                ""
            })
    void tok3_no_path_leads_elsewhere(String path) {
        int before = calls();

        String answer = client.raw("GET /api/v1/profiles/" + profile + "/ads" + path + " HTTP/1.1\r\n" + rest());

        assertThat(answer).matches("(?s)HTTP/1\\.[01] (400|403|404|405) .*");
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nSMUGGLED",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nSMUGGLED",
                "Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}SMUGGLED",
                "Content-Length: 2,40\r\n\r\n{}SMUGGLED",
                "Content-Length: +2\r\n\r\n{}SMUGGLED",
                "Transfer-Encoding: xchunked\r\n\r\nSMUGGLED",
                "Transfer-Encoding: chunked, identity\r\n\r\nSMUGGLED",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\nSMUGGLED",
                "X-Folded: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Type: a\rX-Injected: b\r\nContent-Length: 2\r\n\r\n{}",
                "Accept: a\nX-Injected: b\r\nContent-Length: 2\r\n\r\n{}"
            })
    void tok3_a_request_in_two_readings_reaches_amazon_as_one_or_not_at_all(String tail) {
        int before = calls();
        String smuggled = "POST /api/v1/profiles/" + profile + "/ads/sb/v4/smuggled/list HTTP/1.1\r\nHost: "
                + program.address().getAuthority() + "\r\nContent-Length: 0\r\n\r\n";

        String answer = client.raw("POST " + ads("/sp/campaigns/list") + " HTTP/1.1\r\nHost: "
                + program.address().getAuthority() + "\r\nAuthorization: " + client.key() + "\r\n"
                + tail.replace("SMUGGLED", smuggled));

        // Nothing at all is an answer too: the connection is gone.
        assertThat(answer).matches("(?s)|HTTP/1\\..*");
        assertThat(calls() - before).isLessThanOrEqualTo(1);
        assertThat(paths()).noneMatch(path -> path.contains("smuggled"));
    }

    @Test
    void tok3_an_absolute_address_does_not_choose_the_host() {
        int before = calls();

        String answer = client.raw("GET http://127.0.0.1:1" + ads("/sd/campaigns") + " HTTP/1.1\r\n" + rest());

        assertThat(answer).matches("(?s)HTTP/1\\.1 (200|400|421) .*");
        assertThat(calls() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void headers_that_are_too_long_are_refused() {
        String answer = client.raw(
                "GET " + ads("/sd/campaigns") + " HTTP/1.1\r\nX-Long: " + "x".repeat(100_000) + "\r\n" + rest());

        assertThat(answer).contains(" 431 ");
    }

    @Test
    void reco2_once_the_consent_is_withdrawn_no_call_is_passed_on_with_a_new_token() {
        ProgramClient seller = ProgramClient.of(program, "seller@sandbox.example", List.of(), "ADS_READ");
        long own = bound("seller@sandbox.example").getFirst();
        assertThat(list(seller, own).statusCode()).isEqualTo(200);

        program.amazon().revoke("demo-seller");

        assertThat(list(seller, own).statusCode()).isIn(401, 409, 502);
        Conditions.await("the consent to be over", () -> {
            program.letPass(Duration.ofSeconds(2));
            return list(seller, own).statusCode() == 409;
        });
        assertRefused(list(seller, own), 409, "POST /api/v1/authorizations");
    }

    private static HttpResponse<String> list(ProgramClient client, long profile) {
        return client.send(
                "POST",
                "/api/v1/profiles/" + profile + "/ads/sp/campaigns/list",
                Map.of("content-type", CAMPAIGNS, "accept", CAMPAIGNS),
                "{\"maxResults\":3}");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("detail")).contains(detail);
        assertThat(answer.headers().firstValue("ads-connect-error")).isPresent();
    }

    private static String withoutReference(HttpResponse<String> answer) {
        JsonObject problem = new JsonObject(answer.body());
        problem.remove("reference");
        return problem.encode();
    }

    private static String ads(String path) {
        return "/api/v1/profiles/" + profile + "/ads" + path;
    }

    private static String rest() {
        return "Host: " + program.address().getAuthority() + "\r\nAuthorization: Bearer " + client.key()
                + "\r\nConnection: close\r\n\r\n";
    }

    private static void entityLists(JsonObject fault) {
        program.amazon().faults(new JsonObject().put("entityLists", fault));
    }

    private static List<String> paths() {
        return program.amazon().requests().getJsonArray("requests").stream()
                .map(call -> ((JsonObject) call).getString("path"))
                .filter(path -> !path.startsWith("/reporting"))
                .toList();
    }

    private static int calls() {
        return (int) paths().stream().filter(path -> !path.startsWith("/auth")).count();
    }

    private static List<Long> bound(String email) {
        return program
                .firstColumn(
                        "SELECT profile_id FROM discovered_profiles JOIN accounts USING (account_id) JOIN users ON user_id = owner_id"
                                + " WHERE bound AND email = '" + email + "' ORDER BY profile_id")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static boolean holdsToken(String text) {
        return text.contains("Atza|") || text.contains("Atzr|");
    }
}
