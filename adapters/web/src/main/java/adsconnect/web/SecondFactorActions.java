package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.RemoveSecondFactor;
import adsconnect.domain.access.SecondFactor;
import adsconnect.domain.access.SetUpSecondFactor;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.List;
import java.util.Optional;

/** Somebody switches their own second factor on and off. */
final class SecondFactorActions {

    private final IdentityUseCases useCases;
    private final SecurityViews views;
    private final Cookies cookies;
    private final Failures failures;

    SecondFactorActions(IdentityUseCases useCases, SecurityViews views, Cookies cookies, Failures failures) {
        this.useCases = useCases;
        this.views = views;
        this.cookies = cookies;
        this.failures = failures;
    }

    Reply begin(Visit visit, User user) {
        useCases.setUpSecondFactor().begin(user, cookies.session(visit).orElseThrow());
        return Reply.seeOther(IdentityRoutes.SECURITY);
    }

    Reply activate(Visit visit, User user) {
        Secret token = cookies.session(visit).orElseThrow();
        String code = visit.form().first("code").orElse("");
        return switch (useCases.setUpSecondFactor().confirm(user, token, code, cookies.knock(visit))) {
            case SetUpSecondFactor.Confirmed confirmed ->
                views.withCodes(visit, user, confirmed.recoveryCodes(), "security.done.on");
            // So that going back leads to a page, and not to a form that was sent.
            case SetUpSecondFactor.Refused refused -> Reply.seeOther(SecurityViews.WRONG_CODE);
            case SetUpSecondFactor.TooMany many ->
                Waits.told(
                        views.refused(visit, user, 429, "security.problem.too-many", Waits.words(visit, many.left())),
                        many.left());
            case SetUpSecondFactor.NothingBegun nothing -> Reply.seeOther(IdentityRoutes.SECURITY);
        };
    }

    Reply renewRecoveryCodes(Visit visit, User user) {
        Optional<List<Secret>> codes = useCases.setUpSecondFactor().renewRecoveryCodes(user);
        return codes.isPresent()
                ? views.withCodes(visit, user, codes.get(), "security.done.codes")
                : Reply.seeOther(IdentityRoutes.SECURITY);
    }

    Reply remove(Visit visit, User user) {
        boolean on = useCases.setUpSecondFactor()
                .of(user)
                .filter(SecondFactor::confirmed)
                .isPresent();
        return switch (useCases.removeSecondFactor().ofOneself(user)) {
            case RemoveSecondFactor.Removed removed -> SecurityViews.done(on ? "off" : "given-up");
            // In another window, or by an admin.
            case RemoveSecondFactor.NoneThere none -> Reply.seeOther(IdentityRoutes.SECURITY);
            case RemoveSecondFactor.NoSuchUser nobody -> Reply.seeOther(IdentityRoutes.SECURITY);
            case RemoveSecondFactor.Demanded demanded ->
                views.refused(visit, user, 409, "security.problem.demanded", "");
        };
    }

    /** Of the seed that is being set up; afterwards nobody sees it again. */
    Reply picture(Visit visit, User user) {
        return useCases.setUpSecondFactor()
                .seed(user, cookies.session(visit).orElseThrow())
                .map(seed -> SeedPicture.of(user, seed))
                .orElseGet(() -> failures.notFound(visit, user));
    }
}
