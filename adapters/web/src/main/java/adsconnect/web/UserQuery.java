package adsconnect.web;

import adsconnect.domain.access.Role;
import adsconnect.domain.access.UserFilter;
import adsconnect.domain.access.UserFilter.Access;
import adsconnect.domain.access.UserFilter.PlanState;
import adsconnect.httpkit.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The address of the users to be shown.
 *
 * @param after what the page begins after, or empty
 * @param invited the same of the invitations above them
 */
record UserQuery(UserFilter filter, String after, String invited) {

    private static final int LONGEST_PLACE = 254;

    static final ListFilters FILTERS = ListFilters.NONE
            .one("role", Role.values())
            .one("plan", PlanState.values())
            .one("access", Access.values());

    static UserQuery of(Fields fields) {
        return new UserQuery(
                new UserFilter(
                        fields.first("words")
                                .map(words -> words.substring(0, Math.min(words.length(), UserFilter.LONGEST_WORDS)))
                                .orElse(""),
                        Words.one(fields, "role", Role.values()),
                        Words.one(fields, "plan", PlanState.values()),
                        Words.one(fields, "access", Access.values())),
                place(fields, "after"),
                place(fields, "invited"));
    }

    private static String place(Fields fields, String name) {
        return fields.first(name)
                .filter(place -> place.length() <= LONGEST_PLACE)
                .orElse("");
    }

    UserQuery role(Optional<Role> role) {
        return new UserQuery(new UserFilter(filter.words(), role, filter.plan(), filter.access()), "", "");
    }

    UserQuery plan(Optional<PlanState> plan) {
        return new UserQuery(new UserFilter(filter.words(), filter.role(), plan, filter.access()), "", "");
    }

    UserQuery access(Optional<Access> access) {
        return new UserQuery(new UserFilter(filter.words(), filter.role(), filter.plan(), access), "", "");
    }

    UserQuery after(String other) {
        return new UserQuery(filter, other, invited);
    }

    /** With another page of the invitations. */
    UserQuery invited(String other) {
        return new UserQuery(filter, after, other);
    }

    /** Where these are, below that path. */
    String address(String path) {
        StringBuilder query = new StringBuilder();
        add(query, "words", filter.words());
        add(query, "role", filter.role().map(Words::of).orElse(""));
        add(query, "plan", filter.plan().map(Words::of).orElse(""));
        add(query, "access", filter.access().map(Words::of).orElse(""));
        add(query, "after", after);
        add(query, "invited", invited);
        return path + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
