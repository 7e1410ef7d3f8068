package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ReceiveCallback;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.net.URI;
import java.util.Optional;

/** Takes the browser back from Amazon (CALL-1 to CALL-3). */
final class CompleteAuthorizationAction implements Action {

    private final ReceiveCallback receiveCallback;
    private final AuthorizationReplies replies;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final String referrerPolicy;

    CompleteAuthorizationAction(
            ReceiveCallback receiveCallback,
            AuthorizationReplies replies,
            SignedIn signedIn,
            Cookies cookies,
            URI publicUrl) {
        this.receiveCallback = receiveCallback;
        this.replies = replies;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.referrerPolicy = ReferrerPolicy.hidingAddresses(publicUrl);
    }

    @Override
    public Reply act(Visit visit) {
        if (visit.method().equals("HEAD")) {
            // Who only wants to know whether there is something must not use up the code.
            return Reply.text(405, "");
        }
        // The code stands in this page's address, and must not travel on from it.
        return answer(visit).with(ReferrerPolicy.HEADER, referrerPolicy);
    }

    private Reply answer(Visit visit) {
        Optional<User> user = signedIn.user(visit);
        CallbackParameters parameters = new CallbackParameters(visit.query());
        return switch (receiveCallback.receive(parameters.callback(), user.map(User::id), cookies.browser(visit))) {
            case ReceiveCallback.Received received -> replies.of(visit, user, received.id(), parameters.amazonsWords());
            case ReceiveCallback.Refused refused -> replies.refused(visit, user, refused.code());
        };
    }
}
