package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.ReadConsent;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.PickFrom;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** The answers that several pickers' actions share. */
final class PickerReplies {

    private final OfferProfiles offerProfiles;
    private final ReadConsent readConsent;
    private final PickerViews views;
    private final Pages pages;
    private final Failures failures;

    PickerReplies(
            OfferProfiles offerProfiles, ReadConsent readConsent, PickerViews views, Pages pages, Failures failures) {
        this.offerProfiles = offerProfiles;
        this.readConsent = readConsent;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    /** The picker once more, with why nothing was done; what was ticked stays. */
    Reply again(Visit visit, User user, PickFrom from, int status, String problem, String detail) {
        return switch (offerProfiles.offer(user, from)) {
            case OfferProfiles.Offered offered ->
                pages.page(visit, user, status, views.page(visit, user, offered, problem, detail));
            case OfferProfiles.NothingWaits nothing -> nothingWaits(visit, user);
            case OfferProfiles.NoSuchAccount none -> notFound(visit, user);
        };
    }

    Reply blocked(Visit visit, User user, PickFrom from, ConfirmSelection.LimitReached blocked) {
        return pages.page(visit, user, 409, BlockedViews.page(visit, from, blocked));
    }

    Reply nothingWaits(Visit visit, User user) {
        return ShowPickerAction.whereItWent(readConsent, user)
                .map(Reply::seeOther)
                .orElseGet(() -> failures.of(visit, user, 410, ShowPickerAction.nothingWaits()));
    }

    Reply notFound(Visit visit, User user) {
        return failures.notFound(visit, user);
    }
}
