package adsconnect.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.ProvenIdentity;
import adsconnect.domain.access.SignOnProof;
import adsconnect.domain.access.port.SignOnFailure;
import adsconnect.domain.access.port.SignOnFailure.Kind;
import adsconnect.testkit.MovableClock;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is believed of a provider, and what is not. */
@ExtendWith(VertxExtension.class)
final class OidcProviderTest {

    private static final Secret STATE = new Secret("state");
    private static final Secret NONCE = new Secret("nonce-of-this-browser");
    private static final Secret VERIFIER = new Secret("verifier-verifier-verifier-verifier-verifier");

    private final MovableClock clock = new MovableClock();
    private Vertx vertx;
    private ScriptedProvider provider;
    private OidcProvider oidc;

    @BeforeEach
    void open(Vertx vertx) {
        this.vertx = vertx;
        provider = new ScriptedProvider(vertx, clock);
        oidc = new OidcProvider(vertx, provider.settings(), clock);
    }

    private Secret allowed() {
        return provider.allowed(oidc.departure(STATE, NONCE, VERIFIER, false));
    }

    private ProvenIdentity proved() {
        return oidc.prove(allowed(), NONCE, VERIFIER).identity();
    }

    private Optional<EmailAddress> askedAddress() {
        return oidc.prove(allowed(), NONCE, VERIFIER).email().get();
    }

    private void refuses(Kind kind, Consumer<JsonObject> claims) {
        provider.claims = claims;
        refuses(kind);
    }

