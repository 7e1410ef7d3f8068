package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.notice.AimWebhook;
import adsconnect.domain.notice.WebhookAim;
import adsconnect.domain.notice.WebhookId;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Lets a webhook lead elsewhere or hear of something else. What was typed stays when that is refused. */
final class AimWebhookAction implements WebhookDoor.Reasoned {

    private final AimWebhook aimWebhook;
    private final OneWebhookViews views;
    private final Pages pages;
    private final Failures failures;

    AimWebhookAction(AimWebhook aimWebhook, OneWebhookViews views, Pages pages, Failures failures) {
        this.aimWebhook = aimWebhook;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply answer(Visit visit, User user, Purview purview, WebhookId id, Reason reason) {
        WebhookForm form = WebhookForm.of(visit.form());
        Optional<Problem> problem = form.problem();
        Optional<WebhookAim> seen = WebhookForm.seen(visit.form());
        if (problem.isPresent()) {
            return refused(
                    visit,
                    user,
                    purview,
                    id,
                    seen,
                    problem.get().code(),
                    problem.get().key());
        }
        AimWebhook.Outcome outcome = seen.<AimWebhook.Outcome>map(before ->
                        ReasonField.because(reason, user, () -> aimWebhook.aim(user, purview, id, before, form.aim())))
                .orElseGet(AimWebhook.ChangedMeanwhile::new);
        return switch (outcome) {
            case AimWebhook.Aimed aimed -> Reply.seeOther(WebhookRoutes.webhook(id) + "?done=aim");
            case AimWebhook.Unreachable(var why) ->
                refused(
                        visit,
                        user,
                        purview,
                        id,
                        seen,
                        Problem.WEBHOOK_ADDRESS.code(),
                        "webhooks.trouble." + Words.of(why));
            case AimWebhook.ChangedMeanwhile changed ->
                refused(
                        visit,
                        user,
                        purview,
                        id,
                        Optional.empty(),
                        Problem.WEBHOOK_CHANGED.code(),
                        Problem.WEBHOOK_CHANGED.key());
            case AimWebhook.Nothing nothing -> failures.notFound(visit, user);
        };
    }

    /** @param seen empty if they are to see it anew */
    private Reply refused(
            Visit visit, User user, Purview purview, WebhookId id, Optional<WebhookAim> seen, Code code, String key) {
        return views.unaimed(visit, user, purview, id, seen, key)
                .map(page -> pages.refused(visit, user, code, page))
                .orElseGet(() -> failures.notFound(visit, user));
    }
}
