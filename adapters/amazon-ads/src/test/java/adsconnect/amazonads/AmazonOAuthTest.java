package adsconnect.amazonads;

import static adsconnect.amazonads.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.TokenGrant;
import adsconnect.testkit.Samples;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@ExtendWith(VertxExtension.class)
@Timeout(30)
final class AmazonOAuthTest {

    private static final Secret REFRESH_TOKEN = new Secret("Atzr|some-refresh-token");

    private LocalAmazon amazon;

    @BeforeEach
    void start(Vertx vertx) {
        amazon = LocalAmazon.start(vertx);
    }

    @ParameterizedTest
    @CsvSource({
        "NA, https://www.amazon.com/ap/oa?",
        "EU, https://eu.account.amazon.com/ap/oa?",
        "FE, https://apac.account.amazon.com/ap/oa?"
    })
    void auth3_the_consent_page_is_the_regions_own(Region region, String beginning, Vertx vertx) {
        URI page = oauth(vertx, AmazonHosts.AMAZON).consentPage(region, LocalAmazon.STATE, LocalAmazon.VERIFIER);

        assertThat(page.toString()).startsWith(beginning);
        assertThat(LocalAmazon.query(page))
                .containsEntry("client_id", AnyAmazon.APPLICATION.clientId())
                .containsEntry("scope", "advertising::campaign_management")
                .containsEntry("response_type", "code")
                .containsEntry("redirect_uri", "http://localhost:8080/dashboard/ads/callback")
                .containsEntry("state", "s-7c1f");
    }

