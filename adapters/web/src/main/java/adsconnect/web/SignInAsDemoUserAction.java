package adsconnect.web;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.SignIn;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Map;
import java.util.Optional;

/** Signs in as one of the sandbox's demo users, with one click. */
final class SignInAsDemoUserAction implements Action {

    private final SignIn signIn;
    private final Map<String, EmailAddress> demoUsers;
    private final SignInForm form;
    private final Cookies cookies;

    SignInAsDemoUserAction(SignIn signIn, Map<String, EmailAddress> demoUsers, SignInForm form, Cookies cookies) {
        this.signIn = signIn;
        this.demoUsers = demoUsers;
        this.form = form;
        this.cookies = cookies;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<EmailAddress> demoUser = visit.form().first("user").map(demoUsers::get);
        if (demoUser.isEmpty()) {
            return form.refused(visit);
        }
        return switch (signIn.asDemoUser(demoUser.get(), cookies.knock(visit))) {
            case SignIn.SignedIn signedIn -> SignInForm.welcome(visit, signedIn, cookies);
            case SignIn.HalfSignedIn half -> SignInForm.half(visit, half, cookies);
            case SignIn.Refused refused -> form.refused(visit);
            case SignIn.Disabled disabled -> form.disabled(visit);
        };
    }
}
