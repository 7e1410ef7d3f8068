package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.access.FindUsers;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.UserFilter;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lists who may sign in, by address, page by page. */
final class ListUsersCall implements Keyed.Call {

    static final List<String> ROLES = names(Role.values());
    static final List<String> STATES = names(UserFilter.Access.values());

    /** No address is longer. */
    private static final int LONGEST_CURSOR = 320;

    private final FindUsers findUsers;

    ListUsersCall(FindUsers findUsers) {
        this.findUsers = findUsers;
    }

    record Users(List<UserJson> items, long total, Optional<String> nextCursor) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        String words = Queries.given(visit, "q").orElse("");
        String cursor = Queries.given(visit, "cursor").orElse("");
        if (words.length() > UserFilter.LONGEST_WORDS) {
            throw Refusal.malformed("q has up to " + UserFilter.LONGEST_WORDS + " characters.");
        }
        if (cursor.length() > LONGEST_CURSOR || cursor.indexOf('\0') >= 0 || words.indexOf('\0') >= 0) {
            throw Refusal.malformed("cursor is the nextCursor of the page before, and q is plain text.");
        }
        UserFilter filter = new UserFilter(
                words,
                chosen(visit, "role", ROLES).map(Role::valueOf),
                Optional.empty(),
                chosen(visit, "state", STATES).map(UserFilter.Access::valueOf));
        FindUsers.Found found = findUsers.find(filter, cursor);
        return Json.reply(
                200, new Users(found.users().stream().map(UserJson::of).toList(), found.all(), found.further()));
    }

    private static Optional<String> chosen(Visit visit, String name, List<String> values) {
        return Queries.given(visit, name).map(given -> Queries.oneOf(visit, name, values, given));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
