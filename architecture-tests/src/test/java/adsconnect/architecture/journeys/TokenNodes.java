package adsconnect.architecture.journeys;

import adsconnect.amazonads.AmazonApplication;
import adsconnect.amazonads.AmazonOAuth;
import adsconnect.amazonsandbox.AmazonSandbox;
import adsconnect.amazonsandbox.SandboxOptions;
import adsconnect.amazonsandbox.SandboxRegion;
import adsconnect.application.Program;
import adsconnect.application.Settings;
import adsconnect.architecture.AmazonAddresses;
import adsconnect.architecture.running.LocalAmazonControl;
import adsconnect.architecture.running.Ports;
import adsconnect.architecture.running.ProgramProcess;
import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.TokenGrant;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.postgres.Postgres;
import adsconnect.postgres.PostgresAccounts;
import adsconnect.postgres.PostgresApiKeys;
import adsconnect.postgres.PostgresSealedSecrets;
import adsconnect.postgres.PostgresUsers;
import adsconnect.postgres.TestDatabase;
import adsconnect.testkit.Samples;
import adsconnect.vault.EnvelopeVault;
import adsconnect.vault.MasterKey;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes in live mode on one database, and a local Amazon that counts what they ask it: one account, a profile that is bound to
 * it, and a key that may have its token.
 */
final class TokenNodes implements AutoCloseable {

    static final long PROFILE = 4711;

    private static final String CLIENT_ID = "amzn1.application-oa2-client.tokens";
    private static final String CLIENT_SECRET = "the-secret-of-the-tokens";
    private static final String MASTER_KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
    private static final String RETURN = "http://localhost/dashboard/ads/callback";
    private static final String KEY = "adsc_" + "k".repeat(43);

    private final Vertx vertx = Vertx.vertx();
    private final DatabaseAddress database = TestDatabase.migrated();
    private final Postgres postgres = Postgres.open(vertx, database, 2);
    private final PassingClock clock = new PassingClock();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AmazonSandbox amazon = AmazonSandbox.start(
                    vertx,
                    SandboxOptions.defaults()
                            .withPort(0)
                            .withClient(CLIENT_ID, CLIENT_SECRET)
                            .withReturnUrls(List.of(RETURN)))
            .await();
    private final EnvelopeVault vault = new EnvelopeVault(
            MasterKey.parse(MASTER_KEY), new PostgresSealedSecrets(postgres.database()), new SecureRandom());
    private final User owner = new User(
            Samples.manager().id(),
            Samples.manager().email(),
            Role.MANAGER,
            Plan.starting(PlanType.ANNUAL, LocalDate.now(ZoneOffset.UTC).minusDays(1)),
            Optional.empty());
    private final ApiKey key = Samples.key(owner, Set.of(Scope.TOKENS_READ));
    private final Account account;
    private final List<Program> programs = new ArrayList<>();

    TokenNodes() {
        Account sample = Samples.account(owner);
        account = new Account(
                sample.id(), owner.id(), sample.name(), Region.NA, ConsentMode.ALL, Consent.given(clock.instant()));
        new PostgresUsers(postgres.database()).add(owner, "none");
        new PostgresAccounts(postgres.database()).add(account);
        new PostgresApiKeys(postgres.database()).add(key, SecretHash.of(new Secret(KEY)));
        TestDatabase.run(database, """
                INSERT INTO discovered_profiles (account_id, profile_id, host, country_code, currency_code, timezone,
                    marketplace_id, advertiser_id, type, name, access, bound)
                VALUES ('%s', %d, 'NA', 'US', 'USD', 'America/New_York', 'ATVPDKIKX0DER', 'ENTITY1', 'SELLER', 'Name',
                    'EDIT', true)""".formatted(account.id().value(), PROFILE));
        vault.admit(account.id());
        TokenGrant grant = consent();
        vault.keep(account.id(), Purpose.REFRESH_TOKEN, grant.refreshToken(), Instant.MAX);
        letTokenEnd();
    }

