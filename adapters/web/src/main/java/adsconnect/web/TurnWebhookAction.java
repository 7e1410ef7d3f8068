package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.notice.ChangeWebhook;
import adsconnect.domain.notice.WebhookId;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Switches a webhook on or off. */
final class TurnWebhookAction implements WebhookDoor.Deed {

    private final ChangeWebhook changeWebhook;

    TurnWebhookAction(ChangeWebhook changeWebhook) {
        this.changeWebhook = changeWebhook;
    }

    @Override
    public Optional<String> on(Visit visit, User user, Purview purview, WebhookId id) {
        boolean on = visit.form().first("on").filter("true"::equals).isPresent();
        return changeWebhook.turn(user, purview, id, on) ? Optional.of(on ? "on" : "off") : Optional.empty();
    }
}
