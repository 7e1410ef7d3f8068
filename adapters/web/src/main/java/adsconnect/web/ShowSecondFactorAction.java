package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ShowSecondFactor;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Signs somebody in whose password was right, by a code of their app or a recovery code. */
final class ShowSecondFactorAction implements Action {

    private final ShowSecondFactor showSecondFactor;
    private final CodeForm form;
    private final Cookies cookies;

    ShowSecondFactorAction(ShowSecondFactor showSecondFactor, CodeForm form, Cookies cookies) {
        this.showSecondFactor = showSecondFactor;
        this.form = form;
        this.cookies = cookies;
    }

    /** The page that asks; also whoever has to show none any more goes on from there. */
    Reply page(Visit visit) {
        return form.empty(
                visit, cookies.session(visit).filter(showSecondFactor::needless).isEmpty());
    }

    @Override
    public Reply act(Visit visit) {
        Optional<Secret> half = cookies.session(visit);
        if (half.isEmpty()) {
            return Reply.seeOther(SignInRoutes.SIGN_IN);
        }
        return switch (showSecondFactor.show(
                half.get(), visit.form().first("code").orElse(""), cookies.knock(visit))) {
            case ShowSecondFactor.SignedIn signedIn ->
                SignInForm.welcome(CodeForm.next(visit), signedIn.whole(), cookies);
            case ShowSecondFactor.Refused refused -> form.refused(visit);
            case ShowSecondFactor.TooMany many -> form.tooMany(visit, many.left());
            // Signed in meanwhile, it leads on from there.
            case ShowSecondFactor.Over over -> Reply.seeOther(SignInRoutes.SIGN_IN);
        };
    }
}
