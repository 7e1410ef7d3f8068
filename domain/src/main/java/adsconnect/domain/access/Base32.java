package adsconnect.domain.access;

import java.util.Locale;

/** Bytes in letters that people can read out and type (RFC 4648), without padding. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** @param bytes a multiple of five of them, so that nothing is left over */
    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        long buffer = 0;
        for (int index = 0; index < bytes.length; index++) {
            buffer = buffer << 8 | bytes[index] & 0xFF;
            if (index % 5 == 4) {
                for (int shift = 35; shift >= 0; shift -= 5) {
                    text.append(ALPHABET.charAt((int) (buffer >> shift & 0x1F)));
                }
                buffer = 0;
            }
        }
        return text.toString();
    }

    static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes;
    }
}
