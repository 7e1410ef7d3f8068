package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.PickFrom;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Asks the hosts that failed once more; no new consent is needed (CALL-4), and nothing that was chosen is lost. */
final class RetryDiscoveryAction implements PickerRoutes.PickerAction {

    private final OfferProfiles offerProfiles;
    private final ShowProfileRowsAction showRows;

    RetryDiscoveryAction(OfferProfiles offerProfiles, ShowProfileRowsAction showRows) {
        this.offerProfiles = offerProfiles;
        this.showRows = showRows;
    }

    @Override
    public Reply act(Visit visit, User user, PickFrom from) {
        offerProfiles.askAgain(user.id(), from);
        return showRows.act(visit, user, from);
    }
}
