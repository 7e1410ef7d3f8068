package adsconnect.web;

import adsconnect.domain.access.RecognizeVisitor;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Ends the session of this browser. */
final class SignOutAction implements Action {

    private final RecognizeVisitor recognizeVisitor;
    private final Cookies cookies;

    SignOutAction(RecognizeVisitor recognizeVisitor, Cookies cookies) {
        this.recognizeVisitor = recognizeVisitor;
        this.cookies = cookies;
    }

    @Override
    public Reply act(Visit visit) {
        cookies.session(visit).ifPresent(recognizeVisitor::forget);
        return Reply.seeOther(Routes.SIGN_IN).with(cookies.noSession());
    }
}
