package adsconnect.amazonads;

import adsconnect.amazonads.AmazonHosts.Host;
import adsconnect.amazonsandbox.AmazonSandbox;
import adsconnect.amazonsandbox.SandboxOptions;
import adsconnect.amazonsandbox.SandboxRegion;
import adsconnect.domain.Secret;
import adsconnect.domain.account.Profile;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.token.TokenGrant;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A local Amazon of a test's own, whose clock stands at {@link Samples#NOW}, with a person who consents there. */
final class LocalAmazon {

    static final Secret STATE = new Secret("s-7c1f");
    static final Secret VERIFIER = new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    final MovableClock clock = new MovableClock();
    final AmazonHosts hosts;
    final AmazonApplication application;
    final AmazonOAuth oauth;
    final AmazonProfileSource profiles;
    final AmazonReportSource reports;
    private final AmazonSandbox sandbox;
    private final WebClient person;

    private LocalAmazon(Vertx vertx) {
        SandboxOptions options =
                SandboxOptions.defaults().withPort(0).withClock(Clock.fixed(Samples.NOW, ZoneOffset.UTC));
        this.sandbox = AmazonSandbox.start(vertx, options).await();
        this.hosts = new AmazonHosts(
                Map.of(Region.NA, host(Region.NA), Region.EU, host(Region.EU), Region.FE, host(Region.FE)));
        this.application = new AmazonApplication(
                options.clientId(),
                new Secret(options.clientSecret()),
                URI.create(options.returnUrls().getFirst()));
        this.oauth = new AmazonOAuth(vertx, hosts, application, clock);
        this.profiles = new AmazonProfileSource(vertx, hosts, application);
        this.reports = new AmazonReportSource(vertx, hosts, application);
        this.person = WebClient.create(vertx, new WebClientOptions().setFollowRedirects(false));
    }

    static LocalAmazon start(Vertx vertx) {
        return new LocalAmazon(vertx);
    }

    private Host host(Region region) {
        SandboxRegion there = SandboxRegion.valueOf(region.name());
        return new Host(
                URI.create(sandbox.authorizeUrl(there)),
                URI.create(sandbox.tokenUrl(there)),
                URI.create(sandbox.apiUrl(there)),
                true);
    }

    /** The person presses Allow; the code that comes back. */
    Secret code(Region region, String persona) {
        return new Secret(returned(region, "allow", persona).get("code"));
    }

    Secret code(String persona) {
        return code(Region.NA, persona);
    }

    /** What the browser comes back with. */
    Map<String, String> returned(Region region, String decision, String persona) {
        MultiMap form =
                MultiMap.caseInsensitiveMultiMap().add("decision", decision).add("persona", persona);
        String location = person.postAbs(
                        oauth.consentPage(region, STATE, VERIFIER).toString())
                .sendForm(form)
                .await()
                .getHeader("location");
        return query(URI.create(location));
    }

    TokenGrant consent(String persona) {
        return oauth.exchange(Region.NA, code(persona), VERIFIER);
    }

    Secret accessToken(String persona) {
        return consent(persona).accessToken().value();
    }

    /** The persona's profile in that country. */
    Profile profile(Secret accessToken, Region region, String country) {
        return profiles.reachable(region, accessToken).stream()
                .filter(profile -> profile.countryCode().equals(country))
                .findFirst()
                .orElseThrow();
    }

    void faults(JsonObject faults) {
        control(HttpMethod.PUT, "faults", faults);
    }

    void fault(String point, JsonObject fault) {
        faults(new JsonObject().put(point, fault));
    }

    void clockAt(Duration offset) {
        control(HttpMethod.PUT, "clock", new JsonObject().put("offset", offset.toString()));
    }

    void revokeAllOf(String persona) {
        control(HttpMethod.POST, "revocations", new JsonObject().put("persona", persona));
    }

    void removeAccessTo(Profile profile) {
        control(
                HttpMethod.POST,
                "revocations",
                new JsonObject().put("profileId", profile.id().value()));
    }

    /** What Amazon was asked so far: {@code POST /auth/o2/token} and the like. */
    List<String> requests() {
        JsonArray requests =
                control(HttpMethod.GET, "requests", null).bodyAsJsonObject().getJsonArray("requests");
        return requests.stream()
                .map(JsonObject.class::cast)
                .map(request -> request.getString("method") + " " + request.getString("path"))
                .toList();
    }

    /** What a report of those days must say, row by row and in sum, told without any report. */
    JsonObject truth(Profile profile, String reportTypeId, DayRange days) {
        return control(
                        HttpMethod.GET,
                        "truth?reportTypeId=" + reportTypeId + "&profileId="
                                + profile.id().value() + "&from=" + days.from() + "&to=" + days.to(),
                        null)
                .bodyAsJsonObject();
    }

    /** From now on, reports of that type consist of these bytes. */
    void giveFile(String reportTypeId, byte[] content) {
        person.putAbs(sandbox.apiUrl(SandboxRegion.NA) + "/__sandbox/report-files/" + reportTypeId)
                .sendBuffer(Buffer.buffer(content))
                .await();
    }

    /** Asks for the same in sum and not by day, which we never do. */
    String requestSummary(Profile profile, Secret accessToken, ReportOrder order) {
        ReportLayout layout = ReportLayout.of(profile, order);
        List<String> columns =
                layout.columns().stream().filter(name -> !name.equals("date")).toList();
        JsonObject configuration = new JsonObject()
                .put("adProduct", layout.adProduct())
                .put("reportTypeId", layout.reportTypeId())
                .put("groupBy", JsonArray.of(layout.groupBy()))
                .put("columns", new JsonArray(columns))
                .put("timeUnit", "SUMMARY")
                .put("format", "GZIP_JSON");
        return person.postAbs(hosts.of(profile.region()).api() + "/reporting/reports")
                .putHeader("Authorization", "Bearer " + accessToken.reveal())
                .putHeader("Amazon-Advertising-API-ClientId", application.clientId())
                .putHeader(
                        "Amazon-Advertising-API-Scope",
                        Long.toString(profile.id().value()))
                .putHeader("Content-Type", "application/vnd.createasyncreportrequest.v3+json")
                .sendBuffer(new JsonObject()
                        .put("startDate", order.days().from().toString())
                        .put("endDate", order.days().to().toString())
                        .put("configuration", configuration)
                        .toBuffer())
                .await()
                .bodyAsJsonObject()
                .getString("reportId");
    }

    private HttpResponse<Buffer> control(HttpMethod method, String path, JsonObject body) {
        var request = person.requestAbs(method, sandbox.apiUrl(SandboxRegion.NA) + "/__sandbox/" + path);
        HttpResponse<Buffer> answer = (body == null ? request.send() : request.sendJsonObject(body)).await();
        if (answer.statusCode() >= 300) {
            throw new IllegalArgumentException(answer.bodyAsString());
        }
        return answer;
    }

    static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            String[] halves = pair.split("=", 2);
            query.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
