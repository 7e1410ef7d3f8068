package adsconnect.web;

import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.Attempt;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.AuthorizationId;
import adsconnect.domain.authorization.CompleteAuthorization;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.authorization.ReadConsent;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.View;
import adsconnect.ui.connect.NotReturnedPage;
import adsconnect.ui.failure.FailurePage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is shown of an attempt at consent, however far it is; the same after the callback and later. */
final class AuthorizationReplies {

    private final CompleteAuthorization completeAuthorization;
    private final ReadConsent readConsent;
    private final Cookies cookies;
    private final Pages pages;
    private final Failures failures;

    AuthorizationReplies(
            CompleteAuthorization completeAuthorization,
            ReadConsent readConsent,
            Cookies cookies,
            Pages pages,
            Failures failures) {
        this.completeAuthorization = completeAuthorization;
        this.readConsent = readConsent;
        this.cookies = cookies;
        this.pages = pages;
        this.failures = failures;
    }

    /** @param amazonsWords for why there is no code, as they came with the callback; empty later */
    Reply of(Visit visit, Optional<User> user, AuthorizationId id, String amazonsWords) {
        String here = AuthorizationRoutes.authorization(id);
        return switch (completeAuthorization.complete(id, user.map(User::id), cookies.browser(visit))) {
            case CompleteAuthorization.NotYours notYours -> notFound(visit, user);
            // Its own address has no code in it, and so may stand in that of the sign-in form.
            case CompleteAuthorization.SignInFirst signInFirst ->
                Reply.seeOther(SignInRoutes.SIGN_IN + "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
            case CompleteAuthorization.AtAmazon atAmazon -> page(visit, user, 200, notReturned(false));
            case CompleteAuthorization.StillExchanging still ->
                // Elsewhere than at the callback: a browser that loads that anew tells its address, and with it the
                // code, to wherever it leads (CALL-3).
                visit.path().equals(here)
                        ? page(visit, user, 200, failure("exchanging", false, "failure.look-again", here))
                        : Reply.seeOther(here);
            case CompleteAuthorization.Consented consented -> consented(visit, user, consented.attempt());
            case CompleteAuthorization.Settled settled -> settled(visit, user, settled.authorization());
            case CompleteAuthorization.Refused refused ->
                page(visit, user, status(refused.code()), failed(user, refused, words(user, refused, amazonsWords)));
        };
    }

    /** What is wrong with our own registration concerns those who can put it right, and nobody else (CALL-3). */
    private static String words(Optional<User> user, CompleteAuthorization.Refused refused, String fromCallback) {
        boolean admin = user.filter(known -> known.role() == Role.ADMIN).isPresent();
        return switch (refused.code()) {
            case CLIENT_REJECTED -> admin ? refused.amazonsWords() : "";
            case AMAZON_REFUSED -> fromCallback;
            default -> "";
        };
    }

    /** What was pasted is not the address that the browser ended on. */
    Reply misread(Visit visit, Optional<User> user) {
        return page(visit, user, 422, notReturned(true));
    }

    private static NotReturnedPage notReturned(boolean misread) {
        return new NotReturnedPage(AuthorizationRoutes.NEW_AUTHORIZATION, Routes.CALLBACK + "/address", misread);
    }

    /** Without an attempt of this browser. */
    Reply refused(Visit visit, Optional<User> user, FailureCode code) {
        String action = user.isPresent() ? FailurePage.TRY_AGAIN : FailurePage.SIGN_IN;
        return page(
                visit,
                user,
                status(code),
                failed(user.isEmpty(), code.code().text(), "", action, AuthorizationRoutes.NEW_AUTHORIZATION, false));
    }

    private Reply consented(Visit visit, Optional<User> user, Attempt attempt) {
        if (attempt.aim() instanceof Aim.Pick) {
            return Reply.seeOther(PickerRoutes.PENDING);
        }
        String here = AuthorizationRoutes.authorization(attempt.id());
        if (!visit.path().equals(here)) {
            return Reply.seeOther(here);
        }
        Discovery.Finding finding = readConsent.discovery(attempt).finding();
        return page(visit, user, 200, ConsentViews.searching(attempt, finding));
    }

    private Reply settled(Visit visit, Optional<User> user, Authorization.Settled settled) {
        String here = AuthorizationRoutes.authorization(settled.attempt().id());
        if (!visit.path().equals(here)) {
            return Reply.seeOther(here);
        }
        return readConsent
                .shared(settled)
                .map(shared -> page(visit, user, 200, ConsentViews.shared(settled, shared)))
                .orElseGet(() -> notFound(visit, user));
    }

    private static FailurePage failed(Optional<User> user, CompleteAuthorization.Refused refused, String words) {
        AuthorizationId id = refused.attempt().id();
        String code = refused.code().code().text();
        // Whoever came by a link of somebody else's has no plan, limit or dashboard of their own in this.
        boolean guest = user.filter(known ->
                        AccessPolicy.mayUse(known.id(), refused.attempt().user()))
                .isEmpty();
        return switch (refused.code()) {
            // Looking at the attempt again exchanges the same code once more, which is still good.
            case AMAZON_UNAVAILABLE, AMAZON_THROTTLED ->
                failed(guest, code, words, FailurePage.TRY_AGAIN, AuthorizationRoutes.authorization(id), false);
            case CLIENT_REJECTED ->
                failed(guest, code, words, FailurePage.GET_HELP, MessageForm.ADDRESS + "?code=" + code, false);
            case STATE_USED ->
                new FailurePage(code, guest, words, false, guest ? "" : "failure.to-dashboard", Routes.HOME, false, "");
            // Nothing can be tried again with these.
            case LINK_ENDED, NOT_FOUND -> failed(guest, code, words, "", "", false);
            default -> failed(guest, code, words, FailurePage.TRY_AGAIN, AuthorizationRoutes.successor(id), true);
        };
    }

    private static FailurePage failed(
            boolean guest, String code, String words, String action, String address, boolean post) {
        return new FailurePage(code, guest, words, true, action, address, post, "");
    }

    private static FailurePage failure(String code, boolean nothingStored, String action, String address) {
        return new FailurePage(code, "", nothingStored, action, address, "");
    }

    private Reply notFound(Visit visit, Optional<User> user) {
        return user.map(known -> failures.notFound(visit, known)).orElseGet(() -> failures.of(404, visit));
    }

    private Reply page(Visit visit, Optional<User> user, int status, View view) {
        return user.map(known -> pages.page(visit, known, status, view))
                .orElseGet(() -> pages.page(visit, status, view));
    }

    /** Three have no status in the table, for no answer to a program carries them. */
    private static int status(FailureCode code) {
        return code.code().status().orElseGet(() -> switch (code) {
            case CANCELLED_AT_AMAZON -> 200;
            case CLIENT_REJECTED -> 502;
            default -> 400;
        });
    }
}
