package adsconnect.application.cli;

import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.User;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Users in columns, for a screen. */
final class UserTable {

    private static final List<String> HEADINGS = List.of("E-MAIL", "ROLE", "PLAN", "ENDS ON", "CONNECTIONS");

    private UserTable() {}

    static String of(List<User> users) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
        users.forEach(user -> lines.add(cells(user)));
        return lines.stream()
                .map(line -> padded(line, lines).stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static List<String> cells(User user) {
        boolean planned = user.plan().type() != PlanType.NONE;
        return List.of(
                user.email().value(),
                user.role().name(),
                user.plan().type().name(),
                planned ? user.plan().endsOn().toString() : "",
                user.connectionLimit().map(String::valueOf).orElse("default"));
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
