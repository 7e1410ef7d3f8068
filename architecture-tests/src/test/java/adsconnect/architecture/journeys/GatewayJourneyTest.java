package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Skills of LinkFox against the wired program, with a key that may not see tokens (section 13). */
class GatewayJourneyTest {

    private static final String MANAGER = "manager@sandbox.example";
    private static final String CAMPAIGNS = "application/vnd.spCampaign.v3+json";
    private static final String DAY = LocalDate.now().minusDays(6).toString();
    private static final String[] SKILL = {"ACCOUNTS_READ", "AUTHORIZATIONS_WRITE", "ADS_READ"};

    private static RunningProgram program;
    private static CapturedLog log;
    private static ProgramClient skill;
    private static final Collection<String> printed = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        log = new CapturedLog();
        skill = ProgramClient.of(program, MANAGER, List.of(), SKILL);
    }

    @AfterAll
    static void no_token_of_amazons_was_answered_or_logged() {
        try {
            assertThat(skill.heard()).hasSizeGreaterThan(10).noneMatch(GatewayJourneyTest::holdsToken);
            assertThat(printed).noneMatch(GatewayJourneyTest::holdsToken);
            assertThat(log.lines()).isNotEmpty().noneMatch(GatewayJourneyTest::holdsToken);
        } finally {
            log.close();
            program.close();
        }
    }

    @Test
    void a_client_in_python_does_all_that_skills_do() throws Exception {
        Path script = Files.createTempFile("gateway-", ".py");
        try (InputStream source = GatewayJourneyTest.class.getResourceAsStream("/gateway/client.py")) {
            Files.write(script, source.readAllBytes());
        }
        Process python = python(script);
        String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
        printed.add(out);
        assertThat(python.exitValue()).as(out).isZero();
        JsonObject found = new JsonObject(out);

        assertThat(found.getJsonArray("link").getInteger(0)).isEqualTo(200);
        assertThat(found.getJsonArray("link").getJsonObject(1).getString("authorizeUrl"))
                .startsWith(program.address() + "/a/");
        assertThat(found.getJsonArray("profiles").getJsonObject(1).getBoolean("refreshed"))
                .isTrue();
        assertThat(found.getJsonArray("refreshed").getJsonObject(1).getString("accessToken"))
                .startsWith("adsh_");
        assertThat(found.getJsonObject("campaigns").getJsonArray("campaigns")).isNotEmpty();
        assertThat(found.getJsonArray("rows")).isNotNull();
        assertThat(found.getJsonArray("feedback").getInteger(0)).isEqualTo(202);
    }

    private static Process python(Path script) {
        try {
            return new ProcessBuilder(
                            "python3",
                            script.toString(),
                            program.address().toString(),
                            skill.key(),
                            "Python's shop",
                            DAY)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notThere) {
            Assumptions.abort("There is no python3 here");
            throw new UncheckedIOException(notThere);
        }
    }

    @Test
    void so_does_one_in_java() {
        JsonObject link = ok("authorizeUrl", new JsonObject().put("accountName", "Java's shop"));
        assertThat(link.fieldNames()).containsExactlyInAnyOrder("authorizeUrl", "sourceType");
        assertThat(link.getString("sourceType")).isEqualTo("amazon_ads");

        JsonObject stores = ok("authorizedStores", new JsonObject());
        JsonObject store = stores.getJsonArray("stores").getJsonObject(0);
        assertThat(stores.getInteger("total"))
                .isEqualTo(stores.getJsonArray("stores").size());
        assertThat(store.fieldNames())
                .containsExactlyInAnyOrder(
                        "profileId",
                        "accountInfoId",
                        "accountInfoName",
                        "accountType",
                        "countryCode",
                        "marketplaceStringId",
                        "region",
                        "authRecordId",
                        "accountName");
        assertThat(store.getValue("profileId")).isInstanceOf(Number.class);
        assertThat(store.getValue("authRecordId")).isInstanceOf(Number.class);

        JsonObject profiles = ok("profiles", new JsonObject());
        assertThat(profiles.getBoolean("refreshed")).isFalse();
        assertThat(profiles.getJsonArray("profiles").getJsonObject(0).fieldNames())
                .containsExactlyInAnyOrder(
                        "profileId",
                        "region",
                        "countryCode",
                        "currencyCode",
                        "dailyBudget",
                        "timezone",
                        "accountInfoId",
                        "accountInfoType",
                        "accountInfoName",
                        "marketplaceStringId",
                        "authRecordId");

        JsonObject refreshed = ok("refreshToken", named(store));
        assertThat(refreshed.fieldNames())
                .containsExactlyInAnyOrder(
                        "authRecordId", "accessToken", "refreshToken", "tokenType", "expiresIn", "message");
        JsonObject token = ok("storeTokens", named(store));
        assertThat(token.fieldNames())
                .containsExactlyInAnyOrder("authRecordId", "accessToken", "refreshToken", "tokenType", "expiresIn");
        assertThat(token.getString("refreshToken")).isEqualTo("withheld");
        assertThat(token.getString("accessToken")).startsWith("adsh_");
        assertThat(token.getString("expiresIn")).matches("3600|359[0-9]");

        JsonObject listed =
                ok("developerProxy", campaigns(store).put("amzAccessToken", token.getString("accessToken")));
        assertThat(listed.fieldNames()).containsExactlyInAnyOrder("httpStatus", "contentType", "body");
        assertThat(listed.getInteger("httpStatus")).isEqualTo(200);
        assertThat(listed.getString("contentType")).contains(CAMPAIGNS);
        assertThat(new JsonObject(listed.getString("body")).getJsonArray("campaigns"))
                .isNotEmpty();

        JsonObject ordered = ok("developerProxy", order(store));
        String report = new JsonObject(ordered.getString("body")).getString("reportId");
        Conditions.await("the report to be made", () -> {
            JsonObject looked = ok("developerProxy", asked(store, "GET", "reporting/reports/" + report));
            return "COMPLETED".equals(new JsonObject(looked.getString("body")).getString("status"));
        });

        HttpResponse<String> feedback = skill.send(
                "POST",
                "/api/v1/public/feedback",
                Map.of(),
                new JsonObject()
                        .put("skillName", "java")
                        .put("sentiment", "NEUTRAL")
                        .put("category", "BUG")
                        .put("content", "It said Atza|secret-secret-secret")
                        .encode());
        assertThat(feedback.statusCode()).isEqualTo(202);
    }

    @Test
    void a_refusal_of_amazons_is_an_answer() {
        JsonObject refused = ok(
                "developerProxy",
                asked(store(), "POST", "/sp/campaigns/list")
                        .put("contentType", "text/plain")
                        .put("body", "{}"));

        assertThat(refused.getInteger("httpStatus")).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "authorizeUrl | {} | 400 | 1002 | accountName",
                "authorizeUrl | {'accountName':'x','region':'XX'} | 400 | 1002 | region",
                "authorizeUrl | {'accountName':7} | 400 | 1002 | accountName",
                "profiles | {'refresh':'yes'} | 400 | 1002 | refresh",
                "refreshToken | {} | 400 | 1002 | missing",
                "refreshToken | {'profileId':'x'} | 400 | 1002 | profileId",
                "refreshToken | {'profileId':1.5} | 400 | 1002 | profileId",
                "refreshToken | {'profileId':99999999999999999999} | 400 | 1002 | profileId",
                "refreshToken | {'profileId':-1} | 400 | 1002 | profileId",
                "refreshToken | {'profileId':1} | 404 | 1004 | no such",
                "storeTokens | {'authRecordId':999999} | 404 | 1004 | no such",
                "storeTokens | {'authRecordId':{}} | 400 | 1002 | authRecordId",
                "storeTokens | [] | 400 | 1002 | object",
                "storeTokens | { | 400 | 1002 | JSON",
                "developerProxy | {} | 400 | 1002 | profileId",
                "developerProxy | {'profileId':1,'region':'NA','method':'GET'} | 400 | 1002 | path",
                "developerProxy | {'profileId':1,'region':'NA','path':'/sp/x'} | 400 | 1002 | method",
                "developerProxy | {'profileId':1,'method':'GET','path':'/sp/x'} | 400 | 1002 | region",
                "developerProxy | {'profileId':1,'region':'NA','method':'GET','path':'/sp/x'} | 404 | 1004 | no such",
                "developerProxy | {'profileId':1,'region':'NA','method':'GET','path':'/v3/x'} | 400 | 1002 | /sp/…",
                "developerProxy | {'profileId':1,'region':'NA','method':'GET','path':'/sp/../x'} | 400 | 1002 | plain",
                "developerProxy | {'profileId':1,'region':'NA','method':'PUT','path':'/sp/x'} | 403 | 1002 | ads:write",
                "nothing | {} | 404 | 1002 | no such call"
            })
    void what_can_not_be_done_says_why(String call, String body, int status, int errcode, String words) {
        assertFails(post(skill, call, body.replace('\'', '"')), status, errcode, words);
    }

    @Test
    void every_way_of_being_nobody_or_the_wrong_one_has_its_number() {
        JsonObject store = store();
        ProgramClient stranger = ProgramClient.of(program, "admin@sandbox.example", List.of(), SKILL);
        ProgramClient other = ProgramClient.of(program, MANAGER, List.of(1L), SKILL);
        ProgramClient poor = ProgramClient.of(program, MANAGER, List.of(), "METRICS_READ");

        assertFails(post(stranger, "storeTokens", named(store).encode()), 404, 1004, "no such");
        assertFails(post(stranger, "developerProxy", campaigns(store).encode()), 404, 1004, "no such");
        assertFails(post(other, "storeTokens", named(store).encode()), 403, 1005, "list");
        assertFails(post(other, "developerProxy", campaigns(store).encode()), 403, 1005, "list");
        assertFails(post(poor, "authorizedStores", "{}"), 403, 1002, "accounts:read");
        assertFails(
                skill.send("POST", "/amazonAds/profiles", Map.of("authorization", "adsc_wrong"), "{}"),
                401,
                1002,
                "key");
        assertFails(skill.send("GET", "/amazonAds/profiles", Map.of(), ""), 405, 1002, "POST");
        assertFails(post(skill, "profiles", "x".repeat(300_000)), 413, 1002, "larger");
        String elsewhere = store.getString("region").equals("FE") ? "NA" : "FE";
        assertFails(
                post(
                        skill,
                        "developerProxy",
                        campaigns(store).put("region", elsewhere).encode()),
                400,
                1002,
                "region");
    }

    @Test
    void who_has_amazon_asked_all_the_time_is_told_to_wait() {
        ProgramClient wild = ProgramClient.of(program, MANAGER, List.of(), SKILL);
        HttpResponse<String> answer = post(wild, "profiles", "{\"refresh\":true}");
        for (int again = 0; again < 100 && answer.statusCode() == 200; again++) {
            answer = post(wild, "profiles", "{\"refresh\":true}");
        }

        assertFails(answer, 429, 429, "wait");
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(post(wild, "profiles", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_handle_is_of_use_to_its_own_key_only_and_opens_nothing_else() {
        JsonObject store = store();
        ProgramClient second = ProgramClient.of(program, MANAGER, List.of(), SKILL);
        String handle = ok("storeTokens", named(store)).getString("accessToken");

        assertThat(post(
                                second,
                                "developerProxy",
                                campaigns(store).put("amzAccessToken", handle).encode())
                        .statusCode())
                .isEqualTo(200);
        assertFails(
                skill.send("POST", "/amazonAds/authorizedStores", Map.of("authorization", handle), "{}"),
                401,
                1002,
                "key");
        assertThat(program.firstColumn("SELECT handle_hash FROM token_handles"))
                .isNotEmpty()
                .noneMatch(handle::contains);
    }

    @Test
    void the_name_of_an_own_account_means_that_one_once_more() {
        String name = store().getString("accountName");

        ok("authorizeUrl", new JsonObject().put("accountName", name));

        assertThat(program.firstColumn("SELECT count(*) FROM connect_links WHERE reconnects IS NOT NULL"))
                .first()
                .isNotEqualTo("0");
    }

    @Test
    void with_tokens_read_it_is_the_real_token() {
        ProgramClient trusted = ProgramClient.of(program, MANAGER, List.of(), "TOKENS_READ");

        String body = post(trusted, "storeTokens", named(store()).encode()).body();

        assertThat(new JsonObject(body).getString("accessToken")).startsWith("Atza|");
        assertThat(new JsonObject(body).getString("refreshToken")).isEqualTo("withheld");
    }

    @Test
    void amazon_failing_is_told_apart_from_amazon_refusing() {
        JsonObject store = store();
        program.amazon().faults(new JsonObject().put("entityLists", new JsonObject().put("kind", "CUT")));
        try {
            assertFails(post(skill, "developerProxy", campaigns(store).encode()), 502, 1003, "Amazon");
        } finally {
            program.amazon().faults(new JsonObject());
        }
    }

    @Test
    void how_to_call_it_is_published() {
        HttpResponse<String> page = skill.send("GET", "/api/docs/gateway.md", Map.of(), "");

        assertThat(page.body()).contains("/amazonAds/developerProxy", "/api/v1/public/feedback", "1005");
    }

    private static JsonObject store() {
        return ok("authorizedStores", new JsonObject()).getJsonArray("stores").getJsonObject(0);
    }

    private static JsonObject named(JsonObject store) {
        return new JsonObject()
                .put("authRecordId", store.getValue("authRecordId"))
                .put("profileId", store.getValue("profileId"));
    }

    private static JsonObject asked(JsonObject store, String method, String path) {
        return new JsonObject()
                .put("region", store.getString("region"))
                .put("profileId", store.getValue("profileId"))
                .put("method", method)
                .put("path", path);
    }

    private static JsonObject campaigns(JsonObject store) {
        return asked(store, "POST", "/sp/campaigns/list")
                .put("contentType", CAMPAIGNS)
                .put("body", new JsonObject().put("maxResults", 2));
    }

    private static JsonObject order(JsonObject store) {
        JsonObject configuration = new JsonObject()
                .put("adProduct", "SPONSORED_PRODUCTS")
                .put("groupBy", new JsonArray().add("campaign"))
                .put("columns", new JsonArray().add("campaignId").add("clicks").add("date"))
                .put("reportTypeId", "spCampaigns")
                .put("timeUnit", "DAILY")
                .put("format", "GZIP_JSON");
        return asked(store, "POST", "/reporting/reports")
                .put("contentType", "application/vnd.createasyncreportrequest.v3+json")
                .put(
                        "body",
                        new JsonObject()
                                .put("name", "java")
                                .put("startDate", LocalDate.now().minusDays(9).toString())
                                .put("endDate", DAY)
                                .put("configuration", configuration)
                                .encode());
    }

    private static HttpResponse<String> post(ProgramClient by, String call, String body) {
        return by.send("POST", "/amazonAds/" + call, Map.of(), body);
    }

    private static JsonObject ok(String call, JsonObject body) {
        HttpResponse<String> answer = post(skill, call, body.encode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static void assertFails(HttpResponse<String> answer, int status, int errcode, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonObject failure = new JsonObject(answer.body());
        assertThat(failure.fieldNames()).containsExactlyInAnyOrder("errcode", "errmsg");
        assertThat(failure.getInteger("errcode")).isEqualTo(errcode);
        assertThat(failure.getString("errmsg")).contains(words);
        assertThat(answer.headers().firstValue("ads-connect-error")).hasValue(Integer.toString(errcode));
    }

    private static boolean holdsToken(String text) {
        return text.contains("Atza|") || text.contains("Atzr|");
    }
}
