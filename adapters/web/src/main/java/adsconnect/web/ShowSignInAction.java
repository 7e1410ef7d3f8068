package adsconnect.web;

import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Shows the sign-in form to whoever is not signed in yet. */
final class ShowSignInAction implements Action {

    private final SignedIn signedIn;
    private final SignInForm form;

    ShowSignInAction(SignedIn signedIn, SignInForm form) {
        this.signedIn = signedIn;
        this.form = form;
    }

    @Override
    public Reply act(Visit visit) {
        return signedIn.user(visit).isPresent()
                ? Reply.seeOther(LocalPath.orHome(visit.query().first("next").orElse("")))
                : form.empty(visit);
    }
}
