package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.authorization.CompleteAuthorization;
import adsconnect.domain.authorization.CompleteAuthorization.Callback;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.failure.FailurePage;
import java.util.Optional;

/** Takes the browser back from Amazon (CALL-1 to CALL-3). */
final class CompleteAuthorizationAction implements Action {

    /** Longer ones are not ours; hashing them would only cost. */
    private static final int LONGEST_PARAMETER = 2_048;

    /** An empty link leads to the page it stands on, so that the code need not be written into it. */
    private static final String THIS_PAGE = "";

    private final CompleteAuthorization completeAuthorization;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Pages pages;
    private final Failures failures;

    CompleteAuthorizationAction(
            CompleteAuthorization completeAuthorization,
            SignedIn signedIn,
            Cookies cookies,
            Pages pages,
            Failures failures) {
        this.completeAuthorization = completeAuthorization;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit) {
        if (visit.method().equals("HEAD")) {
            // Who only wants to know whether there is something must not use up the code.
            return Reply.text(405, "");
        }
        // The code stands in this page's address, and must not travel on from it.
        return answer(visit).with("referrer-policy", "no-referrer");
    }

    private Reply answer(Visit visit) {
        Optional<User> user = signedIn.user(visit);
        if (user.isEmpty()) {
            // Not by way of the sign-in form: the code would travel in its address.
            return pages.page(
                    visit, 401, new FailurePage("signed_out", "", false, "failure.sign-in", Routes.SIGN_IN, ""));
        }
        Callback callback = new Callback(
                parameter(visit, "state").map(Secret::new),
                parameter(visit, "code").map(Secret::new),
                parameter(visit, "error"));
        return switch (completeAuthorization.complete(callback, user.get().id(), cookies.browser(visit))) {
            case CompleteAuthorization.Consented consented -> Reply.seeOther(Routes.PENDING);
            case CompleteAuthorization.StillExchanging still -> stillExchanging(visit, user.get());
            case CompleteAuthorization.Refused refused -> refused(visit, user.get(), refused.code());
        };
    }

    /** The browser looks again by itself: the answer to the first request is on its way. */
    private Reply stillExchanging(Visit visit, User user) {
        FailurePage page = new FailurePage("exchanging", "", false, "failure.look-again", Routes.HOME, "");
        return failures.of(visit, user, 200, page);
    }

    private Reply refused(Visit visit, User user, FailureCode code) {
        // Loading the callback again exchanges the same code once more, which is still good.
        boolean again = code.leavesTheCodeUsable();
        String amazonsWords = code == FailureCode.AMAZON_REFUSED
                ? parameter(visit, "error_description")
                        .or(() -> parameter(visit, "error"))
                        .orElse("")
                : "";
        FailurePage page = new FailurePage(
                code.code().text(),
                amazonsWords,
                code != FailureCode.STATE_USED,
                again ? "failure.try-again" : "failure.start-again",
                again ? THIS_PAGE : Routes.NEW_AUTHORIZATION,
                "");
        return failures.of(visit, user, status(code), page);
    }

    private static int status(FailureCode code) {
        return switch (code) {
            case CANCELLED_AT_AMAZON -> 200;
            case STATE_UNKNOWN, STATE_USED, STATE_EXPIRED, WRONG_BROWSER, CODE_EXPIRED -> 400;
            case CLIENT_REJECTED, AMAZON_REFUSED, AMAZON_UNAVAILABLE -> 502;
            case AMAZON_THROTTLED -> 429;
        };
    }

    private static Optional<String> parameter(Visit visit, String name) {
        return visit.query().first(name).filter(value -> !value.isBlank() && value.length() <= LONGEST_PARAMETER);
    }
}