    /** Starts a node in this JVM; returns its address. */
    URI start() {
        int port = Ports.free();
        programs.add(Program.start(Settings.from(environment(port)), clock));
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts a node that can be killed, whose address that then is. */
    ProgramProcess startProcess(int port, Path home, String... jvmFlags) {
        Map<String, String> environment = new HashMap<>(environment(port));
        environment.put("HOME", home.toString());
        ProgramProcess process = ProgramProcess.start(List.of(jvmFlags), environment, "serve");
        process.ready();
        return process;
    }

    LocalAmazonControl amazon() {
        return new LocalAmazonControl(
                URI.create(amazon.apiUrl(SandboxRegion.NA)).getPort());
    }

    /** How often Amazon was asked for a new access token. */
    long exchanges() {
        return amazon().requests().getJsonArray("requests").stream()
                .map(JsonObject.class::cast)
                .filter(request -> "refresh_token".equals(request.getString("grantType")))
                .count();
    }

    /** How many of the calls that a fault was ordered for have not come yet. */
    int faultsLeft() {
        return amazon().faults().getJsonObject("tokenEndpoint").getInteger("remaining");
    }

    /** The kept access token is over. */
    void letTokenEnd() {
        vault.keep(account.id(), Purpose.ACCESS_TOKEN, new Secret("Atza|over"), clock.instant());
    }

    /** For the nodes and for Amazon. */
    void letPass(Duration duration) {
        clock.putForward(duration);
        amazon().moveClockTo(clock.instant());
    }

    void revokeKey() {
        new PostgresApiKeys(postgres.database()).remove(key.id());
    }

    List<String> firstColumn(String sql) {
        return TestDatabase.firstColumn(database, sql);
    }

    HttpResponse<String> token(URI node) {
        return send(request(node, "/api/v1/profiles/" + PROFILE + "/token").build());
    }

    HttpResponse<String> refresh(URI node) {
        return send(request(node, "/api/v1/profiles/" + PROFILE + "/token/refresh")
                .POST(BodyPublishers.noBody())
                .build());
    }

    HttpResponse<String> refreshAccount(URI node) {
        return send(request(node, "/api/v1/accounts/" + account.id().value() + "/token/refresh")
                .POST(BodyPublishers.noBody())
                .build());
    }

    static String tokenIn(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body()).getString("accessToken");
    }

    /** What a program sends for the token, to the letter. */
    static String tokenRequest(int port) {
        return "GET /api/v1/profiles/" + PROFILE + "/token HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nAuthorization: Bearer " + KEY + "\r\n\r\n";
    }

    static HttpRequest.Builder request(URI node, String path) {
        return HttpRequest.newBuilder(node.resolve(path)).header("Authorization", "Bearer " + KEY);
    }

    @Override
    public void close() {
        programs.forEach(Program::close);
        postgres.close();
        http.close();
        amazon.close().await();
        vertx.close().await();
    }

    private TokenGrant consent() {
        AmazonOAuth oauth = new AmazonOAuth(
                vertx,
                Settings.from(environment(1)).amazonHosts(),
                new AmazonApplication(CLIENT_ID, new Secret(CLIENT_SECRET), URI.create(RETURN)),
                clock);
        Secret verifier = new Secret("v".repeat(43));
        URI page = oauth.consentPage(Region.NA, new Secret("state"), verifier);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("decision=allow&persona=new-seller"))
                .build());
        String location = answer.headers().firstValue("location").orElseThrow();
        String code = location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        return oauth.exchange(Region.NA, new Secret(code), verifier);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ADSCONNECT_HTTP_HOST",
                "127.0.0.1",
                "ADSCONNECT_HTTP_PORT",
                Integer.toString(port),
                "ADSCONNECT_DATABASE_URL",
                database.reveal(),
                "ADSCONNECT_MASTER_KEY",
                MASTER_KEY,
                "ADSCONNECT_LWA_CLIENT_ID",
                CLIENT_ID,
                "ADSCONNECT_LWA_CLIENT_SECRET",
                CLIENT_SECRET));
        environment.putAll(AmazonAddresses.of(amazon));
        return environment;
    }
}
