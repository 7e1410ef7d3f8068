package adsconnect.domain.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/** A SHA-256 in hexadecimal, of which the chain of the audit is made. */
public record Hash(String hex) {

    /** What the first seal follows. */
    public static final Hash NONE = new Hash("0".repeat(64));

    private static final int BYTES = 32;

    public Hash {
        Objects.requireNonNull(hex);
        if (HexFormat.of().parseHex(hex).length != BYTES || !hex.equals(hex.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal");
        }
    }

    static Hash of(byte[] bytes) {
        try {
            return stored(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** One that a store kept. */
    public static Hash stored(byte[] digest) {
        return new Hash(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
