package adsconnect.amazonsandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys that follow from the seed, so that what one run signed the next one still recognises. */
final class SeedKey {
    private final long seed;

    SeedKey(long seed) {
        this.seed = seed;
    }

    SecretKey forEncryption(String purpose) {
        return new SecretKeySpec(digest(purpose), "AES");
    }

    String signature(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(digest(purpose), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] digest(String purpose) {
        try {
            String text = "local amazon " + purpose + " " + seed;
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
