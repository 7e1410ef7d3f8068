package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.DiscardPending;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Gives up the consent that waits. */
final class DiscardPendingAction implements SignedIn.UserAction {

    private final DiscardPending discardPending;

    DiscardPendingAction(DiscardPending discardPending) {
        this.discardPending = discardPending;
    }

    @Override
    public Reply act(Visit visit, User user) {
        discardPending.of(user.id());
        return Reply.seeOther(Routes.HOME);
    }
}
