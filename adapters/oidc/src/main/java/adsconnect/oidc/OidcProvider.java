package adsconnect.oidc;

import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.ProvenIdentity;
import adsconnect.domain.access.SignOnProof;
import adsconnect.domain.access.port.IdentityProvider;
import adsconnect.domain.access.port.SignOnFailure;
import adsconnect.domain.access.port.SignOnFailure.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.web.client.HttpRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A provider of OpenID Connect. Addresses are built by vertx-auth-oauth2; the token endpoint is called directly, because that
 * library tells a provider that is down from one that refuses only by texts. Shared between threads.
 */
public final class OidcProvider implements IdentityProvider {

    /** Providers change their keys by serving another one; nobody makes us ask for it all the time. */
    private static final Duration KEYS_AGAIN_AFTER = Duration.ofSeconds(10);

    private static final Duration KEYS_FOR = Duration.ofHours(1);

    private final Vertx vertx;
    private final ProviderHttp http;
    private final OidcSettings settings;
    private final Clock clock;
    private volatile Keys known;

    private record Keys(SigningKeys keys, Instant at) {}

    public OidcProvider(Vertx vertx, OidcSettings settings, Clock clock) {
        this.vertx = vertx;
        this.http = new ProviderHttp(vertx);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public URI departure(Secret state, Secret nonce, Secret pkceVerifier, boolean anew) {
        ProviderDescription about = ProviderDescription.of(settings.issuer(), http);
        OAuth2Auth pages = OAuth2Auth.create(
                vertx,
                new OAuth2Options()
                        .setClientId(settings.clientId())
                        .setAuthorizationPath(about.authorizationEndpoint())
                        .setTokenPath(about.tokenEndpoint()));
        OAuth2AuthorizationURL url = new OAuth2AuthorizationURL()
                .putAdditionalParameter("nonce", nonce.reveal())
                .setRedirectUri(settings.redirectUri().toString())
                .setState(state.reveal())
                .setCodeChallenge(challenge(pkceVerifier))
                .setCodeChallengeMethod("S256");
        settings.scopes().forEach(url::addScope);
        if (anew) {
            url.putAdditionalParameter("prompt", "login").putAdditionalParameter("max_age", "0");
        }
        return URI.create(pages.authorizeURL(url));
    }

    @Override
    public SignOnProof prove(Secret code, Secret nonce, Secret pkceVerifier) {
        ProviderDescription about = ProviderDescription.of(settings.issuer(), http);
        JsonNode answer = exchanged(about, code, pkceVerifier);
        IdToken token = new IdToken(answer.path("id_token").asText(""));
        SigningKeys keys = keys(about, KEYS_FOR);
        if (!keys.has(token.keyId())) {
            keys = keys(about, KEYS_AGAIN_AFTER);
        }
        ProvenIdentity identity = token.checked(keys, settings.issuer(), settings.clientId(), nonce, clock.instant());
        return new SignOnProof(identity, token.authenticatedAt(), () -> address(about, answer, identity.subject()));
    }

    private JsonNode exchanged(ProviderDescription about, Secret code, Secret pkceVerifier) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "authorization_code")
                .add("code", code.reveal())
                .add("redirect_uri", settings.redirectUri().toString())
                .add("code_verifier", pkceVerifier.reveal());
        HttpRequest<Buffer> request = http.client.postAbs(about.tokenEndpoint()).timeout(ProviderHttp.TIMEOUT_MILLIS);
        if (about.takesBasic()) {
            String pair = encoded(settings.clientId()) + ":"
                    + encoded(settings.clientSecret().reveal());
            request.putHeader(
                    "authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        } else {
            form.add("client_id", settings.clientId())
                    .add("client_secret", settings.clientSecret().reveal());
        }
        return http.document(request.sendForm(form), about.tokenEndpoint());
    }

    /** Strict providers put addresses into no token, and tell them to whoever shows what they gave for that. */
    private Optional<EmailAddress> address(ProviderDescription about, JsonNode answer, String subject) {
        return about.userInfoEndpoint()
                .map(place -> http.get(place, accessToken(about, answer)))
                .filter(claims -> claims.path("sub").asText("").equals(subject))
                .flatMap(VerifiedAddress::in);
    }

    private static Secret accessToken(ProviderDescription about, JsonNode answer) {
        String token = answer.path("access_token").asText("");
        if (!token.matches("[!-~]+")) {
            throw new SignOnFailure(Kind.NOT_BELIEVED, about.tokenEndpoint() + " gave no access token");
        }
        return new Secret(token);
    }

    private SigningKeys keys(ProviderDescription about, Duration atMost) {
        Instant now = clock.instant();
        Keys last = known;
        if (last != null && now.isBefore(last.at().plus(atMost))) {
            return last.keys();
        }
        SigningKeys fresh = new SigningKeys(http.get(about.keys()));
        known = new Keys(fresh, now);
        return fresh;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge(Secret verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
