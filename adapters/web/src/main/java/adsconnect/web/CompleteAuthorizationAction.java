package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ReceiveCallback;
import adsconnect.domain.authorization.ReceiveCallback.Callback;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Takes the browser back from Amazon (CALL-1 to CALL-3). */
final class CompleteAuthorizationAction implements Action {

    /** Longer ones are not ours; hashing them would only cost. */
    private static final int LONGEST_PARAMETER = 2_048;

    private final ReceiveCallback receiveCallback;
    private final AuthorizationReplies replies;
    private final SignedIn signedIn;
    private final Cookies cookies;

    CompleteAuthorizationAction(
            ReceiveCallback receiveCallback, AuthorizationReplies replies, SignedIn signedIn, Cookies cookies) {
        this.receiveCallback = receiveCallback;
        this.replies = replies;
        this.signedIn = signedIn;
        this.cookies = cookies;
    }

    @Override
    public Reply act(Visit visit) {
        if (visit.method().equals("HEAD")) {
            // Who only wants to know whether there is something must not use up the code.
            return Reply.text(405, "");
        }
        // The code stands in this page's address, and must not travel on from it.
        return answer(visit).with("referrer-policy", "no-referrer");
    }

    private Reply answer(Visit visit) {
        Optional<User> user = signedIn.user(visit);
        Callback callback = new Callback(
                parameter(visit, "state").map(Secret::new),
                parameter(visit, "code").map(Secret::new),
                parameter(visit, "error"));
        return switch (receiveCallback.receive(callback, user.map(User::id), cookies.browser(visit))) {
            case ReceiveCallback.Received received ->
                replies.of(
                        visit,
                        user,
                        received.id(),
                        parameter(visit, "error_description")
                                .or(() -> parameter(visit, "error"))
                                .orElse(""));
            case ReceiveCallback.Refused refused -> replies.refused(visit, user, refused.code());
        };
    }

    private static Optional<String> parameter(Visit visit, String name) {
        return visit.query().first(name).filter(value -> !value.isBlank() && value.length() <= LONGEST_PARAMETER);
    }
}
