package adsconnect.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The public keys of a provider. Only these two kinds of signature count; none, and none by a shared secret, does not. */
final class SigningKeys {

    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "ES256", "SHA256withECDSAinP1363Format");

    private final JsonNode keys;

    /** @param document as the provider serves it */
    SigningKeys(JsonNode document) {
        this.keys = document.path("keys");
    }

    static boolean known(String algorithm) {
        return ALGORITHMS.containsKey(algorithm);
    }

    boolean has(String keyId) {
        return find(keyId).isPresent();
    }

    boolean signed(String keyId, String algorithm, byte[] content, byte[] signature) {
        Optional<JsonNode> key = find(keyId)
                .filter(known -> known.path("kty").asText().equals(algorithm.startsWith("RS") ? "RSA" : "EC"))
                .filter(known -> known.path("use").asText("sig").equals("sig"))
                .filter(known -> known.path("alg").asText(algorithm).equals(algorithm));
        if (key.isEmpty()) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHMS.get(algorithm));
            verifier.initVerify(publicKey(key.get()));
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private Optional<JsonNode> find(String keyId) {
        return StreamSupport.stream(keys.spliterator(), false)
                .filter(key -> key.path("kid").asText("").equals(keyId))
                .findFirst();
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        if (key.path("kty").asText().equals("RSA")) {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(number(key, "x"), number(key, "y")),
                        curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }
}
