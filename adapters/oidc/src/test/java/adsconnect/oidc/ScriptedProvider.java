package adsconnect.oidc;

import adsconnect.domain.Secret;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A strict provider over HTTP that says what a test wants it to. */
final class ScriptedProvider {

    static final Secret CLIENT_SECRET = new Secret("client secret/+");

    /** Made once for all tests, for that takes long. */
    private static final List<KeyPair> PAIRS =
            Stream.generate(ScriptedProvider::pair).limit(2).toList();

    final String issuer;
    private final HttpServer server;
    private final Clock clock;
    private final Map<String, String> challenges = new HashMap<>();
    private final Map<String, String> nonces = new HashMap<>();
    private final Map<String, KeyPair> keys = new HashMap<>();
    private final Iterator<KeyPair> unused = PAIRS.iterator();
    String keyId = "one";
    String algorithm = "RS256";
    int tokenStatus = 200;
    String accessToken = "access";
    Consumer<JsonObject> claims = ignored -> {};
    /** What it tells whoever shows the access token; where that is nothing, there is no such address. */
    JsonObject userInfo;

    ScriptedProvider(Vertx vertx, Clock clock) {
        this.clock = clock;
        addKey("one");
        this.server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .await();
        this.issuer = "http://127.0.0.1:" + server.actualPort();
    }

    OidcSettings settings() {
        return new OidcSettings(
                issuer, "ads", CLIENT_SECRET, "Acme", List.of("openid", "email"), URI.create("http://localhost/back"));
    }

    /** A new one, whether or not there was one of that name. */
    void addKey(String id) {
        keys.put(id, unused.next());
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void goAway() {
        server.close().await();
    }

    /** Somebody allows it in their browser: the code it comes back with. */
    Secret allowed(URI departure) {
        Map<String, String> query = Arrays.stream(departure.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        String code = "code-" + query.get("state");
        challenges.put(code, query.get("code_challenge"));
        nonces.put(code, query.get("nonce"));
        return new Secret(code);
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/.well-known/openid-configuration" -> json(request, 200, description());
            case "/me" -> {
                boolean shown = "Bearer access".equals(request.getHeader("authorization"));
                json(request, shown ? 200 : 401, shown ? userInfo : new JsonObject());
            }
            case "/keys" -> json(request, 200, new JsonObject().put("keys", published()));
            default -> {
                request.setExpectMultipart(true);
                request.endHandler(end -> token(request));
            }
        }
    }

    private JsonObject description() {
        JsonObject description = new JsonObject()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer + "/auth")
                .put("token_endpoint", issuer + "/token")
                .put("jwks_uri", issuer + "/keys");
        return userInfo == null ? description : description.put("userinfo_endpoint", issuer + "/me");
    }

    private JsonArray published() {
        JsonArray list = new JsonArray();
        keys.forEach((id, pair) -> {
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            list.add(new JsonObject()
                    .put("kty", "RSA")
                    .put("kid", id)
                    .put("use", "sig")
                    .put("n", text(key.getModulus().toByteArray()))
                    .put("e", text(key.getPublicExponent().toByteArray())));
        });
        return list;
    }

    private void token(HttpServerRequest request) {
        String code = request.getFormAttribute("code");
        String challenge = challenges.remove(code);
        String basic = "Basic "
                + Base64.getEncoder().encodeToString("ads:client+secret%2F%2B".getBytes(StandardCharsets.US_ASCII));
        if (tokenStatus != 200) {
            json(request, tokenStatus, new JsonObject());
        } else if (!basic.equals(request.getHeader("authorization"))) {
            json(request, 401, new JsonObject().put("error", "invalid_client"));
        } else if (challenge == null || !challenge.equals(hashed(request.getFormAttribute("code_verifier")))) {
            json(request, 400, new JsonObject().put("error", "invalid_grant"));
        } else {
            json(
                    request,
                    200,
                    new JsonObject().put("id_token", signed(nonces.get(code))).put("access_token", accessToken));
        }
    }

    private String signed(String nonce) {
        long now = clock.instant().getEpochSecond();
        JsonObject said = new JsonObject()
                .put("iss", issuer)
                .put("aud", "ads")
                .put("sub", "somebody")
                .put("nonce", nonce)
                .put("iat", now)
                .put("exp", now + 300)
                .put("email", "Somebody@Example.com")
                .put("email_verified", true);
        claims.accept(said);
        JsonObject header = new JsonObject().put("alg", algorithm).put("kid", keyId);
        String content = text(header.encode().getBytes(StandardCharsets.UTF_8)) + "."
                + text(said.encode().getBytes(StandardCharsets.UTF_8));
        return content + "." + (algorithm.equals("none") ? "" : text(signature(content)));
    }

    private byte[] signature(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.get(keys.containsKey(keyId) ? keyId : "one").getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hashed(String verifier) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void json(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(body.encode());
    }
}
