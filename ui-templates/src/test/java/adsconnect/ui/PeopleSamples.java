package adsconnect.ui;

import static adsconnect.ui.Samples.CHINESE;
import static adsconnect.ui.Samples.GERMAN;
import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.console.Deed;
import adsconnect.ui.console.Told;
import adsconnect.ui.people.ForgottenPage;
import adsconnect.ui.people.JoinPage;
import adsconnect.ui.people.LinkOverPage;
import adsconnect.ui.people.NewLink;
import adsconnect.ui.people.Option;
import adsconnect.ui.people.OtherUserPage;
import adsconnect.ui.people.ProfilePage;
import adsconnect.ui.people.UserPage;
import adsconnect.ui.people.UsersPage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How people come in, what is theirs alone, and what admins do with them, in every state. */
final class PeopleSamples {

    private static final Moment PAST = new Moment("4 minutes ago", "21 Nov 2026, 10:00:00 UTC", "2026-11-21T10:00:00Z");
    private static final Moment AHEAD = new Moment("in 2 days", "23 Nov 2026, 10:00:00 UTC", "2026-11-23T10:00:00Z");
    private static final List<String> NAMES = List.of("Maria Oliveira", GERMAN, CHINESE, NASTY);
    private static final List<Option> ROLES = options("role.", "seller", "manager", "admin");

    private PeopleSamples() {}

    static void addTo(Map<String, View> all) {
        NewLink link =
                new NewLink("invitation", "new@example.com", "https://ads.example.com/join/" + "x".repeat(43), false);
        UsersPage.InviteForm form = new UsersPage.InviteForm("", ROLES, "", false, null);
        all.put("users", users(24, 3, form, null, null));
        all.put("users-invited", users(2, 1, form, link, null));
        all.put(
                "users-refused",
                users(
                        2,
                        0,
                        new UsersPage.InviteForm(NASTY, ROLES, NASTY, true, "users.problem.invited"),
                        null,
                        "users.done.revoked"));
        all.put("users-none-such", users(0, 0, form, null, null));
        all.put("user", user(false, "", null, "users.done.role", null));
        all.put("user-disabled", user(true, "access", null, null, null));
        all.put("user-changed", user(false, "role", "users.problem.changed", null, null));
        all.put("user-refused", user(false, "role", "users.problem.last-admin", null, null));
        all.put(
                "user-reset",
                user(false, "", null, null, new NewLink("reset", NASTY, "https://a.example/reset/xyz", true)));
        for (String kind : List.of("join", "reset")) {
            String role = kind.equals("join") ? "role.manager" : null;
            all.put(
                    kind + "-stranger",
                    new JoinPage(
                            kind,
                            "new@example.com",
                            role,
                            role == null ? null : "Ana",
                            "",
                            AHEAD,
                            "/" + kind + "/x",
                            8,
                            1024,
                            null));
            all.put(
                    kind + "-refused-stranger",
                    new JoinPage(
                            kind,
                            NASTY,
                            role,
                            role == null ? null : NASTY,
                            NASTY,
                            AHEAD,
                            "/" + kind + "/x",
                            8,
                            1024,
                            "profile.password.refused"));
            all.put(kind + "-other-user-stranger", new OtherUserPage(NASTY, "/" + kind + "/x"));
            all.put(kind + "-signed-in-stranger", new LinkOverPage(kind, "signed-in", NASTY, "/" + kind + "/x"));
        }
        all.put(
                "join-accept",
                new JoinPage("accept", NASTY, "role.manager", NASTY, "", AHEAD, "/join/x", 8, 1024, null));
        Stream.of("used", "late", "revoked", "member", "offered", "unknown")
                .forEach(reason ->
                        all.put("join-" + reason + "-stranger", new LinkOverPage("join", reason, null, null)));
        Stream.of("used", "late", "disabled", "unknown")
                .forEach(reason ->
                        all.put("reset-" + reason + "-stranger", new LinkOverPage("reset", reason, null, null)));
        all.put("forgotten-stranger", new ForgottenPage("", true, false, null, ""));
        all.put("forgotten-asked-stranger", new ForgottenPage("", true, true, null, ""));
        all.put("forgotten-no-letters-stranger", new ForgottenPage("", false, false, null, ""));
        all.put(
                "forgotten-often-stranger",
                new ForgottenPage(NASTY, true, false, "forgotten.problem.too-many", "5 min 0 s"));
        all.put("profile-no-password", profile(0, null, null, "", null));
        all.put("profile-same-password", profile(1, null, "profile.password.same", "", null));
        all.put("profile", profile(3, null, null, "", "profile.done.saved"));
        all.put("profile-refused", profile(1, "profile.problem", "profile.password.too-many", "1 min 0 s", null));
    }

    private static List<Option> options(String keys, String... values) {
        return Stream.of(values)
                .map(value -> new Option(value, keys + value, value.equals(values[0])))
                .toList();
    }

