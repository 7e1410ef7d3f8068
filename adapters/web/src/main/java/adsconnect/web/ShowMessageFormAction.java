package adsconnect.web;

import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Shows the form of Get help, to strangers too (HELP-1). */
final class ShowMessageFormAction implements Action {

    private final SignedIn signedIn;
    private final MessageForm form;

    ShowMessageFormAction(SignedIn signedIn, MessageForm form) {
        this.signedIn = signedIn;
        this.form = form;
    }

    @Override
    public Reply act(Visit visit) {
        return form.empty(visit, signedIn.user(visit));
    }
}
