package adsconnect.oidc;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ProvenIdentity;
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

/**
 * A provider of OpenID Connect. Addresses are built by vertx-auth-oauth2; the token endpoint is called directly, because that
 * library tells a provider that is down from one that refuses only by texts. Shared between threads.
 */
public final class OidcProvider implements IdentityProvider {

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    /** Providers change their keys by serving another one; nobody makes us ask for it all the time. */
    private static final Duration KEYS_AGAIN_AFTER = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final ProviderHttp http;
    private final OidcSettings settings;
    private final Clock clock;
    private volatile Known known;

    /** What it says of itself, and its keys. */
    private record Known(JsonNode about, SigningKeys keys, Instant at) {}

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
    public URI departure(Secret state, Secret nonce, Secret pkceVerifier) {
        JsonNode about = known(KNOWN_FOR).about();
        OAuth2Auth pages = OAuth2Auth.create(
                vertx,
                new OAuth2Options()
                        .setClientId(settings.clientId())
                        .setAuthorizationPath(
                                about.path("authorization_endpoint").asText())
                        .setTokenPath(about.path("token_endpoint").asText()));
        OAuth2AuthorizationURL url = new OAuth2AuthorizationURL()
                .putAdditionalParameter("nonce", nonce.reveal())
                .setRedirectUri(settings.redirectUri().toString())
                .setState(state.reveal())
                .setCodeChallenge(challenge(pkceVerifier))
                .setCodeChallengeMethod("S256");
        settings.scopes().forEach(url::addScope);
        return URI.create(pages.authorizeURL(url));
    }

    @Override
    public ProvenIdentity prove(Secret code, Secret nonce, Secret pkceVerifier) {
        JsonNode about = known(KNOWN_FOR).about();
        String address = about.path("token_endpoint").asText();
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "authorization_code")
                .add("code", code.reveal())
                .add("redirect_uri", settings.redirectUri().toString())
                .add("code_verifier", pkceVerifier.reveal());
        HttpRequest<Buffer> request = http.client.postAbs(address).timeout(ProviderHttp.TIMEOUT_MILLIS);
        identify(about, request, form);
        JsonNode answer = http.document(request.sendForm(form), address);
        IdToken token = new IdToken(answer.path("id_token").asText(""));
        Known keys = known(KNOWN_FOR);
        if (!keys.keys().has(token.keyId())) {
            keys = known(KEYS_AGAIN_AFTER);
        }
        return token.checked(keys.keys(), settings.issuer(), settings.clientId(), nonce, clock.instant());
    }

    /** Basic is what every provider takes, unless it says that it only takes the other. */
    private void identify(JsonNode about, HttpRequest<Buffer> request, MultiMap form) {
        JsonNode ways = about.path("token_endpoint_auth_methods_supported");
        boolean basic = !ways.isArray();
        for (JsonNode way : ways) {
            basic |= way.asText().equals("client_secret_basic");
        }
        if (basic) {
            String pair = encoded(settings.clientId()) + ":"
                    + encoded(settings.clientSecret().reveal());
            request.putHeader(
                    "authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        } else {
            form.add("client_id", settings.clientId())
                    .add("client_secret", settings.clientSecret().reveal());
        }
    }

    private Known known(Duration atMost) {
        Instant now = clock.instant();
        Known last = known;
        if (last != null && now.isBefore(last.at().plus(atMost))) {
            return last;
        }
        String place = settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
        JsonNode about = http.get(place);
        if (!about.path("issuer").asText("").equals(settings.issuer())) {
            throw new SignOnFailure(Kind.NOT_BELIEVED, place + " speaks for another issuer");
        }
        Known fresh =
                new Known(about, new SigningKeys(http.get(about.path("jwks_uri").asText())), now);
        known = fresh;
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
