package adsconnect.web;

import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.help.HelpIndexPage;

/** Shows what there is help on (HELP-2). */
final class ShowHelpIndexAction implements Action {

    private final SignedIn signedIn;
    private final Pages pages;

    ShowHelpIndexAction(SignedIn signedIn, Pages pages) {
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit) {
        return pages.page(visit, signedIn.user(visit), 200, HelpIndexPage.ofAll());
    }
}
