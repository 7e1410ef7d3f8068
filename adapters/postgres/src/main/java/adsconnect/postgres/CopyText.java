package adsconnect.postgres;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Rows in the text format of PostgreSQL's COPY: columns between tabs, one row a line, backslashes before what would be
 * mistaken (PostgreSQL manual, COPY, "Text Format"). Collects bytes until they are taken. Used by one thread.
 */
final class CopyText {

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean inRow;
    private LocalDate lastDay;
    private byte[] lastDayText = {};

    /** Digit by digit from behind: a text of each number would cost more than all else here. */
    CopyText number(long value) {
        separate();
        if (value < 0) {
            plain(Long.toString(value));
            return this;
        }
        int digits = digits(value);
        room(digits);
        long rest = value;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** Money keeps every digit that it came with. */
    CopyText decimal(BigDecimal value) {
        separate();
        plain(value.toPlainString());
        return this;
    }

    /** Days repeat in runs, so the last one is kept. */
    CopyText date(LocalDate day) {
        separate();
        if (!day.equals(lastDay)) {
            lastDay = day;
            lastDayText = day.toString().getBytes(StandardCharsets.US_ASCII);
        }
        put(lastDayText);
        return this;
    }

    CopyText text(String value) {
        separate();
        byte[] letters = value.getBytes(StandardCharsets.UTF_8);
        if (needsNoEscape(letters)) {
            put(letters);
            return this;
        }
        for (byte letter : letters) {
            switch (letter) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> put(letter);
            }
        }
        return this;
    }

    void endOfRow() {
        put((byte) '\n');
        inRow = false;
    }

    int length() {
        return length;
    }

    /** The bytes collected so far, valid until the next one is added. */
    byte[] bytes() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    private void separate() {
        if (inRow) {
            put((byte) '\t');
        }
        inRow = true;
    }

    private static boolean needsNoEscape(byte[] letters) {
        for (byte letter : letters) {
            if (letter == '\\' || letter >= 0 && letter < ' ') {
                return false;
            }
        }
        return true;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void escaped(char letter) {
        put((byte) '\\');
        put((byte) letter);
    }

    private void plain(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
    }

    private void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void put(byte letter) {
        room(1);
        bytes[length++] = letter;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
