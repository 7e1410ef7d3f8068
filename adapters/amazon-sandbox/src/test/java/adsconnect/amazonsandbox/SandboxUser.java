package adsconnect.amazonsandbox;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A browser and an application in one, for tests: uses a local Amazon over HTTP whose clock stands still. */
final class SandboxUser {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final String CALLBACK = "https://app.example.test/callback";
    static final String SCOPE = "advertising::campaign_management";
    static final String CLIENT = SandboxOptions.defaults().clientId();
    static final String SECRET = SandboxOptions.defaults().clientSecret();

    final AmazonSandbox sandbox;
    final WebClient http;

    private SandboxUser(AmazonSandbox sandbox, WebClient http) {
        this.sandbox = sandbox;
        this.http = http;
    }

    static SandboxUser start(Vertx vertx) {
        return start(vertx, options());
    }

    static SandboxUser start(Vertx vertx, SandboxOptions options) {
        WebClient http = WebClient.create(
                vertx, new WebClientOptions().setFollowRedirects(false).setDecompressionSupported(false));
        return new SandboxUser(AmazonSandbox.start(vertx, options).await(), http);
    }

    static SandboxOptions options() {
        return SandboxOptions.defaults()
                .withPort(0)
                .withReturnUrls(List.of(CALLBACK, CALLBACK + "?tenant=7"))
                .withClock(Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** Ends every test's server. */
    void close() {
        http.close();
        sandbox.close().await();
    }

    static Map<String, String> authorizeParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", CLIENT);
        parameters.put("scope", SCOPE);
        parameters.put("response_type", "code");
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("state", "s-7c1f");
        return parameters;
    }

    String authorizeUrl(Map<String, String> parameters) {
        StringBuilder url = new StringBuilder(sandbox.authorizeUrl(SandboxRegion.NA)).append('?');
        parameters.forEach((name, value) -> url.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return url.substring(0, url.length() - 1);
    }

    HttpResponse<Buffer> open(Map<String, String> parameters) {
        return http.getAbs(authorizeUrl(parameters)).send().await();
    }

    HttpResponse<Buffer> decide(Map<String, String> parameters, String decision, String persona) {
        MultiMap form =
                MultiMap.caseInsensitiveMultiMap().add("decision", decision).add("persona", persona);
        return http.postAbs(authorizeUrl(parameters)).sendForm(form).await();
    }

    String code(String persona) {
        return code(authorizeParameters(), persona);
    }

    String code(Map<String, String> parameters, String persona) {
        return query(decide(parameters, "allow", persona)).get("code");
    }

    static Map<String, String> query(HttpResponse<Buffer> redirect) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair :
                URI.create(redirect.getHeader("Location")).getRawQuery().split("&")) {
            String[] halves = pair.split("=", 2);
            query.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    static MultiMap exchangeForm(String code) {
        return clientForm()
                .add("grant_type", "authorization_code")
                .add("code", code)
                .add("redirect_uri", CALLBACK);
    }

    static MultiMap refreshForm(String refreshToken) {
        return clientForm().add("grant_type", "refresh_token").add("refresh_token", refreshToken);
    }

    static MultiMap clientForm() {
        return MultiMap.caseInsensitiveMultiMap().add("client_id", CLIENT).add("client_secret", SECRET);
    }

    HttpResponse<Buffer> token(MultiMap form) {
        return token(SandboxRegion.NA, form);
    }

    HttpResponse<Buffer> token(SandboxRegion region, MultiMap form) {
        return http.postAbs(sandbox.tokenUrl(region)).sendForm(form).await();
    }

    JsonObject consent(String persona) {
        return token(exchangeForm(code(persona))).bodyAsJsonObject();
    }

    String accessToken(String persona) {
        return consent(persona).getString("access_token");
    }

    HttpResponse<Buffer> get(SandboxRegion region, String path, String accessToken) {
        return http.getAbs(sandbox.apiUrl(region) + path)
                .putHeader("Authorization", "Bearer " + accessToken)
                .putHeader("Amazon-Advertising-API-ClientId", CLIENT)
                .send()
                .await();
    }

    JsonArray profiles(SandboxRegion region, String persona) {
        return get(region, "/v2/profiles?accessLevel=view", accessToken(persona))
                .bodyAsJsonArray();
    }

    long onlyProfile(SandboxRegion region, String persona) {
        return profiles(region, persona).getJsonObject(0).getLong("profileId");
    }

    HttpResponse<Buffer> control(HttpMethod method, String path) {
        return http.requestAbs(method, sandbox.apiUrl(SandboxRegion.EU) + "/__sandbox/" + path)
                .send()
                .await();
    }

    HttpResponse<Buffer> control(HttpMethod method, String path, JsonObject body) {
        return http.requestAbs(method, sandbox.apiUrl(SandboxRegion.EU) + "/__sandbox/" + path)
                .sendJsonObject(body)
                .await();
    }

    void clockAt(Duration offset) {
        control(HttpMethod.PUT, "clock", new JsonObject().put("offset", offset.toString()));
    }

    void faults(JsonObject faults) {
        HttpResponse<Buffer> answer = control(HttpMethod.PUT, "faults", faults);
        if (answer.statusCode() != 200) {
            throw new IllegalArgumentException(answer.bodyAsString());
        }
    }

    HttpResponse<Buffer> api(
            HttpMethod method, SandboxRegion region, String path, String accessToken, long profileId, JsonObject body) {
        var request = http.requestAbs(method, sandbox.apiUrl(region) + path)
                .putHeader("Authorization", "Bearer " + accessToken)
                .putHeader("Amazon-Advertising-API-ClientId", CLIENT)
                .putHeader("Amazon-Advertising-API-Scope", String.valueOf(profileId));
        if (body == null) {
            return request.send().await();
        }
        return request.putHeader("Content-Type", "application/vnd.createasyncreportrequest.v3+json")
                .sendBuffer(body.toBuffer())
                .await();
    }

    /** Sends bytes as the file of a type's next reports. */
    HttpResponse<Buffer> giveFile(String reportTypeId, Buffer file) {
        String path = "/__sandbox/report-files/" + reportTypeId;
        return http.putAbs(sandbox.apiUrl(SandboxRegion.EU) + path)
                .sendBuffer(file)
                .await();
    }

    /** Asks with a body of any media type, in the name of a profile. */
    HttpResponse<Buffer> post(
            SandboxRegion region, String path, String mediaType, String accessToken, long profileId, JsonObject body) {
        return http.postAbs(sandbox.apiUrl(region) + path)
                .putHeader("Authorization", "Bearer " + accessToken)
                .putHeader("Amazon-Advertising-API-ClientId", CLIENT)
                .putHeader("Amazon-Advertising-API-Scope", String.valueOf(profileId))
                .putHeader("Content-Type", mediaType)
                .putHeader("Accept", mediaType)
                .sendBuffer(body.toBuffer())
                .await();
    }

    HttpResponse<Buffer> download(String url) {
        return http.getAbs(url).send().await();
    }

    /** As a browser opens it that follows a link on another page. */
    HttpResponse<Buffer> open(String url, String referer) {
        return http.getAbs(url).putHeader("Referer", referer).send().await();
    }

    static JsonArray unzipped(Buffer file) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(file.getBytes()))) {
            return new JsonArray(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
