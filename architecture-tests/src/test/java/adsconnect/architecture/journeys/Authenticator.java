package adsconnect.architecture.journeys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone, written from RFC 4648, 4226 and 6238 and not from our own code. */
record Authenticator(byte[] seed) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** @param typed the key as a page shows it */
    Authenticator(String typed) {
        this(bytes(typed.replaceAll("\\s", "")));
    }

    String codeAt(Instant moment) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "raw"));
            byte[] counter = new byte[8];
            long steps = moment.getEpochSecond() / 30;
            for (int i = 7; i >= 0; i--, steps >>= 8) {
                counter[i] = (byte) steps;
            }
            byte[] hash = mac.doFinal(counter);
            int from = hash[19] & 15;
            BigInteger four = new BigInteger(1, Arrays.copyOfRange(hash, from, from + 4));
            return "%06d".formatted(four.clearBit(31).mod(BigInteger.valueOf(1_000_000)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String letters) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : letters.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] padded = bits.toByteArray();
        byte[] seed = new byte[letters.length() * 5 / 8];
        int length = Math.min(seed.length, padded.length);
        System.arraycopy(padded, padded.length - length, seed, seed.length - length, length);
        return seed;
    }
}
