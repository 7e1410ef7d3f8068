package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.failure.FailurePage;
import java.util.List;

/** Shows what the waiting consent reaches, to choose from. */
final class ShowPickerAction implements SignedIn.UserAction {

    private final OfferProfiles offerProfiles;
    private final PickerViews views;
    private final Pages pages;

    ShowPickerAction(OfferProfiles offerProfiles, PickerViews views, Pages pages) {
        this.offerProfiles = offerProfiles;
        this.views = views;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return switch (offerProfiles.offer(user)) {
            case OfferProfiles.Offered offered ->
                pages.page(visit, user, 200, views.page(offered, List.of(), null, ""));
            // Used, discarded or over: home shows which, by what there is.
            case OfferProfiles.NothingWaits nothing -> Reply.seeOther(Routes.HOME);
        };
    }

    static FailurePage nothingWaits() {
        return new FailurePage("pending_expired", "", false, "failure.start-again", Routes.NEW_AUTHORIZATION, "");
    }
}
