package adsconnect.web;

import adsconnect.domain.Ids;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.InviteUser;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.Reason;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;
import java.util.function.Supplier;

/** What admins do with invitations, each for a reason (section 17). */
final class InvitationActions {

    private final PeopleUseCases people;
    private final UserListViews views;
    private final Pages pages;
    private final Failures failures;

    InvitationActions(PeopleUseCases people, UserListViews views, Pages pages, Failures failures) {
        this.people = people;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    Reply invite(Visit visit, User admin) {
        Optional<EmailAddress> email = visit.form().first("email").flatMap(EmailAddress::parse);
        Optional<Role> role = Words.one(visit.form(), "role", Role.values());
        if (email.isEmpty() || role.isEmpty()) {
            return refused(visit, admin, email.isEmpty() ? "users.problem.email" : "users.problem.choice");
        }
        return because(
                visit,
                admin,
                () -> people.inviteUser()
                        .invite(new Actor.Person(admin.id()), admin.id(), email.get(), role.get(), language(visit)));
    }

    Reply again(Visit visit, User admin) {
        return invited(visit)
                .map(id -> because(
                        visit,
                        admin,
                        () -> people.inviteUser().again(new Actor.Person(admin.id()), admin.id(), id, language(visit))))
                .orElseGet(() -> failures.notFound(visit, admin));
    }

    Reply revoke(Visit visit, User admin) {
        Optional<UserId> id = invited(visit);
        if (id.isEmpty()) {
            return failures.notFound(visit, admin);
        }
        Optional<Reason> reason = ReasonField.of(visit);
        if (reason.isEmpty()) {
            return pages.page(visit, admin, 422, views.refused(visit, "console.reason.missing"));
        }
        Optional<Boolean> revoked = ReasonField.because(
                reason.get(),
                admin,
                () -> people.actAsAdmin()
                        .act(admin.id(), () -> people.inviteUser().revoke(new Actor.Person(admin.id()), id.get())));
        if (revoked.isEmpty()) {
            return failures.notFound(visit, admin);
        }
        return revoked.get()
                ? Reply.seeOther(PeopleRoutes.USERS + "?done=revoked")
                : refused(visit, admin, "users.problem.over");
    }

    private Reply because(Visit visit, User admin, Supplier<InviteUser.Outcome> deed) {
        Optional<Reason> reason = ReasonField.of(visit);
        if (reason.isEmpty()) {
            return pages.page(visit, admin, 422, views.withoutReason(visit));
        }
        return ReasonField.because(
                        reason.get(), admin, () -> people.actAsAdmin().act(admin.id(), deed))
                .map(outcome -> reply(visit, admin, outcome))
                .orElseGet(() -> failures.notFound(visit, admin));
    }

    private Reply reply(Visit visit, User admin, InviteUser.Outcome outcome) {
        return switch (outcome) {
            case InviteUser.Sent sent -> pages.page(visit, admin, 200, views.sent(visit, sent));
            case InviteUser.IsUser user -> refused(visit, admin, "users.problem.is-user");
            case InviteUser.AlreadyInvited invited -> refused(visit, admin, "users.problem.invited");
            case InviteUser.Over over -> refused(visit, admin, "users.problem.over");
        };
    }

    private Reply refused(Visit visit, User admin, String problem) {
        return pages.page(visit, admin, 422, views.refused(visit, problem));
    }

    /** The page's own: nobody knows yet what those read who are asked. */
    private static String language(Visit visit) {
        return Preferences.of(visit).language();
    }

    private static Optional<UserId> invited(Visit visit) {
        return Ids.parse(visit.parameters().get("invitedId")).map(UserId::new);
    }
}