    @Test
    void auth3_the_challenge_is_the_verifiers_s256_and_the_verifier_stays_here(Vertx vertx) {
        URI page = oauth(vertx, AmazonHosts.AMAZON).consentPage(Region.NA, LocalAmazon.STATE, LocalAmazon.VERIFIER);

        // The example of RFC 7636, appendix B
        assertThat(LocalAmazon.query(page))
                .containsEntry("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                .containsEntry("code_challenge_method", "S256");
        assertThat(page.toString())
                .doesNotContain(LocalAmazon.VERIFIER.reveal())
                .doesNotContain(AnyAmazon.APPLICATION.clientSecret().reveal());
    }

    @Test
    void auth5_the_address_has_no_blank_and_no_plus_that_copying_could_garble(Vertx vertx) {
        URI page = oauth(vertx, AmazonHosts.AMAZON).consentPage(Region.NA, LocalAmazon.STATE, LocalAmazon.VERIFIER);

        assertThat(page.toString()).doesNotContain(" ").doesNotContain("+");
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void a_code_becomes_tokens_at_every_region(Region region) {
        TokenGrant grant = amazon.oauth.exchange(region, amazon.code(region, "new-seller"), LocalAmazon.VERIFIER);

        assertThat(grant.accessToken().value().reveal()).startsWith("Atza|");
        assertThat(grant.accessToken().expiresAt()).isEqualTo(Samples.NOW.plus(Duration.ofHours(1)));
        assertThat(grant.refreshToken().reveal()).startsWith("Atzr|");
    }

    @Test
    void the_state_comes_back_as_it_was_sent() {
        assertThat(amazon.returned(Region.NA, "allow", "new-seller")).containsEntry("state", "s-7c1f");
        assertThat(amazon.returned(Region.NA, "cancel", "new-seller"))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s-7c1f");
    }

    @Test
    void a_used_code_is_refused() {
        Secret code = amazon.code("new-seller");
        amazon.oauth.exchange(Region.NA, code, LocalAmazon.VERIFIER);

        failure(Kind.GRANT_REFUSED, () -> amazon.oauth.exchange(Region.NA, code, LocalAmazon.VERIFIER));
    }

    @Test
    void a_code_is_refused_after_five_minutes() {
        Secret code = amazon.code("new-seller");
        amazon.clockAt(Duration.ofMinutes(5));

        failure(Kind.GRANT_REFUSED, () -> amazon.oauth.exchange(Region.NA, code, LocalAmazon.VERIFIER));
    }

    @Test
    void an_invented_code_is_refused() {
        failure(
                Kind.GRANT_REFUSED,
                () -> amazon.oauth.exchange(Region.NA, new Secret("RKzvPhTqWmYcLsNdXbGa"), LocalAmazon.VERIFIER));
    }

    @Test
    void a_code_without_its_own_verifier_is_refused() {
        Secret code = amazon.code("new-seller");

        failure(
                Kind.GRANT_REFUSED,
                () -> amazon.oauth.exchange(Region.NA, code, new Secret("another-verifier-another-verifier-anoth")));
    }

    @Test
    void our_own_wrong_secret_is_nobody_elses_fault(Vertx vertx) {
        AmazonApplication wrong = new AmazonApplication(
                amazon.application.clientId(), new Secret("not-the-secret"), amazon.application.redirectUri());
        AmazonOAuth oauth = new AmazonOAuth(vertx, amazon.hosts, wrong, amazon.clock);
        Secret code = amazon.code("new-seller");
        Secret refreshToken = amazon.consent("new-seller").refreshToken();

        failure(Kind.CLIENT_REJECTED, () -> oauth.exchange(Region.NA, code, LocalAmazon.VERIFIER));
        failure(Kind.CLIENT_REJECTED, () -> oauth.refresh(Region.NA, refreshToken));
    }

    @Test
    void a_refresh_gives_a_new_access_token_and_the_same_refresh_token() {
        TokenGrant first = amazon.consent("new-seller");
        amazon.clock.advance(Duration.ofHours(2));
        amazon.clockAt(Duration.ofHours(2));

        TokenGrant second = amazon.oauth.refresh(Region.NA, first.refreshToken());

        assertThat(second.refreshToken()).isEqualTo(first.refreshToken());
        assertThat(second.accessToken().value())
                .isNotEqualTo(first.accessToken().value());
        assertThat(second.accessToken().expiresAt()).isEqualTo(Samples.NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void a_refresh_token_that_amazon_replaces_is_handed_on() {
        TokenGrant first = amazon.consent("new-seller");
        amazon.faults(new JsonObject().put("rotateRefreshTokens", true));

        assertThat(amazon.oauth.refresh(Region.NA, first.refreshToken()).refreshToken())
                .isNotEqualTo(first.refreshToken());
    }

    @Test
    void a_withdrawn_consent_is_refused() {
        TokenGrant grant = amazon.consent("new-seller");
        amazon.revokeAllOf("new-seller");

        failure(Kind.GRANT_REFUSED, () -> amazon.oauth.refresh(Region.NA, grant.refreshToken()));
    }

    @Test
    void a_consent_of_more_than_a_year_ago_is_refused() {
        TokenGrant grant = amazon.consent("new-seller");
        amazon.clockAt(Duration.ofDays(366));

        failure(Kind.GRANT_REFUSED, () -> amazon.oauth.refresh(Region.NA, grant.refreshToken()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVER_ERROR", "HTML"})
    void amazon_being_down_leaves_the_grant_healthy(String trouble) {
        TokenGrant grant = amazon.consent("new-seller");
        amazon.fault("tokenEndpoint", new JsonObject().put("kind", trouble).put("remaining", 1));

        failure(Kind.UNAVAILABLE, () -> amazon.oauth.refresh(Region.NA, grant.refreshToken()));
        assertThat(amazon.oauth.refresh(Region.NA, grant.refreshToken())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVER_ERROR", "HTML"})
    void amazon_being_down_leaves_the_code_usable(String trouble) {
        Secret code = amazon.code("new-seller");
        amazon.fault("tokenEndpoint", new JsonObject().put("kind", trouble).put("remaining", 1));

        failure(Kind.UNAVAILABLE, () -> amazon.oauth.exchange(Region.NA, code, LocalAmazon.VERIFIER));
        assertThat(amazon.oauth.exchange(Region.NA, code, LocalAmazon.VERIFIER)).isNotNull();
    }

    @Test
    void a_limit_says_how_long_to_wait() {
        amazon.fault("tokenEndpoint", new JsonObject().put("kind", "THROTTLED").put("retryAfter", 7));

        AmazonFailure failure = failure(Kind.THROTTLED, () -> amazon.oauth.refresh(Region.NA, REFRESH_TOKEN));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void a_limit_may_not_say_how_long() {
        amazon.fault("tokenEndpoint", new JsonObject().put("kind", "THROTTLED"));

        AmazonFailure failure = failure(Kind.THROTTLED, () -> amazon.oauth.refresh(Region.NA, REFRESH_TOKEN));

        assertThat(failure.retryAfter()).isEmpty();
    }

    @Test
    @Tag("long")
    void call2_an_exchange_is_given_up_after_ten_seconds() {
        Secret code = amazon.code("new-seller");
        amazon.fault("tokenEndpoint", new JsonObject().put("kind", "SLOW").put("delay", "PT25S"));
        long start = System.nanoTime();

        failure(Kind.UNAVAILABLE, () -> amazon.oauth.exchange(Region.NA, code, LocalAmazon.VERIFIER));

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(15));
    }

    @Test
    void a_refused_connection_is_amazon_being_down(Vertx vertx) {
        failure(Kind.UNAVAILABLE, () -> oauth(vertx, AnyAmazon.absent()).refresh(Region.NA, REFRESH_TOKEN));
    }

    @Test
    void an_answer_that_breaks_off_is_amazon_being_down(Vertx vertx) {
        failure(Kind.UNAVAILABLE, () -> oauth(vertx, AnyAmazon.hangingUp(vertx)).refresh(Region.NA, REFRESH_TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>hello</html>",
                "[]",
                "null",
                "{}",
                "{\"access_token\":\"Atza|x\",\"expires_in\":3600}",
                "{\"refresh_token\":\"Atzr|x\",\"expires_in\":3600}",
                "{\"access_token\":\"Atza|x\",\"refresh_token\":\"Atzr|x\"}",
                "{\"access_token\":null,\"refresh_token\":\"Atzr|x\",\"expires_in\":3600}"
            })
    void a_good_status_without_tokens_is_no_answer(String body, Vertx vertx) {
        AmazonOAuth oauth = oauth(vertx, AnyAmazon.answering(vertx, 200, body));

        failure(Kind.UNAVAILABLE, () -> oauth.refresh(Region.NA, REFRESH_TOKEN));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "400, invalid_grant, GRANT_REFUSED",
                "400, invalid_client, CLIENT_REJECTED",
                "401, invalid_client, CLIENT_REJECTED",
                "400, unauthorized_client, CLIENT_REJECTED",
                "400, unsupported_grant_type, REQUEST_REFUSED",
                "400, invalid_request, REQUEST_REFUSED",
                "500, server_error, UNAVAILABLE",
                "500, invalid_grant, UNAVAILABLE",
                "503, invalid_client, UNAVAILABLE",
                "429, invalid_grant, THROTTLED"
            })
    void status_and_error_tell_the_kinds_apart(int status, String error, Kind kind, Vertx vertx) {
        String body = new JsonObject()
                .put("error", error)
                .put("error_description", "words that may change")
                .put("request_id", "0b6d3b1e-54a5-4d0e-8d4c-3f3f4a0c9e51")
                .encode();
        AmazonOAuth oauth = oauth(vertx, AnyAmazon.answering(vertx, status, body));

        failure(kind, () -> oauth.refresh(Region.NA, REFRESH_TOKEN));
        if (kind == Kind.GRANT_REFUSED) {
            oauth.probe(Region.NA);
        } else {
            failure(kind, () -> oauth.probe(Region.NA));
        }
    }

    @Test
    void a_client_that_is_accepted_is_nothing_to_warn_of() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(AmazonOAuth.class);
        log.start();
        logger.addAppender(log);
        try {
            amazon.oauth.probe(Region.FE);
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list).isEmpty();
    }

    @Test
    void a_refusal_that_is_a_web_page_is_trouble_at_amazons(Vertx vertx) {
        AmazonOAuth oauth = oauth(vertx, AnyAmazon.answering(vertx, 400, "<html>Bad Request</html>"));

        failure(Kind.UNAVAILABLE, () -> oauth.refresh(Region.NA, REFRESH_TOKEN));
    }

    @Test
    void a_date_is_no_time_to_wait(Vertx vertx) {
        AmazonOAuth oauth = oauth(
                vertx,
                AnyAmazon.answering(
                        vertx,
                        request -> request.response()
                                .setStatusCode(429)
                                .putHeader("retry-after", "Sat, 21 Nov 2026 10:00:07 GMT")
                                .end()));

        assertThat(failure(Kind.THROTTLED, () -> oauth.refresh(Region.NA, REFRESH_TOKEN))
                        .retryAfter())
                .isEmpty();
    }

    @Test
    void what_is_sent_is_what_amazon_documents(Vertx vertx) throws Exception {
        CompletableFuture<Map<String, String>> sent = new CompletableFuture<>();
        AmazonHosts hosts = AnyAmazon.answering(
                vertx,
                request -> request.body().onSuccess(body -> {
                    sent.complete(LocalAmazon.query(URI.create("?" + body)));
                    request.response().setStatusCode(500).end();
                }));

        failure(
                Kind.UNAVAILABLE,
                () -> oauth(vertx, hosts).exchange(Region.NA, new Secret("c0de"), LocalAmazon.VERIFIER));

        assertThat(sent.get())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "grant_type", "authorization_code",
                        "code", "c0de",
                        "redirect_uri", "http://localhost:8080/dashboard/ads/callback",
                        "code_verifier", LocalAmazon.VERIFIER.reveal(),
                        "client_id", AnyAmazon.APPLICATION.clientId(),
                        "client_secret", "the-client-secret"));
    }

    @Test
    void no_failure_tells_a_secret(Vertx vertx) {
        Secret code = new Secret("RKzvPhTqWmYcLsNdXbGa");
        AmazonOAuth talkative = oauth(
                vertx,
                AnyAmazon.answering(
                        vertx,
                        400,
                        "{\"error\":\"invalid_grant\",\"error_description\":\"code RKzvPhTqWmYcLsNdXbGa is used\"}"));
        AmazonOAuth absent = oauth(vertx, AnyAmazon.absent());

        for (AmazonFailure failure : List.of(
                failure(Kind.GRANT_REFUSED, () -> talkative.exchange(Region.NA, code, LocalAmazon.VERIFIER)),
                failure(Kind.UNAVAILABLE, () -> absent.exchange(Region.NA, code, LocalAmazon.VERIFIER)))) {
            assertThat(failure)
                    .hasStackTraceContaining("AmazonFailure")
                    .satisfies(told -> assertThat(stackTrace(told))
                            .doesNotContain(code.reveal())
                            .doesNotContain(LocalAmazon.VERIFIER.reveal())
                            .doesNotContain("the-client-secret"));
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static AmazonOAuth oauth(Vertx vertx, AmazonHosts hosts) {
        return new AmazonOAuth(vertx, hosts, AnyAmazon.APPLICATION, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }
}
