package adsconnect.web;

import adsconnect.domain.ListPage;
import adsconnect.domain.ListPlace;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.FindUsers;
import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.InviteUser;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserFilter;
import adsconnect.domain.access.UserFilter.Access;
import adsconnect.domain.access.UserFilter.PlanState;
import adsconnect.httpkit.Visit;
import adsconnect.ui.console.Deed;
import adsconnect.ui.people.NewLink;
import adsconnect.ui.people.UsersPage;
import adsconnect.ui.people.UsersPage.Chip;
import adsconnect.ui.people.UsersPage.Group;
import adsconnect.web.ConsoleDeeds.Refused;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The page of all users, in its states. */
final class UserListViews {

    private static final UsersPage.InviteForm EMPTY =
            new UsersPage.InviteForm("", UserViews.options("role.", Role.values(), Role.SELLER), "", false, null);

    private final FindUsers findUsers;
    private final Occasions occasions;
    private final URI publicUrl;
    private final Clock clock;

    UserListViews(FindUsers findUsers, Occasions occasions, URI publicUrl, Clock clock) {
        this.findUsers = findUsers;
        this.occasions = occasions;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    UsersPage page(Visit visit) {
        boolean revoked = visit.query().first("done").filter("revoked"::equals).isPresent();
        return page(visit, form(visit, false, null), Refused.NONE, null, revoked ? "users.done.revoked" : null);
    }

    /** What was refused says so itself: the form that invites, or that of the row. */
    UsersPage refused(Visit visit, Problem problem) {
        boolean missing = problem == Problem.REASON;
        return visit.path().equals(UserRoutes.INVITATIONS)
                ? page(visit, form(visit, missing, missing ? null : problem.key()), Refused.NONE, null, null)
                : page(visit, EMPTY, Refused.of(visit, problem), null, null);
    }

    UsersPage sent(Visit visit, InviteUser.Sent sent) {
        NewLink link = new NewLink(
                "invitation",
                sent.invitation().email().value(),
                publicUrl + JoinRoutes.join(sent.link()),
                sent.mailed());
        return page(visit, EMPTY, Refused.NONE, link, null);
    }

    private static UsersPage.InviteForm form(Visit visit, boolean reasonMissing, String problem) {
        Role role = Words.one(visit.form(), "role", Role.values()).orElse(Role.SELLER);
        return new UsersPage.InviteForm(
                visit.form().first("email").orElse(""),
                UserViews.options("role.", Role.values(), role),
                ReasonField.typed(visit),
                reasonMissing,
                problem);
    }

    private UsersPage page(Visit visit, UsersPage.InviteForm form, Refused refused, NewLink link, String done) {
        Formats formats = new Formats(Preferences.of(visit));
        UserQuery query = UserQuery.of(visit.query());
        FindUsers.Found found = findUsers.find(query.filter(), query.after());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.UTC);
        ListPage<Invitation> open = findUsers.invitations(
                query.filter().words(), ListPlaces.read(query.invited()).orElse(ListPlace.TOP));
        Map<EmailAddress, User> members = findUsers.members(open.rows());
        String occasion = occasions.another().secret().reveal();
        List<UsersPage.Invited> invited = open.rows().stream()
                .map(invitation -> invited(formats, invitation, members.get(invitation.email()), refused, occasion))
                .toList();
        return new UsersPage(
                occasion,
                query.filter().words(),
                groups(query),
                found.users().stream().map(user -> row(formats, today, user)).toList(),
                formats.count(found.all()),
                new UsersPage.Invitations(
                        invited,
                        query.invited().isEmpty() ? "" : query.invited("").address(UserRoutes.USERS),
                        open.further()
                                .map(place ->
                                        query.invited(ListPlaces.written(place)).address(UserRoutes.USERS))
                                .orElse("")),
                form,
                link,
                done,
                // The row it was pressed in may be gone by now.
                invited.stream().flatMap(row -> row.deeds().stream()).anyMatch(Deed::open) ? null : refused.problem(),
                query.filter().equals(UserFilter.ALL),
                query.after("").invited("").address(UserRoutes.USERS + ".csv"),
                query.after().isEmpty() ? null : query.after("").address(UserRoutes.USERS),
                found.further()
                        .map(after -> query.after(after).address(UserRoutes.USERS))
                        .orElse(null));
    }

    private static List<Group> groups(UserQuery query) {
        UserFilter filter = query.filter();
        return List.of(
                group("users.role", "role", "role.", Role.values(), filter.role(), query::role),
                group("users.plan", "plan", "users.plan.", PlanState.values(), filter.plan(), query::plan),
                group("users.access", "access", "users.access.", Access.values(), filter.access(), query::access));
    }

    private static <E extends Enum<E>> Group group(
            String label,
            String name,
            String keys,
            E[] values,
            Optional<E> chosen,
            Function<Optional<E>, UserQuery> with) {
        Stream<Chip> any = Stream.of(
                new Chip("users.any", "", with.apply(Optional.empty()).address(UserRoutes.USERS), chosen.isEmpty()));
        Stream<Chip> each = Arrays.stream(values)
                .map(value -> new Chip(
                        keys + Words.of(value),
                        Words.of(value),
                        with.apply(Optional.of(value)).address(UserRoutes.USERS),
                        chosen.equals(Optional.of(value))));
        return new Group(label, name, Stream.concat(any, each).toList());
    }

    private static UsersPage.Row row(Formats formats, LocalDate today, User user) {
        boolean any = user.plan().type() != PlanType.NONE;
        return new UsersPage.Row(
                user.email().value(),
                user.personal().name().orElse(null),
                "role." + Words.of(user.role()),
                "users.type." + Words.of(user.plan().type()),
                any ? formats.day(user.plan().lastDay()) : null,
                user.plan().activeOn(today),
                user.disabled(),
                UserViews.address(user));
    }

    private UsersPage.Invited invited(
            Formats formats, Invitation invitation, User member, Refused refused, String occasion) {
        Instant now = clock.instant();
        return new UsersPage.Invited(
                invitation.email().value(),
                "role." + Words.of(invitation.role()),
                formats.moment(invitation.madeAt(), now),
                formats.end(invitation.endsAt(), now),
                !invitation.openAt(now),
                member == null ? null : UserViews.address(member),
                List.of(
                        deed("ask-again", "link", false, invitation, refused, occasion),
                        deed("withdraw", "revocation", true, invitation, refused, "")));
    }

    private static Deed deed(
            String name, String form, boolean danger, Invitation invitation, Refused refused, String occasion) {
        String id = invitation.user().value().toString();
        return ConsoleDeeds.form(
                name,
                name + "-" + id,
                invitation.email().value(),
                UserRoutes.INVITATIONS + "/" + id + "/" + form,
                danger,
                refused,
                null,
                "",
                occasion);
    }
}
