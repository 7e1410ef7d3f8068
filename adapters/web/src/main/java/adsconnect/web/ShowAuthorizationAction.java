package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Shows how an attempt at consent stands, at an address without a code. Whoever followed a link need not be signed in. */
final class ShowAuthorizationAction implements Action {

    private final AuthorizationReplies replies;
    private final SignedIn signedIn;
    private final Failures failures;

    ShowAuthorizationAction(AuthorizationReplies replies, SignedIn signedIn, Failures failures) {
        this.replies = replies;
        this.signedIn = signedIn;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<User> user = signedIn.user(visit);
        return AuthorizationId.parse(visit.parameters().get("authorizationId"))
                .map(known -> replies.of(visit, user, known, ""))
                .orElseGet(() -> failures.notFound(visit, user));
    }
}
