package adsconnect.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** SHA-256 of a long random secret: what is stored where only recognising it matters. Not for passwords. */
public record SecretHash(String hex) {

    private static final int LENGTH = 64;

    public SecretHash {
        Objects.requireNonNull(hex);
        // Each request with a key comes by here: a regular expression would cost more than the hash.
        if (hex.length() != LENGTH || !hex.chars().allMatch(SecretHash::isHexDigit)) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal");
        }
    }

    private static boolean isHexDigit(int letter) {
        return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f';
    }

    public static SecretHash of(Secret secret) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(secret.reveal().getBytes(StandardCharsets.UTF_8));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
