package adsconnect.web;

import adsconnect.domain.access.SignIn;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.signin.SignInPage;
import adsconnect.ui.signin.SignInPage.DemoUser;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The sign-in page in its states, and where it leads. */
final class SignInForm {

    private static final List<String> IN_ORDER = List.of("new-seller", "seller", "manager", "admin");

    private final Pages pages;
    private final List<DemoUser> demoUsers;

    SignInForm(Pages pages, Set<String> demoUserKeys) {
        this.pages = pages;
        this.demoUsers = IN_ORDER.stream()
                .filter(demoUserKeys::contains)
                .map(key -> new DemoUser(key, "signin.as." + key, "signin.hint." + key))
                .toList();
    }

    Reply empty(Visit visit) {
        return page(visit, 200, "", null, visit.query().first("next").orElse(""));
    }

    /** Signing in did not work; what was typed, except the password, stays. */
    Reply refused(Visit visit) {
        return refused(visit, "signin.problem.refused");
    }

    /** The right password of somebody who may not sign in. */
    Reply disabled(Visit visit) {
        return refused(visit, "signin.problem.disabled");
    }

    /** No password was looked at, not even the right one. */
    Reply tooMany(Visit visit, Duration left) {
        String wait = new Formats(Preferences.of(visit)).since(Duration.ofSeconds(RetryAfter.seconds(left)));
        SignInPage page = new SignInPage(
                visit.form().first("email").orElse(""),
                "signin.problem.throttled",
                wait,
                false,
                visit.form().first("next").orElse(""),
                demoUsers);
        return pages.page(visit, 429, page).with(RetryAfter.HEADER, Long.toString(RetryAfter.seconds(left)));
    }

    private Reply refused(Visit visit, String problem) {
        return page(
                visit,
                422,
                visit.form().first("email").orElse(""),
                problem,
                visit.form().first("next").orElse(""));
    }

    /** To where they wanted to go, with the new session. */
    static Reply welcome(Visit visit, SignIn.SignedIn signedIn, Cookies cookies) {
        return Reply.seeOther(LocalPath.orHome(visit.form().first("next").orElse("")))
                .with(cookies.session(signedIn.token()));
    }

    /** To where the second factor is asked for, with half a session. */
    static Reply half(Visit visit, SignIn.HalfSignedIn half, Cookies cookies) {
        return Reply.seeOther(IdentityRoutes.code(visit.form().first("next").orElse("")))
                .with(cookies.session(half.token()));
    }

    private Reply page(Visit visit, int status, String email, String problem, String next) {
        return pages.page(
                visit,
                status,
                new SignInPage(
                        email,
                        problem,
                        "",
                        visit.query().first("done").filter("reset"::equals).isPresent(),
                        next,
                        demoUsers));
    }
}
