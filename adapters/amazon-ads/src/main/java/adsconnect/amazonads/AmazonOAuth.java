package adsconnect.amazonads;

import adsconnect.domain.OurReason;
import adsconnect.domain.Secret;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.AccessToken;
import adsconnect.domain.token.TokenGrant;
import adsconnect.domain.token.port.OAuth;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Login with Amazon. Addresses are built by vertx-auth-oauth2; the token endpoint is called directly, because that
 * library reports every error as a text, and a refused grant must not be mistaken for a server that is down.
 */
public final class AmazonOAuth implements OAuth {

    private static final Logger LOG = LoggerFactory.getLogger(AmazonOAuth.class);

    /** Amazon writes this scope with two colons. */
    private static final String SCOPE = "advertising::campaign_management";

    private static final Secret NOBODYS = new Secret("Atzr|adsconnect-asks-whether-the-client-is-accepted");
    private static final String GRANT_REFUSED = "invalid_grant";
    private static final int LONGEST_DESCRIPTION = 300;
    private static final long TIMEOUT_MILLIS = 10_000;

    /**
     * Nobody has to wait for a refresh while the old token lives; and one that Amazon answers late but is not waited for
     * may have replaced the refresh token.
     */
    private static final long REFRESH_TIMEOUT_MILLIS = 65_000;

    /** Where each answer takes a minute, accounts must not wait for each other. */
    private static final int CONNECTIONS = 256;

    private final AmazonHttp http;
    private final AmazonHosts hosts;
    private final AmazonApplication application;
    private final Map<Region, OAuth2Auth> consentPages = new EnumMap<>(Region.class);
    private final Clock clock;

    public AmazonOAuth(Vertx vertx, AmazonHosts hosts, AmazonApplication application, Clock clock) {
        this.http = new AmazonHttp(vertx, CONNECTIONS);
        this.hosts = hosts;
        this.application = application;
        this.clock = clock;
        for (Region region : Region.values()) {
            consentPages.put(
                    region,
                    OAuth2Auth.create(
                            vertx,
                            new OAuth2Options()
                                    .setClientId(application.clientId())
                                    .setAuthorizationPath(
                                            hosts.of(region).authorize().toString())
                                    .setTokenPath(hosts.of(region).token().toString())));
        }
    }

    @Override
    public URI consentPage(Region region, Secret state, Secret pkceVerifier) {
        String url = consentPages
                .get(region)
                .authorizeURL(new OAuth2AuthorizationURL()
                        .setRedirectUri(application.redirectUri().toString())
                        .addScope(SCOPE)
                        .setState(state.reveal())
                        .setCodeChallenge(challenge(pkceVerifier))
                        .setCodeChallengeMethod("S256"));
        return URI.create(url);
    }

    @Override
    public TokenGrant exchange(Region region, Secret code, Secret pkceVerifier) {
        return ask(
                region,
                TIMEOUT_MILLIS,
                MultiMap.caseInsensitiveMultiMap()
                        .add("grant_type", "authorization_code")
                        .add("code", code.reveal())
                        .add("redirect_uri", application.redirectUri().toString())
                        .add("code_verifier", pkceVerifier.reveal()));
    }

    @Override
    public TokenGrant refresh(Region region, Secret refreshToken) {
        return ask(region, REFRESH_TIMEOUT_MILLIS, refreshing(refreshToken));
    }

    private static MultiMap refreshing(Secret refreshToken) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "refresh_token")
                .add("refresh_token", refreshToken.reveal());
    }

    /**
     * Asks whether Amazon accepts our client in a region, with a token that nobody's consent ever had: that it refuses this
     * token tells that it took the client, and is nothing to warn of.
     *
     * @throws AmazonFailure if it does not, or does not tell
     */
    public void probe(Region region) {
        HttpResponse<Buffer> answer = send(region, TIMEOUT_MILLIS, refreshing(NOBODYS));
        JsonNode body = AmazonHttp.json(answer);
        boolean tokenRefused = answer.statusCode() == 400 && error(body).equals(GRANT_REFUSED);
        if (answer.statusCode() != 200 && !tokenRefused) {
            throw refused(region, answer, body);
        }
    }

    private TokenGrant ask(Region region, long timeoutMillis, MultiMap form) {
        HttpResponse<Buffer> answer = send(region, timeoutMillis, form);
        JsonNode body = AmazonHttp.json(answer);
        if (answer.statusCode() == 200) {
            return grant(body);
        }
        throw refused(region, answer, body);
    }

    private HttpResponse<Buffer> send(Region region, long timeoutMillis, MultiMap form) {
        form.add("client_id", application.clientId())
                .add("client_secret", application.clientSecret().reveal());
        return http.answer(http.client()
                .postAbs(hosts.of(region).token().toString())
                .timeout(timeoutMillis)
                .sendForm(form));
    }

    private AmazonFailure refused(Region region, HttpResponse<Buffer> answer, JsonNode body) {
        String error = error(body);
        if (answer.statusCode() < 500 && (error.equals("invalid_client") || error.equals("unauthorized_client"))) {
            return clientRejected(
                    region,
                    answer.statusCode(),
                    error,
                    body.path("error_description").asText(""));
        }
        return failure(answer, error);
    }

    private static String error(JsonNode body) {
        return body.path("error").asText("");
    }

    /** With all that an admin compares with what is registered at Amazon; the client id is no secret. */
    private AmazonFailure clientRejected(Region region, int status, String error, String description) {
        String said = description.length() > LONGEST_DESCRIPTION
                ? description.substring(0, LONGEST_DESCRIPTION)
                : description;
        String message = "%s answered %d %s%s, asked as %s with the redirect URI %s"
                .formatted(
                        hosts.of(region).token(),
                        status,
                        error,
                        said.isEmpty() ? "" : " (" + said + ")",
                        application.clientId(),
                        application.redirectUri());
        LOG.error("Amazon refuses our own client id or secret, and so nobody can connect: {}", message);
        return new AmazonFailure(Kind.CLIENT_REJECTED, message);
    }

    private TokenGrant grant(JsonNode body) {
        String accessToken = body.path("access_token").asText("");
        String refreshToken = body.path("refresh_token").asText("");
        long seconds = body.path("expires_in").asLong(0);
        if (accessToken.isEmpty() || refreshToken.isEmpty() || seconds <= 0) {
            throw new AmazonFailure(Kind.UNAVAILABLE, OurReason.NO_TOKENS.sentence());
        }
        return new TokenGrant(
                new AccessToken(new Secret(accessToken), clock.instant().plusSeconds(seconds)),
                new Secret(refreshToken));
    }

    /** Amazon's {@code error} decides whether the grant or the question was wrong; without one it is trouble at Amazon's. */
    private static AmazonFailure failure(HttpResponse<Buffer> answer, String error) {
        int status = answer.statusCode();
        String message = "Amazon's token endpoint answered " + status + (error.isEmpty() ? "" : " " + error);
        LOG.warn(message);
        if (status == 429) {
            return new AmazonFailure(Kind.THROTTLED, message, AmazonHttp.retryAfter(answer));
        }
        if (status >= 500) {
            return new AmazonFailure(Kind.UNAVAILABLE, message, AmazonHttp.retryAfter(answer));
        }
        return switch (error) {
            case GRANT_REFUSED -> new AmazonFailure(Kind.GRANT_REFUSED, message);
            case "" -> new AmazonFailure(Kind.UNAVAILABLE, message);
            default -> new AmazonFailure(Kind.REQUEST_REFUSED, message);
        };
    }

    /** RFC 7636, S256. */
    private static String challenge(Secret verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
