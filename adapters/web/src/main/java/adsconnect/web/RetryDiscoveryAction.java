package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.PickFrom;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Asks the hosts that failed once more; no new consent is needed (CALL-4). */
final class RetryDiscoveryAction implements PickerRoutes.PickerAction {

    private final OfferProfiles offerProfiles;

    RetryDiscoveryAction(OfferProfiles offerProfiles) {
        this.offerProfiles = offerProfiles;
    }

    @Override
    public Reply act(Visit visit, User user, PickFrom from) {
        offerProfiles.askAgain(user.id(), from);
        return Reply.seeOther(PickerRoutes.address(from));
    }
}
