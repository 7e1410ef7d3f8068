package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.notice.AimWebhook;
import adsconnect.domain.notice.ChangeWebhook;
import adsconnect.domain.notice.ReplayDeliveries;
import adsconnect.domain.notice.WebhookId;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.webhooks.WebhookPage;
import java.util.Optional;

/** What is done with one webhook: by whoever has the console over it, and with a reason. Everybody else finds nothing there. */
final class WebhookDoor {

    private final ConsoleDoor door;
    private final OneWebhookViews views;
    private final Occasions occasions;
    private final Pages pages;
    private final Failures failures;

    WebhookDoor(ConsoleDoor door, OneWebhookViews views, Occasions occasions, Pages pages, Failures failures) {
        this.door = door;
        this.views = views;
        this.occasions = occasions;
        this.pages = pages;
        this.failures = failures;
    }

    /** Does something with a webhook. Returns the word for what its page then says; empty if they may see no such one. */
    @FunctionalInterface
    interface Deed {
        Optional<String> on(Visit visit, User user, Purview purview, WebhookId id);
    }

    /** What is answered after a reason was given. */
    @FunctionalInterface
    interface Reasoned {
        Reply answer(Visit visit, User user, Purview purview, WebhookId id, Reason reason);
    }

    Action page() {
        return door.managers(
                OneWebhookViews.FILTERS,
                (visit, user, purview) -> id(visit)
                        .flatMap(id -> views.one(visit, user, purview, id))
                        .map(page -> pages.page(visit, user, 200, page))
                        .orElseGet(() -> failures.notFound(visit, user)));
    }

    /** After which its page is shown again. */
    Action deed(Deed deed) {
        return reasoned((visit, user, purview, id, reason) -> ReasonField.because(
                        reason, user, () -> deed.on(visit, user, purview, id))
                .map(done -> Reply.seeOther(WebhookRoutes.webhook(id) + "?done=" + done))
                .orElseGet(() -> failures.notFound(visit, user)));
    }

    Action replaying(ReplayDeliveries replay) {
        return reasoned(new ReplayGivenUpAction(replay, views, pages, failures));
    }

    Action aiming(AimWebhook aimWebhook) {
        return confirmed(new AimWebhookAction(aimWebhook, views, pages, failures));
    }

    Action removal(ChangeWebhook changeWebhook) {
        return confirmed((visit, user, purview, id, reason) ->
                ReasonField.because(reason, user, () -> changeWebhook.remove(user, purview, id))
                        ? Reply.seeOther(WebhookRoutes.WEBHOOKS + "?done=removed")
                        : failures.notFound(visit, user));
    }

    /** The page has the new secret, this once. */
    Action rolling(ChangeWebhook changeWebhook) {
        return confirmed((visit, user, purview, id, reason) -> {
            Optional<Secret> secret =
                    ReasonField.because(reason, user, () -> changeWebhook.roll(user, purview, id, occasions.of(visit)));
            return secret.flatMap(made -> views.rolled(visit, user, purview, id, made))
                    .map(page -> pages.page(visit, user, 200, page))
                    .orElseGet(() -> failures.notFound(visit, user));
        });
    }

    private Action reasoned(Reasoned answer) {
        return door.managers((visit, user, purview) -> reasoned(visit, user, purview, answer));
    }

    /** Of whoever proved lately who they are. */
    private Action confirmed(Reasoned answer) {
        return door.managers(
                DangerousAct.CHANGE_WEBHOOK, (visit, user, purview) -> reasoned(visit, user, purview, answer));
    }

    private Reply reasoned(Visit visit, User user, Purview purview, Reasoned answer) {
        Optional<WebhookId> id = id(visit);
        Optional<Reason> reason = ReasonField.of(visit);
        if (id.isPresent() && reason.isPresent()) {
            return answer.answer(visit, user, purview, id.get(), reason.get());
        }
        Optional<WebhookPage> again = id.flatMap(known -> views.unreasoned(visit, user, purview, known));
        return again.map(page -> pages.refused(visit, user, Problem.REASON.code(), page))
                .orElseGet(() -> failures.notFound(visit, user));
    }

    private static Optional<WebhookId> id(Visit visit) {
        return WebhookId.parse(visit.parameters().get("webhookId"));
    }
}
