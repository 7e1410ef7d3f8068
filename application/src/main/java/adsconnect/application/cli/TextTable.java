package adsconnect.application.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines in columns, for a screen. */
final class TextTable {

    private TextTable() {}

    static String of(List<String> headings, List<List<String>> cells) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        lines.addAll(cells);
        return lines.stream()
                .map(line -> padded(line, lines).stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String padded(List<String> line, List<List<String>> all) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < line.size(); column++) {
            int number = column;
            int width = all.stream()
                    .mapToInt(each -> each.get(number).length())
                    .max()
                    .orElse(0);
            String cell = line.get(column);
            text.append(cell).append(" ".repeat(width - cell.length() + 2));
        }
        return text.toString();
    }
}
