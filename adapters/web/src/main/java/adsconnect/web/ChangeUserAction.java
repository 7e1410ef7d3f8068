package adsconnect.web;

import adsconnect.domain.Ids;
import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.SeenUser;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.Reason;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Does one thing to a user, for whoever is an admin at that moment and says why (section 17). */
final class ChangeUserAction implements SignedIn.UserAction {

    private final String form;
    private final Deed deed;
    private final PeopleUseCases people;
    private final UserViews views;
    private final Pages pages;
    private final Failures failures;

    ChangeUserAction(String form, Deed deed, PeopleUseCases people, UserViews views, Pages pages, Failures failures) {
        this.form = form;
        this.deed = deed;
        this.people = people;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    /** What is done; to a user whom nobody else changes meanwhile. */
    @FunctionalInterface
    interface Deed {
        UserDeeds.Wish act(Visit visit, User admin, User about);
    }

    /** Its name in addresses. */
    String form() {
        return form;
    }

    @Override
    public Reply act(Visit visit, User admin) {
        Optional<User> about =
                Ids.parse(visit.parameters().get("userId")).map(UserId::new).flatMap(people.findUsers()::byId);
        if (about.isEmpty()) {
            return failures.notFound(visit, admin);
        }
        Optional<Reason> reason = ReasonField.of(visit);
        if (reason.isEmpty()) {
            return pages.refused(
                    visit, admin, Problem.REASON.code(), views.withoutReason(visit, admin, about.get(), form));
        }
        // Their role may have changed since they were let in.
        Optional<UserDeeds.Result> result = ReasonField.because(
                reason.get(),
                admin,
                () -> people.actAsAdmin().actOn(admin.id(), about.get().id(), now -> decide(visit, admin, now)));
        return result.map(came -> reply(visit, admin, about.get(), came))
                .orElseGet(() -> failures.notFound(visit, admin));
    }

    private UserDeeds.Result decide(Visit visit, User admin, User now) {
        return switch (deed.act(visit, admin, now)) {
            case UserDeeds.Change change ->
                asSeen(visit, now) ? change.doing().get() : new UserDeeds.Refused(Problem.USER_CHANGED);
            case UserDeeds.Result result -> result;
        };
    }

    /** Of two admins at the same page, the second loses nothing unseen of what the first did. */
    private static boolean asSeen(Visit visit, User now) {
        return UserViews.seen(visit)
                .filter(seen -> !seen.equals(SeenUser.of(now)))
                .isEmpty();
    }

    private Reply reply(Visit visit, User admin, User about, UserDeeds.Result result) {
        return switch (result) {
            // Whoever did it to themselves may have nothing more to do here.
            case UserDeeds.Done done
            when AccessPolicy.mayUse(admin.id(), about.id()) && (form.equals("role") || form.equals("access")) ->
                Reply.seeOther(Routes.HOME);
            case UserDeeds.Done done -> Reply.seeOther(UserViews.address(about) + "?done=" + done.word());
            case UserDeeds.Refused(Problem problem) -> refused(visit, admin, about, problem);
            case UserDeeds.Link link -> pages.page(visit, admin, 200, views.made(visit, admin, about, link));
        };
    }

    private Reply refused(Visit visit, User admin, User before, Problem problem) {
        User about = people.findUsers().byId(before.id()).orElse(before);
        return pages.refused(visit, admin, problem.code(), views.refused(visit, admin, about, form, problem));
    }
}
