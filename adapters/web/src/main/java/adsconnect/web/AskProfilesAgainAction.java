package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.CompleteAuthorization;
import adsconnect.domain.authorization.ReadConsent;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Asks Amazon once more for the profiles of a consent that nobody picks from (CALL-4). */
final class AskProfilesAgainAction implements Action {

    private final CompleteAuthorization completeAuthorization;
    private final ReadConsent readConsent;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Failures failures;

    AskProfilesAgainAction(
            CompleteAuthorization completeAuthorization,
            ReadConsent readConsent,
            SignedIn signedIn,
            Cookies cookies,
            Failures failures) {
        this.completeAuthorization = completeAuthorization;
        this.readConsent = readConsent;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit) {
        return AuthorizationId.parse(visit.parameters().get("authorizationId"))
                .map(id -> act(visit, id))
                .orElseGet(() -> failures.notFound(visit, signedIn.user(visit)));
    }

    private Reply act(Visit visit, AuthorizationId id) {
        if (completeAuthorization.complete(id, signedIn.user(visit).map(User::id), cookies.browser(visit))
                instanceof CompleteAuthorization.Consented consented) {
            readConsent.askAgain(consented.attempt());
        }
        return Reply.seeOther(AuthorizationRoutes.authorization(id));
    }
}
