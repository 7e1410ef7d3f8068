package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.PickFrom;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** The rows of the picker, asked for again while Amazon's hosts are still answering (PICK-1). */
final class ShowProfileRowsAction implements PickerRoutes.PickerAction {

    private final OfferProfiles offerProfiles;
    private final PickerViews views;
    private final Pages pages;

    ShowProfileRowsAction(OfferProfiles offerProfiles, PickerViews views, Pages pages) {
        this.offerProfiles = offerProfiles;
        this.views = views;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user, PickFrom from) {
        if (!visit.fromHtmx()) {
            return Reply.seeOther(PickerRoutes.address(from));
        }
        return switch (offerProfiles.offer(user, from)) {
            case OfferProfiles.Offered offered ->
                pages.fragment(visit, views.rows(offered, visit.query().all("profile")));
            // The page says what happened: its hour is over, or it was dealt with in another tab.
            case OfferProfiles.NothingWaits nothing -> Reply.reloadPage();
            case OfferProfiles.NoSuchAccount none -> Reply.reloadPage();
        };
    }
}
