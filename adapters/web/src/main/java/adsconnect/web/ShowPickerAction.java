package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.ReadConsent;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.PickFrom;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.failure.FailurePage;
import java.util.Optional;

/** Shows what the waiting consent, or an account, reaches, to choose from. */
final class ShowPickerAction implements PickerRoutes.PickerAction {

    private final OfferProfiles offerProfiles;
    private final ReadConsent readConsent;
    private final PickerViews views;
    private final Pages pages;
    private final Failures failures;

    ShowPickerAction(
            OfferProfiles offerProfiles, ReadConsent readConsent, PickerViews views, Pages pages, Failures failures) {
        this.offerProfiles = offerProfiles;
        this.readConsent = readConsent;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user, PickFrom from) {
        return switch (offerProfiles.offer(user, from)) {
            case OfferProfiles.Offered offered ->
                pages.page(visit, user, 200, views.page(visit, user, offered, null, ""));
            // Home shows by what there is what became of it.
            case OfferProfiles.NothingWaits nothing ->
                Reply.seeOther(whereItWent(readConsent, user).orElse(Routes.HOME));
            case OfferProfiles.NoSuchAccount none -> failures.notFound(visit, user);
        };
    }

    /** The page of the account that was recognised by its profiles, which has the consent now (CALL-6). */
    static Optional<String> whereItWent(ReadConsent readConsent, User user) {
        return readConsent
                .last(user.id())
                .filter(last -> last instanceof Authorization.Settled settled && settled.renewed())
                .map(last -> AuthorizationRoutes.authorization(last.attempt().id()));
    }

    static FailurePage nothingWaits() {
        return new FailurePage(
                "pending_expired", "", false, FailurePage.TRY_AGAIN, AuthorizationRoutes.NEW_AUTHORIZATION, "");
    }
}
