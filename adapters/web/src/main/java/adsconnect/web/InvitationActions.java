package adsconnect.web;

import adsconnect.domain.Ids;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.InviteUser;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What admins do with invitations, each for a reason (section 17). A form that is sent again, by a double click or by loading
 * the answer anew, shows the same link.
 */
final class InvitationActions {

    private final PeopleUseCases people;
    private final Occasions occasions;
    private final UserListViews views;
    private final Pages pages;
    private final Failures failures;

    InvitationActions(PeopleUseCases people, Occasions occasions, UserListViews views, Pages pages, Failures failures) {
        this.people = people;
        this.occasions = occasions;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    Reply invite(Visit visit, User admin) {
        Optional<EmailAddress> email = visit.form().first("email").flatMap(EmailAddress::parse);
        Optional<Role> role = Words.one(visit.form(), "role", Role.values());
        if (email.isEmpty() || role.isEmpty()) {
            return refused(visit, admin, email.isEmpty() ? Problem.EMAIL : Problem.CHOICE);
        }
        return because(
                visit,
                admin,
                () -> people.inviteUser()
                        .invite(
                                new Actor.Person(admin.id()),
                                admin.id(),
                                email.get(),
                                role.get(),
                                language(visit),
                                occasions.of(visit)),
                outcome -> switch (outcome) {
                    case InviteUser.Sent sent -> pages.page(visit, admin, 200, views.sent(visit, sent));
                    case InviteUser.IsUser user -> refused(visit, admin, Problem.IS_USER);
                    case InviteUser.AlreadyInvited invited -> refused(visit, admin, Problem.INVITED);
                    case InviteUser.Over over -> refused(visit, admin, Problem.INVITATION_OVER);
                });
    }

    Reply again(Visit visit, User admin) {
        return invited(visit)
                .map(id -> because(
                        visit,
                        admin,
                        () -> people.inviteUser()
                                .again(
                                        new Actor.Person(admin.id()),
                                        admin.id(),
                                        id,
                                        language(visit),
                                        occasions.of(visit)),
                        outcome -> switch (outcome) {
                            case InviteUser.Sent sent -> pages.page(visit, admin, 200, views.sent(visit, sent));
                            case InviteUser.IsUser user -> refused(visit, admin, Problem.IS_USER);
                            case InviteUser.Over over -> refused(visit, admin, Problem.INVITATION_OVER);
                            case InviteUser.NoSuchInvitation none -> failures.notFound(visit, admin);
                        }))
                .orElseGet(() -> failures.notFound(visit, admin));
    }

    Reply revoke(Visit visit, User admin) {
        return invited(visit)
                .map(id -> because(
                        visit,
                        admin,
                        () -> people.inviteUser().revoke(new Actor.Person(admin.id()), id),
                        outcome -> switch (outcome) {
                            case InviteUser.Revoked revoked -> Reply.seeOther(UserRoutes.USERS + "?done=revoked");
                            case InviteUser.Over over -> refused(visit, admin, Problem.INVITATION_OVER);
                            case InviteUser.NoSuchInvitation none -> failures.notFound(visit, admin);
                        }))
                .orElseGet(() -> failures.notFound(visit, admin));
    }

    /** For whoever is an admin at that very moment; answered when it is done for good. */
    private <T> Reply because(Visit visit, User admin, Supplier<T> deed, Function<T, Reply> answer) {
        return ReasonField.of(visit)
                .map(reason -> ReasonField.because(
                                reason, admin, () -> people.actAsAdmin().act(admin.id(), deed))
                        .map(answer)
                        .orElseGet(() -> failures.notFound(visit, admin)))
                .orElseGet(() -> refused(visit, admin, Problem.REASON));
    }

    private Reply refused(Visit visit, User admin, Problem problem) {
        return pages.refused(visit, admin, problem.code(), views.refused(visit, problem));
    }

    /** The page's own: nobody knows yet what those read who are asked. */
    private static String language(Visit visit) {
        return Preferences.of(visit).language();
    }

    private static Optional<UserId> invited(Visit visit) {
        return Ids.parse(visit.parameters().get("invitedId")).map(UserId::new);
    }
}
