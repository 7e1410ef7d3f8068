package adsconnect.domain;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What people type for other people to read. Blanks, control characters and what Unicode shows as nothing make no text, and are
 * taken off both ends; inside they stay, because emoji and several scripts are joined and parted by them.
 */
public final class LegibleText {

    private LegibleText() {}

    /** The name in a text that somebody typed; empty if it shows nothing, is longer than that many characters or has line breaks. */
    public static Optional<String> name(String typed, int longest) {
        return Optional.of(trimmed(typed)).filter(name -> isName(name, longest));
    }

    /** Whether somebody may have typed that name, by the rules of any version: what is kept can be read for good. */
    public static boolean isName(String kept, int longest) {
        return !kept.isEmpty()
                && kept.equals(kept.strip())
                && kept.codePointCount(0, kept.length()) <= longest
                && kept.codePoints().noneMatch(LegibleText::breaksText);
    }

    /** Without what shows nothing before the first and behind the last character that can be seen. */
    public static String trimmed(String typed) {
        int[] points = typed.codePoints().toArray();
        int[] seen = IntStream.range(0, points.length)
                .filter(index -> canBeSeen(points[index]))
                .toArray();
        if (seen.length == 0) {
            return "";
        }
        int end = seen[seen.length - 1] + 1;
        while (end < points.length && changesTheOneBefore(points[end])) {
            end++;
        }
        return new String(points, seen[0], end - seen[0]);
    }

    /** How many of its characters can be seen. */
    public static long seen(String text) {
        return text.codePoints().filter(LegibleText::canBeSeen).count();
    }

    private static boolean canBeSeen(int point) {
        return !isBlank(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.FORMAT
                && !ignorable(point);
    }

    /** Of every kind, also those that break no line. */
    public static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x2800;
    }

    /** Control characters, and halves of characters, which no database stores. */
    public static boolean breaksText(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    /** Unicode's Default_Ignorable_Code_Point, but for format characters: fillers, joiners and variations. */
    private static boolean ignorable(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0 -> true;
            default -> changesTheOneBefore(point) || point >= 0xFFF0 && point <= 0xFFF8;
        };
    }

    /** Variation selectors and tags: nothing by themselves, but an emoji or a flag ends with them. */
    private static boolean changesTheOneBefore(int point) {
        return point >= 0x180B && point <= 0x180F && point != 0x180E
                || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0000 && point <= 0xE0FFF;
    }
}
