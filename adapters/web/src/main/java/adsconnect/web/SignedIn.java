package adsconnect.web;

import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.access.RecognizeVisitor;
import adsconnect.domain.access.Session;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Lets an action happen for whoever is signed in, and sends everybody else to sign in first. */
final class SignedIn {

    private final RecognizeVisitor recognizeVisitor;
    private final Cookies cookies;
    private final Confirmation confirmation;
    private final ComeBack comeBack;

    SignedIn(RecognizeVisitor recognizeVisitor, Cookies cookies, Confirmation confirmation, ComeBack comeBack) {
        this.recognizeVisitor = recognizeVisitor;
        this.cookies = cookies;
        this.confirmation = confirmation;
        this.comeBack = comeBack;
    }

    /** Answers a visit of somebody we know. */
    @FunctionalInterface
    interface UserAction {
        Reply act(Visit visit, User user) throws Exception;
    }

    Action only(UserAction action) {
        return visit -> act(visit, action, true, false);
    }

    /** For setting a second factor up, which whoever has to have one does before anything else. */
    Action evenUnready(UserAction action) {
        return visit -> act(visit, action, true, true);
    }

    /** For the form of a dangerous act: whoever did not prove lately who they are does so first (section 17). */
    Action confirmed(DangerousAct act, UserAction action) {
        return only(confirming(act, action));
    }

    /** The same, to be put behind another door first. */
    UserAction confirming(DangerousAct act, UserAction action) {
        return confirmation.before(act, action);
    }

    /** For what a page asks by itself: it does not keep the session alive (WAIT-2). What it asks for is lost to nobody. */
    Action quietly(UserAction action) {
        return visit -> act(visit, action, false, false);
    }

    Optional<User> user(Visit visit) {
        return cookies.session(visit).flatMap(token -> recognizeVisitor.by(token, true));
    }

    /** Also somebody who has to set a second factor up first. */
    Optional<User> unreadyUser(Visit visit) {
        return whole(visit, true);
    }

    /** Also somebody who has to set a second factor up first; it does not keep the session alive. */
    Optional<User> whoSends(Visit visit) {
        return whole(visit, false);
    }

    private Optional<User> whole(Visit visit, boolean prolongs) {
        return cookies.session(visit)
                .flatMap(token -> recognizeVisitor.session(token, prolongs))
                .filter(Session::whole)
                .map(Session::user);
    }

    private Reply act(Visit visit, UserAction action, boolean prolongs, boolean unready) throws Exception {
        Optional<Session> session = cookies.session(visit).flatMap(token -> recognizeVisitor.session(token, prolongs));
        boolean whole = session.filter(Session::whole).isPresent();
        boolean lacking = session.filter(recognizeVisitor::lacksSecondFactor).isPresent();
        if (whole && (unready || !lacking)) {
            User user = session.get().user();
            return FilledIn.here(user, action, Preferences.wishes(visit, user));
        }
        boolean typed = prolongs && visit.method().equals("POST");
        if (visit.fromHtmx() && session.isEmpty() && typed) {
            return Reply.goTo(comeBack.unsent(visit));
        }
        if (visit.fromHtmx()) {
            // The reloaded page leads to the sign-in form; inside a fragment that form would be of no use.
            return Reply.reloadPage();
        }
        if (whole) {
            return Reply.seeOther(IdentityRoutes.SECURITY);
        }
        if (session.isPresent()) {
            return Reply.seeOther(IdentityRoutes.code(typed ? comeBack.page(visit) : ComeBack.address(visit)));
        }
        return Reply.seeOther(typed ? comeBack.unsent(visit) : ComeBack.to(visit));
    }
}
