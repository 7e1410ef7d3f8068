package adsconnect.web;

import adsconnect.domain.access.FindUsers;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserFilter;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The users that an admin looks at as a file, all pages of them. */
final class DownloadUsersAction implements SignedIn.UserAction {

    private static final List<String> COLUMNS = List.of(
            "users.column.email",
            "users.column.name",
            "users.role",
            "users.plan",
            "users.column.from",
            "users.column.to",
            "users.column.limit",
            "users.access");

    private final FindUsers findUsers;
    private final ConsoleFile<User> file;

    DownloadUsersAction(FindUsers findUsers, Clock clock) {
        this.findUsers = findUsers;
        this.file = new ConsoleFile<>("users.title", COLUMNS, DownloadUsersAction::cells, clock);
    }

    @Override
    public Reply act(Visit visit, User admin) {
        UserFilter filter = UserQuery.of(visit.query()).filter();
        return file.reply(
                visit,
                last -> findUsers.after(
                        filter, last.map(user -> user.email().value()).orElse(""), ConsoleFile.PIECE));
    }

    private static List<String> cells(Text text, User user) {
        boolean any = user.plan().type() != PlanType.NONE;
        return Stream.of(
                        user.email().value(),
                        user.personal().name().orElse(""),
                        text.get("role." + Words.of(user.role())),
                        text.get("users.type." + Words.of(user.plan().type())),
                        any ? user.plan().startsOn().toString() : "",
                        any ? user.plan().endsOn().toString() : "",
                        user.connectionLimit().map(String::valueOf).orElse(""),
                        text.get(user.disabled() ? "users.access.disabled" : "users.access.enabled"))
                .toList();
    }
}
