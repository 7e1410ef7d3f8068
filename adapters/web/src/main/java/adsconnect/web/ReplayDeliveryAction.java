package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.notice.DeliveryNumber;
import adsconnect.domain.notice.ReplayDeliveries;
import adsconnect.domain.notice.WebhookId;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Sends one delivery again. */
final class ReplayDeliveryAction implements WebhookDoor.Deed {

    private final ReplayDeliveries replay;

    ReplayDeliveryAction(ReplayDeliveries replay) {
        this.replay = replay;
    }

    @Override
    public Optional<String> on(Visit visit, User user, Purview purview, WebhookId id) {
        return DeliveryNumber.parse(visit.parameters().get("delivery"))
                .filter(number -> replay.one(user, purview, id, number))
                .map(number -> "replay");
    }
}
