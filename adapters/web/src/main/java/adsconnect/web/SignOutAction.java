package adsconnect.web;

import adsconnect.domain.access.OwnSessions;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Ends the session of this browser. */
final class SignOutAction implements Action {

    private final OwnSessions ownSessions;
    private final Cookies cookies;

    SignOutAction(OwnSessions ownSessions, Cookies cookies) {
        this.ownSessions = ownSessions;
        this.cookies = cookies;
    }

    @Override
    public Reply act(Visit visit) {
        cookies.session(visit).ifPresent(ownSessions::signOut);
        return Reply.seeOther(next(visit)).with(cookies.noSession());
    }

    /** Back to a single-use link that is for somebody else; otherwise to where people sign in. */
    private static String next(Visit visit) {
        return visit.form()
                .first("next")
                .filter(path -> path.startsWith(JoinRoutes.JOIN) || path.startsWith(JoinRoutes.RESET))
                .map(LocalPath::orHome)
                .orElse(SignInRoutes.SIGN_IN);
    }
}
