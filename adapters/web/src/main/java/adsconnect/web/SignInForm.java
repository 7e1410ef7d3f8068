package adsconnect.web;

import adsconnect.domain.access.SignIn;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.signin.SignInPage;
import adsconnect.ui.signin.SignInPage.DemoUser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sign-in page in its states, and where it leads. */
final class SignInForm {

    private static final List<String> IN_ORDER = List.of("new-seller", "seller", "manager", "admin");

    private final Pages pages;
    private final List<DemoUser> demoUsers;
    private final Optional<String> signOn;

    /** @param signOn what people call the provider of single sign-on, where there is one */
    SignInForm(Pages pages, Set<String> demoUserKeys, Optional<String> signOn) {
        this.pages = pages;
        this.signOn = signOn;
        this.demoUsers = IN_ORDER.stream()
                .filter(demoUserKeys::contains)
                .map(key -> new DemoUser(key, "signin.as." + key, "signin.hint." + key))
                .toList();
    }

    Reply empty(Visit visit) {
        return page(visit, 200, "", null, "", visit.query().first("next").orElse(""));
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
        String wait = new Formats(Preferences.of(visit)).since(Duration.ofSeconds(Waits.seconds(left)));
        return Waits.told(
                page(
                        visit,
                        429,
                        visit.form().first("email").orElse(""),
                        "signin.problem.throttled",
                        wait,
                        visit.form().first("next").orElse("")),
                left);
    }

    private Reply refused(Visit visit, String problem) {
        return page(
                visit,
                422,
                visit.form().first("email").orElse(""),
                problem,
                "",
                visit.form().first("next").orElse(""));
    }

    /** To where they wanted to go, with the new session. */
    static Reply welcome(Visit visit, SignIn.SignedIn signedIn, Cookies cookies) {
        return welcome(visit.form().first("next").orElse(""), signedIn, cookies);
    }

    static Reply welcome(String next, SignIn.SignedIn signedIn, Cookies cookies) {
        return Reply.seeOther(LocalPath.orHome(next))
                .with(cookies.session(signedIn.token()))
                .with(cookies.known(signedIn.browser()));
    }

    /** To where the second factor is asked for, with half a session. */
    static Reply half(Visit visit, SignIn.HalfSignedIn half, Cookies cookies) {
        return half(visit.form().first("next").orElse(""), half, cookies);
    }

    static Reply half(String next, SignIn.HalfSignedIn half, Cookies cookies) {
        return Reply.seeOther(IdentityRoutes.code(next)).with(cookies.session(half.token()));
    }

    /** Single sign-on did not work; the password may. */
    Reply problem(Visit visit, int status, String problem, String detail) {
        return page(
                visit, status, "", problem, detail, visit.form().first("next").orElse(""));
    }

    private Reply page(Visit visit, int status, String email, String problem, String detail, String next) {
        return pages.page(
                visit,
                status,
                new SignInPage(
                        email,
                        problem,
                        detail,
                        visit.query().first("done").filter("reset"::equals).isPresent(),
                        next,
                        demoUsers,
                        signOn.orElse(null)));
    }
}
