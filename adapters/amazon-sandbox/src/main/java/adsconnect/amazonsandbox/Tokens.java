package adsconnect.amazonsandbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Writes and reads tokens that carry their whole meaning themselves and so outlive a restart of the local Amazon. */
final class Tokens {
    /** Together with nonce, tag and base64 this makes more than the 350 characters that Amazon announces. */
    private static final int LEAST_PAYLOAD = 300;

    private static final int NONCE = 12;
    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    Tokens(SeedKey keys) {
        this.key = keys.forEncryption("tokens");
    }

    String seal(Token token) {
        byte[] json = token.toJson().encode().getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(json, Math.max(json.length, LEAST_PAYLOAD));
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, padded).orElseThrow();
        byte[] all = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return token.kind().prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty for everything that was not sealed with this seed as this kind. */
    Optional<Token> open(Token.Kind kind, String text) {
        if (!text.startsWith(kind.prefix)) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(text.substring(kind.prefix.length()));
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE);
            return apply(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE, all.length))
                    .map(json -> Token.fromJson(new JsonObject(new String(json, StandardCharsets.UTF_8).strip())))
                    .filter(token -> token.kind() == kind);
        } catch (IllegalArgumentException | DecodeException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> apply(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            return Optional.of(cipher.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
