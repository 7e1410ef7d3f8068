package adsconnect.domain.access;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that an authenticator app shows for half a minute (RFC 6238, with what all apps know: SHA-1, 30 seconds). Not a
 * library's: it is one HMAC and four lines of the RFC, held against its examples (decision 0029).
 */
public final class OneTimeCodes {

    private static final long STEP_SECONDS = 30;

    /** As long as SHA-1's result, as RFC 4226 asks for. */
    private static final int SEED_BYTES = 20;

    private static final int DIGITS = 6;
    private static final int BOUND = 1_000_000;

    private OneTimeCodes() {}

    /** A new seed, in the letters that apps take. */
    static Secret seed(Chance chance) {
        return new Secret(Base32.of(
                Base64.getUrlDecoder().decode(chance.secret(SEED_BYTES).reveal())));
    }

    /** Whether somebody typed such a code, and not a recovery code. */
    static boolean looksLike(String typed) {
        return typed.length() == DIGITS && typed.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** The half minute that the code belongs to, if that is this one or a neighbour: clocks go wrong by some seconds. */
    static OptionalLong stepOf(Secret seed, String code, Instant now) {
        long current = step(now);
        OptionalLong found = OptionalLong.empty();
        // All three, whichever is right.
        for (long step = current - 1; step <= current + 1; step++) {
            if (same(at(seed, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code that an app shows at that moment. */
    public static String at(Secret seed, Instant moment) {
        return at(seed, step(moment));
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    private static String at(Secret seed, long step) {
        byte[] hash = hmac(Base32.bytes(seed.reveal()), step);
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return Integer.toString(BOUND + number % BOUND).substring(1);
    }

    private static byte[] hmac(byte[] seed, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA1", impossible);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