    private static UsersPage users(int count, int invited, UsersPage.InviteForm form, NewLink link, String done) {
        return new UsersPage(
                "AAAAAAAAAAAAAAAAAAAAAA",
                count == 0 ? NASTY : "",
                List.of(
                        group("users.role", "role", "role.", "seller", "manager", "admin"),
                        group("users.plan", "plan", "users.plan.", "active", "not_now", "none"),
                        group("users.access", "access", "users.access.", "enabled", "disabled")),
                IntStream.range(0, count).mapToObj(PeopleSamples::row).toList(),
                count > 20 ? "10,000" : Integer.toString(count),
                new UsersPage.Invitations(
                        IntStream.range(0, invited)
                                .mapToObj(number -> new UsersPage.Invited(
                                        "person-" + number + "@example.com",
                                        "role.seller",
                                        PAST,
                                        number == 1 ? PAST : AHEAD,
                                        number == 1,
                                        number == 2 ? "/admin/users/x" : null,
                                        List.of(deed("ask-again", number), deed("withdraw", number))))
                                .toList(),
                        invited > 2 ? "/admin/users" : "",
                        invited > 2 ? "/admin/users?invited=x" : ""),
                form,
                link,
                done,
                invited == 1 ? new Told("users.problem.over", "", false) : null,
                count > 0,
                "/admin/users.csv",
                count > 20 ? "/admin/users" : null,
                count > 20 ? "/admin/users?after=x" : null);
    }

    private static Deed deed(String name, int number) {
        boolean open = number == 2 && name.equals("withdraw");
        return new Deed(
                name + number,
                name,
                NASTY,
                "/admin/invitations/" + number + "/" + name,
                name.equals("withdraw"),
                open,
                open ? NASTY : "",
                false,
                open ? new Told("users.problem.is-user", "", false) : null,
                null,
                "",
                "");
    }

    private static UsersPage.Group group(String label, String name, String keys, String... values) {
        Stream<UsersPage.Chip> any = Stream.of(new UsersPage.Chip("users.any", "", "/admin/users", false));
        Stream<UsersPage.Chip> each = Stream.of(values)
                .map(value -> new UsersPage.Chip(
                        keys + value, value, "/admin/users?" + name + "=" + value, value.equals(values[0])));
        return new UsersPage.Group(label, name, Stream.concat(any, each).toList());
    }

    private static UsersPage.Row row(int number) {
        boolean plan = number % 3 != 0;
        return new UsersPage.Row(
                "user-" + number + "@a-rather-long-company-name.example.com",
                number % 2 == 0 ? NAMES.get(number / 2 % NAMES.size()) : null,
                number % 5 == 0 ? "role.manager" : "role.seller",
                plan ? "users.type.monthly" : "users.type.none",
                plan ? "Dec 21, 2026" : null,
                number % 3 == 1,
                number % 7 == 3,
                "/admin/users/" + number);
    }

    private static UserPage user(boolean disabled, String refused, String problem, String done, NewLink link) {
        return new UserPage(
                "AAAAAAAAAAAAAAAAAAAAAA",
                refused.isEmpty() ? "maria.oliveira@example.com" : NASTY,
                refused.isEmpty() ? null : NASTY,
                "role.manager",
                refused.equals("role"),
                new UserPage.Standing(
                        disabled ? "users.type.none" : "users.type.quarterly",
                        disabled ? null : "Nov 1, 2026",
                        disabled ? null : "Feb 1, 2027",
                        refused.isEmpty(),
                        "2026-11-21"),
                refused.isEmpty() ? "" : "12",
                disabled,
                disabled ? new UserPage.Disabling(PAST, "users.cause.left", NASTY, NASTY) : null,
                refused.isEmpty(),
                disabled
                        ? List.of()
                        : List.of(
                                new UserPage.SignedInAt("Firefox, Windows", PAST, PAST),
                                new UserPage.SignedInAt("", PAST, PAST)),
                List.of(
                        new UserPage.Lead("console.nav.connections", "/admin/connections?words=x"),
                        new UserPage.Lead("console.nav.audit", "/admin/audit?q=x")),
                "/admin/users/1",
                ROLES,
                options("users.type.", "none", "monthly", "quarterly", "annual"),
                options("users.cause.", "left", "compromised", "misuse", "unpaid", "other"),
                new UserPage.Seen("MANAGER", NASTY, refused.isEmpty() ? null : 12),
                refused,
                refused.isEmpty() ? "" : NASTY,
                refused.equals("access"),
                problem,
                done,
                link);
    }

    private static ProfilePage profile(
            int sessions, String problem, String passwordProblem, String pause, String done) {
        return new ProfilePage(
                "maria.oliveira@example.com",
                "role.seller",
                problem == null ? "Maria" : NASTY,
                List.of(
                        new Option("", "profile.language.browser", true),
                        new Option("en", "English", false),
                        new Option("zh", "中文", false)),
                List.of(new Option("", "profile.zone.none", false), new Option("Europe/Berlin", "Europe/Berlin", true)),
                sessions > 0,
                8,
                1024,
                IntStream.range(0, sessions)
                        .mapToObj(number -> new ProfilePage.OwnSession(
                                number == 1 ? "" : "Firefox, Windows",
                                number == 0,
                                PAST,
                                PAST,
                                "/profile/sessions/" + number))
                        .toList(),
                problem,
                passwordProblem,
                pause,
                done);
    }
}
