package adsconnect.web;

import adsconnect.domain.access.RecognizeVisitor;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lets an action happen for whoever is signed in, and sends everybody else to sign in first. */
final class SignedIn {

    private final RecognizeVisitor recognizeVisitor;
    private final Cookies cookies;

    SignedIn(RecognizeVisitor recognizeVisitor, Cookies cookies) {
        this.recognizeVisitor = recognizeVisitor;
        this.cookies = cookies;
    }

    /** Answers a visit of somebody we know. */
    @FunctionalInterface
    interface UserAction {
        Reply act(Visit visit, User user) throws Exception;
    }

    Action only(UserAction action) {
        return visit -> act(visit, action, true, visit.method().equals("GET"));
    }

    /** For a form's target that can be read too: whoever has to sign in first comes back to it. */
    Action returning(UserAction action) {
        return visit -> act(visit, action, true, true);
    }

    /** For what a page asks by itself: it does not keep the session alive (WAIT-2). Its address can be read. */
    Action quietly(UserAction action) {
        return visit -> act(visit, action, false, true);
    }

    Optional<User> user(Visit visit) {
        return cookies.session(visit).flatMap(token -> recognizeVisitor.by(token, true));
    }

    private Reply act(Visit visit, UserAction action, boolean prolongs, boolean back) throws Exception {
        Optional<User> user = cookies.session(visit).flatMap(token -> recognizeVisitor.by(token, prolongs));
        if (user.isPresent()) {
            return action.act(visit, user.get());
        }
        if (visit.fromHtmx()) {
            // The reloaded page leads to the sign-in form; inside a fragment that form would be of no use.
            return Reply.reloadPage();
        }
        return Reply.seeOther(
                back
                        ? Routes.SIGN_IN + "?next=" + URLEncoder.encode(visit.path(), StandardCharsets.UTF_8)
                        : Routes.SIGN_IN);
    }
}
