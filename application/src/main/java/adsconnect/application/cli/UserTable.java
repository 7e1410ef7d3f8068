package adsconnect.application.cli;

import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.User;
import java.util.List;

/** Users in columns, for a screen. */
final class UserTable {

    private static final List<String> HEADINGS = List.of("E-MAIL", "ROLE", "PLAN", "ENDS ON", "CONNECTIONS", "STATE");

    private UserTable() {}

    static String of(List<User> users) {
        return TextTable.of(HEADINGS, users.stream().map(UserTable::cells).toList());
    }

    private static List<String> cells(User user) {
        boolean planned = user.plan().type() != PlanType.NONE;
        return List.of(
                user.email().value(),
                user.role().name(),
                user.plan().type().name(),
                planned ? user.plan().endsOn().toString() : "",
                user.connectionLimit().map(String::valueOf).orElse("default"),
                user.disabled() ? "DISABLED" : "");
    }
}
