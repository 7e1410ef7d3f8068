package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.StartAgain;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends the browser to Amazon once more for what its attempt was begun for; by a link nobody need be signed in (CALL-3). */
final class StartAgainAction implements Action {

    private final StartAgain startAgain;
    private final LinkReplies linkReplies;
    private final SignedIn signedIn;
    private final WelcomeViews welcome;
    private final Pages pages;
    private final Failures failures;
    private final Cookies cookies;

    StartAgainAction(
            StartAgain startAgain,
            LinkReplies linkReplies,
            SignedIn signedIn,
            WelcomeViews welcome,
            Pages pages,
            Failures failures,
            Cookies cookies) {
        this.startAgain = startAgain;
        this.linkReplies = linkReplies;
        this.signedIn = signedIn;
        this.welcome = welcome;
        this.pages = pages;
        this.failures = failures;
        this.cookies = cookies;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<User> user = signedIn.user(visit);
        Optional<AuthorizationId> id = AuthorizationId.parse(visit.parameters().get("authorizationId"));
        Optional<Secret> browser = cookies.browser(visit);
        return id.isPresent() && browser.isPresent()
                ? start(visit, user, id.get(), browser.get())
                : failures.notFound(visit, user);
    }

    private Reply start(Visit visit, Optional<User> user, AuthorizationId id, Secret browser) {
        return switch (startAgain.start(id, user, browser)) {
            case StartAgain.Left left ->
                Reply.seeOther(left.consentPage().toString()).with(cookies.browser(browser));
            case StartAgain.NotYours notYours -> failures.notFound(visit, user);
            case StartAgain.SignInFirst signInFirst ->
                Reply.seeOther(SignInRoutes.SIGN_IN + "?next="
                        + URLEncoder.encode(AuthorizationRoutes.authorization(id), StandardCharsets.UTF_8));
            case StartAgain.PlanRequired planRequired ->
                pages.page(visit, user, 402, welcome.fresh(user.orElseThrow(), false));
            case StartAgain.NameTaken taken -> Reply.seeOther(AuthorizationRoutes.NEW_AUTHORIZATION);
            case StartAgain.LinkClosed closed -> linkReplies.closed(visit, closed.why());
        };
    }
}
