package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.SecondFactor;
import adsconnect.domain.access.SignOn;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Moment;
import adsconnect.ui.security.SecurityPage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The page on which somebody sees how they sign in, in its states. */
final class SecurityViews {

    /** The page with the word that the code was wrong. */
    static final String WRONG_CODE = IdentityRoutes.SECURITY + "?problem=code";

    private static final Set<String> DONE = Set.of("off", "given-up", "linked", "unlinked");
    private static final String PROBLEM = "security.problem.code";

    private final IdentityUseCases useCases;
    private final Cookies cookies;
    private final Pages pages;
    private final Clock clock;

    SecurityViews(IdentityUseCases useCases, Cookies cookies, Pages pages, Clock clock) {
        this.useCases = useCases;
        this.cookies = cookies;
        this.pages = pages;
        this.clock = clock;
    }

    /** The page with a word of what was done. */
    static Reply done(String word) {
        return Reply.seeOther(IdentityRoutes.SECURITY + "?done=" + word);
    }

    Reply page(Visit visit, User user) {
        String done = visit.query()
                .first("done")
                .filter(DONE::contains)
                .map(word -> "security.done." + word)
                .orElse(null);
        String problem = visit.query()
                .first("problem")
                .filter("code"::equals)
                .map(code -> PROBLEM)
                .orElse(null);
        return page(visit, user, 200, List.of(), done, problem, "");
    }

    /** With recovery codes, this once. */
    Reply withCodes(Visit visit, User user, List<Secret> codes, String done) {
        return page(visit, user, 200, codes.stream().map(Secret::reveal).toList(), done, null, "");
    }

    Reply refused(Visit visit, User user, int status, String problem, String left) {
        return page(visit, user, status, List.of(), null, problem, left);
    }

    private Reply page(
            Visit visit, User user, int status, List<String> codes, String done, String problem, String left) {
        Optional<SecondFactor> factor = useCases.setUpSecondFactor().of(user);
        Formats formats = new Formats(Preferences.of(visit));
        Moment since = factor.flatMap(SecondFactor::confirmedAt)
                .map(at -> formats.moment(at, clock.instant()))
                .orElse(null);
        String seed = useCases.setUpSecondFactor()
                .seed(user, cookies.session(visit).orElseThrow())
                .map(secret -> secret.reveal().replaceAll("(.{4})(?=.)", "$1 "))
                .orElse(null);
        SecurityPage view = new SecurityPage(
                useCases.removeSecondFactor().demandedOf(user),
                since,
                factor.map(SecondFactor::recoveryCodes).orElse(0),
                seed,
                IdentityRoutes.PICTURE,
                codes,
                done,
                problem,
                left,
                useCases.signOn().map(SignOn::name).orElse(null),
                useCases.signOn()
                        .flatMap(signOn -> signOn.linkedSince(user))
                        .map(at -> formats.moment(at, clock.instant()))
                        .orElse(null));
        return pages.page(visit, user, status, view);
    }
}
