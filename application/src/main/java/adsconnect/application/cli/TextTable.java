package adsconnect.application.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines in columns, for a screen. */
public final class TextTable {

    private static final Pattern WIDE =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\u3000-\\u303F\\uFF01-\\uFF60]");

    private TextTable() {}

    public static String of(List<String> headings, List<List<String>> cells) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        cells.forEach(line -> lines.add(line.stream().map(TextTable::plain).toList()));
        int[] widths = IntStream.range(0, headings.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> width(line.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream()
                .map(line -> padded(line, widths).stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String padded(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < line.size(); column++) {
            String cell = line.get(column);
            text.append(cell).append(" ".repeat(widths[column] - width(cell) + 2));
        }
        return text.toString();
    }

    /** Without what a screen would obey, or show out of order, instead of showing it. */
    public static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
    }

    /** Chinese and its neighbours are two columns wide. */
    private static int width(String text) {
        return text.codePoints()
                .map(letter -> letter >= 0x1100
                                && WIDE.matcher(Character.toString(letter)).matches()
                        ? 2
                        : 1)
                .sum();
    }
}
