package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.ResetPassword;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.people.JoinPage;
import adsconnect.ui.people.LinkOverPage;
import java.time.Clock;
import java.util.Optional;

/** Somebody looks at the link by which they choose a new password, and does. */
final class ResetActions {

    private final ResetPassword resetPassword;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Clock clock;

    ResetActions(ResetPassword resetPassword, SignedIn signedIn, Pages pages, Clock clock) {
        this.resetPassword = resetPassword;
        this.signedIn = signedIn;
        this.pages = pages;
        this.clock = clock;
    }

    Reply show(Visit visit) {
        return JoinActions.link(visit)
                .map(link -> reply(visit, link, resetPassword.look(link), null))
                .orElseGet(() -> over(visit, 404, "unknown"));
    }

    Reply reset(Visit visit) {
        Optional<Secret> link = JoinActions.link(visit);
        if (link.isEmpty()) {
            return over(visit, 404, "unknown");
        }
        ResetPassword.Outcome standing = resetPassword.look(link.get());
        Optional<String> password = visit.form().first("password").filter(typed -> !typed.isEmpty());
        if (!(standing instanceof ResetPassword.Open open)
                || another(visit, open.user()).isPresent()) {
            return reply(visit, link.get(), standing, null);
        }
        if (password.isEmpty()) {
            return reply(visit, link.get(), standing, "profile.password.refused");
        }
        ResetPassword.Outcome outcome = resetPassword.reset(link.get(), new Secret(password.get()));
        if (outcome instanceof ResetPassword.SamePassword) {
            return reply(visit, link.get(), standing, "profile.password.same");
        }
        return outcome instanceof ResetPassword.PasswordRefused
                ? reply(visit, link.get(), standing, "profile.password.refused")
                : reply(visit, link.get(), outcome, null);
    }

    private Reply reply(Visit visit, Secret link, ResetPassword.Outcome outcome, String problem) {
        return switch (outcome) {
            case ResetPassword.Open open -> open(visit, link, open, problem);
            case ResetPassword.Done done -> Reply.seeOther(SignInRoutes.SIGN_IN + "?done=reset");
            case ResetPassword.Used used -> over(visit, 410, "used");
            case ResetPassword.Late late -> over(visit, 410, "late");
            case ResetPassword.Disabled disabled -> over(visit, 409, "disabled");
            case ResetPassword.Unknown unknown -> over(visit, 404, "unknown");
            case ResetPassword.PasswordRefused refused -> show(visit);
            case ResetPassword.SamePassword same -> show(visit);
        };
    }

    private Reply open(Visit visit, Secret link, ResetPassword.Open open, String problem) {
        Optional<User> another = another(visit, open.user());
        if (another.isPresent()) {
            return pages.page(
                    visit,
                    409,
                    new LinkOverPage("reset", "signed-in", another.get().email().value(), JoinRoutes.reset(link)));
        }
        Formats formats = new Formats(Preferences.of(visit));
        return pages.page(
                visit,
                problem == null ? 200 : 422,
                new JoinPage(
                        "reset",
                        open.user().email().value(),
                        null,
                        null,
                        "",
                        formats.end(open.endsAt(), clock.instant()),
                        JoinRoutes.reset(link),
                        CreateUser.SHORTEST_PASSWORD,
                        CreateUser.LONGEST_PASSWORD,
                        problem));
    }

    /** Somebody else who is signed in in this browser. */
    private Optional<User> another(Visit visit, User owner) {
        return signedIn.user(visit).filter(user -> !AccessPolicy.mayUse(user.id(), owner.id()));
    }

    private Reply over(Visit visit, int status, String reason) {
        return pages.page(visit, status, new LinkOverPage("reset", reason, null, null));
    }
}
