package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.GuardSignIn;
import adsconnect.domain.access.SignIn;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Signs somebody in by e-mail and password. */
final class SignInAction implements Action {

    private final GuardSignIn guardSignIn;
    private final SignInForm form;
    private final Cookies cookies;

    SignInAction(GuardSignIn guardSignIn, SignInForm form, Cookies cookies) {
        this.guardSignIn = guardSignIn;
        this.form = form;
        this.cookies = cookies;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<EmailAddress> email = visit.form().first("email").flatMap(EmailAddress::parse);
        Optional<String> password = visit.form().first("password").filter(typed -> !typed.isEmpty());
        if (email.isEmpty() || password.isEmpty()) {
            return form.refused(visit);
        }
        return switch (guardSignIn.withPassword(email.get(), new Secret(password.get()), cookies.knock(visit))) {
            case GuardSignIn.TooMany many -> form.tooMany(visit, many.left());
            case GuardSignIn.Answered answered -> answered(visit, answered.outcome());
        };
    }

    private Reply answered(Visit visit, SignIn.Outcome outcome) {
        return switch (outcome) {
            case SignIn.SignedIn signedIn -> SignInForm.welcome(visit, signedIn, cookies);
            case SignIn.HalfSignedIn half -> SignInForm.half(visit, half, cookies);
            case SignIn.Refused refused -> form.refused(visit);
            case SignIn.Disabled disabled -> form.disabled(visit);
        };
    }
}