    private void refuses(Kind kind) {
        Secret code = allowed();
        assertThatExceptionOfType(SignOnFailure.class)
                .isThrownBy(() -> oidc.prove(code, NONCE, VERIFIER))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void asks_for_a_code_with_state_nonce_and_a_challenge() {
        URI departure = oidc.departure(STATE, NONCE, VERIFIER, false);

        assertThat(departure.toString()).startsWith(provider.issuer + "/auth?").doesNotContain(VERIFIER.reveal());
        assertThat(departure.getQuery())
                .contains("response_type=code", "client_id=ads", "state=state", "nonce=" + NONCE.reveal())
                .contains("code_challenge_method=S256", "redirect_uri=http://localhost/back", "openid");
    }

    @Test
    void believes_what_the_provider_signed_for_us() {
        assertThat(proved())
                .isEqualTo(new ProvenIdentity(
                        provider.issuer, "somebody", Optional.of(new EmailAddress("somebody@example.com"))));
    }

    @Test
    void asks_anew_who_somebody_is_only_where_that_is_wanted() {
        assertThat(oidc.departure(STATE, NONCE, VERIFIER, true).getQuery()).contains("prompt=login", "max_age=0");
        assertThat(oidc.departure(STATE, NONCE, VERIFIER, false).getQuery()).doesNotContain("prompt", "max_age");
    }

    @Test
    void says_when_the_provider_asked_who_they_are_if_it_tells() {
        long now = clock.instant().getEpochSecond();
        assertThat(authenticatedAt()).isEmpty();
        provider.claims = claims -> claims.put("auth_time", "lately");
        assertThat(authenticatedAt()).isEmpty();
        provider.claims = claims -> claims.put("auth_time", now - 5);
        assertThat(authenticatedAt()).contains(Instant.ofEpochSecond(now - 5));
        refuses(Kind.NOT_BELIEVED, claims -> claims.put("auth_time", now + 62));
    }

    private Optional<Instant> authenticatedAt() {
        return oidc.prove(allowed(), NONCE, VERIFIER).authenticatedAt();
    }

    @Test
    void an_address_that_nobody_verified_is_none() {
        provider.claims = claims -> claims.put("email_verified", false);
        assertThat(proved().email()).isEmpty();
        provider.claims = claims -> claims.remove("email");
        assertThat(proved().email()).isEmpty();
    }

    @Test
    void an_address_that_is_in_no_token_is_asked_for_and_has_to_be_the_same_persons() {
        provider.claims = claims -> claims.remove("email");
        provider.userInfo = new JsonObject()
                .put("sub", "somebody")
                .put("email", "somebody@example.com")
                .put("email_verified", true);
        assertThat(proved().email()).isEmpty();
        assertThat(askedAddress()).contains(new EmailAddress("somebody@example.com"));
        provider.userInfo.put("email_verified", false);
        assertThat(askedAddress()).isEmpty();
        provider.userInfo.put("email_verified", true).put("sub", "somebody else");
        assertThat(askedAddress()).isEmpty();
        provider.userInfo = new JsonObject().put("sub", new JsonArray());
        assertThat(askedAddress()).isEmpty();
    }

    @Test
    void who_somebody_is_does_not_hang_on_telling_their_address() {
        provider.claims = claims -> claims.remove("email");
        provider.userInfo = new JsonObject();
        provider.accessToken = null;
        isNotToldAnAddress();
        provider.accessToken = "two\nlines";
        isNotToldAnAddress();
        provider.accessToken = "not allowed to ask";
        isNotToldAnAddress();
        provider.accessToken = "another";
        isNotToldAnAddress();
    }

    private void isNotToldAnAddress() {
        SignOnProof proof = oidc.prove(allowed(), NONCE, VERIFIER);
        assertThat(proof.identity().subject()).isEqualTo("somebody");
        assertThatExceptionOfType(SignOnFailure.class)
                .isThrownBy(() -> proof.email().get())
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_BELIEVED));
    }

    @Test
    void refuses_what_is_anothers() {
        refuses(Kind.NOT_BELIEVED, claims -> claims.put("iss", "https://evil.example"));
        refuses(Kind.NOT_BELIEVED, claims -> claims.put("aud", "another"));
        refuses(
                Kind.NOT_BELIEVED,
                claims -> claims.put("aud", new JsonArray().add("ads").add("another")));
        refuses(Kind.NOT_BELIEVED, claims -> claims.put("azp", "another"));
        refuses(Kind.NOT_BELIEVED, claims -> claims.put("nonce", "of another browser"));
        refuses(Kind.NOT_BELIEVED, claims -> claims.remove("nonce"));
        refuses(Kind.NOT_BELIEVED, claims -> claims.remove("sub"));
        refuses(Kind.NOT_BELIEVED, claims -> claims.remove("exp"));
        provider.claims = claims ->
                claims.put("aud", new JsonArray().add("ads").add("another")).put("azp", "ads");
        assertThat(proved().subject()).isEqualTo("somebody");
    }

    @Test
    void says_when_the_clocks_are_apart() {
        long now = clock.instant().getEpochSecond();
        refuses(Kind.CLOCK, claims -> claims.put("iat", now + 300).put("exp", now + 600));
        refuses(Kind.CLOCK, claims -> claims.put("iat", now - 300).put("exp", now));
        refuses(Kind.CLOCK, claims -> claims.put("exp", now - 61));
        provider.claims = claims -> claims.put("iat", now + 59).put("exp", now - 59);
        assertThat(proved().subject()).isEqualTo("somebody");
    }

    @Test
    void refuses_signatures_that_are_none_or_not_the_providers() {
        provider.algorithm = "none";
        refuses(Kind.NOT_BELIEVED);
        provider.algorithm = "HS256";
        refuses(Kind.NOT_BELIEVED);
        provider.algorithm = "ES256";
        refuses(Kind.NOT_BELIEVED);
        provider.algorithm = "RS256";
        provider.keyId = "unknown";
        refuses(Kind.NOT_BELIEVED);
        // Another's signature under a key that is known.
        provider.keyId = "one";
        assertThat(proved().subject()).isEqualTo("somebody");
        provider.addKey("one");
        refuses(Kind.NOT_BELIEVED);
    }

    @Test
    void finds_a_key_that_is_new() {
        assertThat(proved().subject()).isEqualTo("somebody");
        provider.addKey("two");
        provider.keyId = "two";
        clock.advance(Duration.ofSeconds(10));

        assertThat(proved().subject()).isEqualTo("somebody");
    }

    @Test
    void a_code_is_good_once_and_with_its_verifier() {
        Secret code = allowed();
        assertThatExceptionOfType(SignOnFailure.class)
                .isThrownBy(() -> oidc.prove(code, NONCE, new Secret("another verifier")))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_BELIEVED));
        Secret again = allowed();
        oidc.prove(again, NONCE, VERIFIER);
        assertThatExceptionOfType(SignOnFailure.class).isThrownBy(() -> oidc.prove(again, NONCE, VERIFIER));
    }

    @Test
    void says_that_it_is_away_before_a_browser_is_sent_there() {
        provider.tokenStatus = 503;
        refuses(Kind.AWAY);
        Secret code = allowed();
        provider.goAway();
        assertThatExceptionOfType(SignOnFailure.class)
                .isThrownBy(() -> oidc.departure(STATE, NONCE, VERIFIER, false))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.AWAY));
        assertThatExceptionOfType(SignOnFailure.class)
                .isThrownBy(() -> oidc.prove(code, NONCE, VERIFIER))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.AWAY));
    }

    @Test
    void says_that_it_is_we_who_are_not_known_there() {
        OidcSettings right = provider.settings();
        oidc = new OidcProvider(
                vertx,
                new OidcSettings(
                        right.issuer(),
                        right.clientId(),
                        new Secret("an old secret"),
                        right.name(),
                        right.scopes(),
                        right.redirectUri()),
                clock);
        Secret code = allowed();
        assertThatExceptionOfType(SignOnFailure.class)
                .isThrownBy(() -> oidc.prove(code, NONCE, VERIFIER))
                .withMessageContaining("401 invalid_client")
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.CLIENT_REFUSED));
    }
}
